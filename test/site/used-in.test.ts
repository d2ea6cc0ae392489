import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { SAMPLE, SITES } from '../sites.ts';
import { contentPagesOf, squeeze } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const texts = new Map(pages.map(({ url, $ }) => [url, articleText($)]));
  const sentences = pages.flatMap((page) =>
    page
      .$('#used-in .sentences li')
      .toArray()
      .map((item) => ({
        page,
        target: new URL(page.$(item).find('a').attr('href') ?? '', page.url),
        sentence: page.$(item).find('p').text(),
        words: page.$(item).find('mark').text(),
      })),
  );

  test('every sentence stands on the page that it names, where the linked words link back', () => {
    for (const { page, target, sentence, words } of sentences) {
      const address = target.href.replace(/#.*/, '');
      const parts = sentence.split('…').map((part) => collapse(part).trim());
      for (const part of parts) expect(texts.get(address), `${address}: ${sentence}`).toContain(part);
      const links = byUrl.get(address)?.$('article a, .sources a').toArray() ?? [];
      const back = links.filter((link) => new URL(page.$(link).attr('href') ?? '', address).href.startsWith(page.url));
      expect(
        back.map((link) => squeeze(page.$(link).text())),
        sentence,
      ).toContain(squeeze(words));
    }
  });

  test('every link to a sentence names words that stand there, in their order', () => {
    for (const { target, words } of sentences) {
      const directive = /:~:text=(?:([^,]*)-,)?([^,]*)(?:,-([^,]*))?$/.exec(target.hash);
      const [before = '', text = '', after = ''] = (directive ?? [])
        .slice(1)
        .map((part?: string) => decodeURIComponent(part ?? ''));
      expect(text).toBe(words);
      expect(squeeze(texts.get(target.href.replace(/#.*/, '')) ?? '')).toContain(squeeze(before + text + after));
    }
  });
});

test('most entries of a connected glossary are used in sentences of others', () => {
  const pages = contentPagesOf(SAMPLE).filter(({ $ }) => $('body').attr('data-kind') === 'term');
  const used = pages.filter(({ $ }) => $('#used-in .sentences li').length > 0);
  expect(used.length).toBeGreaterThan(pages.length / 2);
  for (const { $, file } of used) {
    const counted = Number.parseInt($('#used-in-title .count').text(), 10);
    expect($('#used-in .sentences li, #used-in .others li').length, file).toBe(Math.min(counted, 50));
  }
});

/** What the entry says, in its notes too, without the numbers of citations. */
function articleText($: CheerioAPI): string {
  return collapse($('article, .sources').clone().find('sup.citation').remove().end().text());
}

/** Spaces count: words must not run together, nor stand apart from their full stop. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
