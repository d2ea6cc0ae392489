import { describe, expect, test } from 'vitest';
import { SAMPLE, SITES } from '../sites.ts';
import { contentPagesOf } from './pages.ts';

const NEVER_IN = 'h1, h2, h3, h4, h5, h6, a, code, pre, kbd, summary, blockquote, th, figcaption, .expression, header';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);

  test('no automatic link stands in a heading, link, code, question or quotation', () => {
    const wrong = pages.flatMap(({ file, $ }) =>
      $('a.term-link')
        .toArray()
        .filter((link) => $(link).parents(NEVER_IN).length > 0)
        .map((link) => `${file}: ${$(link).text()}`),
    );
    expect(wrong).toEqual([]);
  });

  test('an entry links to another automatically at most once, and not to itself', () => {
    for (const { file, url, $ } of pages) {
      const targets = $('a.term-link')
        .toArray()
        .map((link) => new URL($(link).attr('href') ?? '', url).href);
      expect(new Set(targets).size, file).toBe(targets.length);
      expect(targets, file).not.toContain(url);
    }
  });
});

test('automatic links are in JSON-LD and in the backlinks of their targets', () => {
  const pages = contentPagesOf(SAMPLE);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const links = pages.flatMap((page) =>
    page
      .$('a.term-link')
      .toArray()
      .map((link) => ({ page, target: new URL(page.$(link).attr('href') ?? '', page.url).href })),
  );
  expect(links.length).toBeGreaterThan(50);
  for (const { page, target } of links) {
    expect(page.$('script[type="application/ld+json"]').text(), page.file).toContain(`${target}#definedterm`);
    const back = byUrl.get(target)?.$('#used-in a').toArray() ?? [];
    const addresses = back.map((link) => new URL(page.$(link).attr('href') ?? '', target).pathname);
    expect(addresses, `${page.file} -> ${target}`).toContain(new URL(page.url).pathname);
  }
});
