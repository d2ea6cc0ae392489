import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { SITES, type TestSite } from '../sites.ts';
import { contentPagesOf, fileFor } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  test('the sitemap lists exactly the canonical pages, each once', () => {
    const canonical = contentPagesOf(site)
      .filter(({ $ }) => $('meta[name=robots]').attr('content') !== 'noindex')
      .map(({ url }) => url);
    expect(locations(site).toSorted()).toEqual(canonical.toSorted());
  });

  test('entries and comparisons carry the date of their last change', () => {
    const $ = load(sitemaps(site).join('\n'), { xml: true });
    for (const { $: page, url } of contentPagesOf(site).filter(
      ({ $: html }) => html('.entry-footer time').length > 0,
    )) {
      const entry = $('url').filter((_, element) => $(element).find('loc').text() === url);
      const dates = page('.entry-footer time')
        .toArray()
        .map((time) => page(time).attr('datetime'));
      expect(entry.find('lastmod').text().slice(0, 10), url).toBe(dates.at(-1));
    }
  });

  test('robots.txt names the sitemap', () => {
    const robots = readFileSync(path.join(site.outDir, 'robots.txt'), 'utf8');
    const url = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '';
    expect(fileFor(site, url)).toBe('sitemap-index.xml');
  });
});

function sitemaps(site: TestSite): string[] {
  const $ = load(read(site, 'sitemap-index.xml'), { xml: true });
  return $('sitemap > loc')
    .toArray()
    .map((element) => read(site, fileFor(site, $(element).text()) ?? ''));
}

function locations(site: TestSite): string[] {
  return sitemaps(site).flatMap((xml) => {
    const $ = load(xml, { xml: true });
    return $('url > loc')
      .toArray()
      .map((element) => $(element).text());
  });
}

function read({ outDir }: TestSite, file: string): string {
  return readFileSync(path.join(outDir, file), 'utf8');
}
