import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { titleComparer } from '../../src/glossary/title-order.ts';
import { EDGE, ONE, SAMPLE, type TestSite } from '../sites.ts';
import { contentPagesOf } from './pages.ts';
import { openSearch, plainPagefindOf, searchIndexOf } from './search-index.ts';

describe.each([SAMPLE, EDGE, ONE])('$name', (site) => {
  test('every term page and every comparison is in the index of its language', () => {
    const terms = contentPagesOf(site).filter(({ $ }) =>
      ['term', 'comparison'].includes($('body').attr('data-kind') ?? ''),
    );
    const expected = new Map<string, number>();
    for (const { $ } of terms)
      expected.set($('html').attr('lang') ?? '', (expected.get($('html').attr('lang') ?? '') ?? 0) + 1);
    for (const [language, pages] of expected) expect(indexedPages(site, language), language).toBe(pages);
  });
});

test('an abbreviation finds its entry first, and the address is the page’s', async () => {
  const search = await searchIndexOf(SAMPLE, 'en');
  expect((await search('CTC'))[0]).toBe('/en/glossary/crush-tear-curl/');
  expect((await search('BOP'))[0]).toBe('/en/glossary/broken-orange-pekoe/');
});

test('a text that is set in type is found as readers type it, and as it is shown', async () => {
  const searches = [await searchIndexOf(SAMPLE, 'en'), await plainPagefindOf(SAMPLE, 'en')];
  for (const search of searches) {
    for (const [typed, shown, slug] of [
      ["last year's cups", 'last year’s cups', 'tea-taster'],
      ['1,920 ÷ 4 = 480 tons', '1,920 ÷\u00A04 =\u00A0480 tons', 'senior-garden-manager'],
    ] as const) {
      const found = await search(typed);
      expect(found, typed).toContain(`/en/glossary/${slug}/`);
      expect(await search(shown), shown).toEqual(found);
    }
  }
});

test('each language has its own index, and accents do not matter', async () => {
  const search = await searchIndexOf(SAMPLE, 'es');
  const found = await search('oxidacion');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((url) => url.startsWith('/es/glosario/'))).toBe(true);
});

test('a site under a path gives addresses under it', async () => {
  const search = await searchIndexOf(EDGE, 'en');
  expect((await search('bare entry'))[0]).toBe('/docs/en/glossary/bare/');
});

describe.each([
  { language: 'en', difference: (a: string, b: string) => `difference between ${a} and ${b}` },
  { language: 'es', difference: (a: string, b: string) => `diferencia entre ${a} y ${b}` },
])('in $language', ({ language, difference }) => {
  const pages = contentPagesOf(SAMPLE).filter(({ $ }) => $('html').attr('lang') === language);

  test('"a vs b" and "difference between a and b" find the comparison first, either way round', async () => {
    const search = await searchIndexOf(SAMPLE, language);
    const comparisons = pages.filter(({ $ }) => $('body').attr('data-kind') === 'comparison');
    expect(comparisons.length).toBeGreaterThan(0);
    for (const { $, url } of comparisons) {
      const [a = '', b = ''] = $('.comparison-card h3 a')
        .toArray()
        .map((link) => $(link).text());
      const queries = [`${a} vs ${b}`, `${b} vs ${a}`, difference(a, b), difference(b, a)];
      for (const query of queries) expect((await search(query))[0], query).toBe(new URL(url).pathname);
    }
  });

  test('the name of one term finds pages of terms first, comparisons after them', async () => {
    const search = await searchIndexOf(SAMPLE, language);
    for (const { $, url } of pages.filter((page) => page.$('body').attr('data-kind') === 'term')) {
      for (const name of [$('h1 [data-pagefind-meta=title]').text(), $('h1 abbr').text()].filter(Boolean))
        expect(comparisonsLast(await search(name)), `${name} ${url}`).toBe(true);
    }
  });
});

test('abbreviations find the comparison of their entries', async () => {
  const search = await searchIndexOf(SAMPLE, 'en');
  expect((await search('OP vs BOP'))[0]).toBe('/en/glossary/compare/broken-orange-pekoe-vs-orange-pekoe/');
});

test.each([
  ['en', 'leaf'],
  ['es', 'hoja'],
])('A–Z sorts everything that is found in %s, not only what is shown', async (language, query) => {
  const search = await openSearch(SAMPLE, language);
  const titles = async (limit: number): Promise<string[]> =>
    (await search.search(query, { limit, alphabetical: true })).results.map(({ title }) => title);
  const all = await titles(1000);
  expect(all.length).toBeGreaterThan(10);
  expect(all).toEqual(all.toSorted(titleComparer(language)));
  expect(await titles(4)).toEqual(all.slice(0, 4));
  const best = (await search.search(query, { limit: 1000 })).results.map(({ title }) => title);
  expect(best.toSorted()).toEqual(all.toSorted());
});

test('navigation, related terms and sources are not indexed', async () => {
  const search = await searchIndexOf(EDGE, 'en');
  expect(await search('Uthor')).toEqual([]);
});

function comparisonsLast(found: readonly string[]): boolean {
  const isComparison = (address: string): boolean => address.includes('/compare/');
  const first = found.findIndex(isComparison);
  return found.length > 0 && first !== 0 && (first < 0 || found.slice(first).every(isComparison));
}

function indexedPages({ outDir }: TestSite, language: string): number {
  const entry = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });
  return entry.parse(json(outDir, `pagefind/${language}/pagefind-entry.json`)).languages[language]?.page_count ?? 0;
}

function json(outDir: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(outDir, file), 'utf8'));
}

describe.each([SAMPLE, EDGE, ONE])('$name as a search engine of the browser', (site) => {
  test('is described for each language, and is the search that its home page names', () => {
    for (const { $ } of contentPagesOf(site).filter((page) => page.$('body').attr('data-kind') === 'home')) {
      const link = new URL($('link[rel=search]').attr('href') ?? '', site.url);
      const base = new URL(site.url.endsWith('/') ? site.url : `${site.url}/`).pathname;
      const file = path.join(site.outDir, decodeURI(link.pathname).slice(base.length));
      const xml = load(readFileSync(file, 'utf8'), { xml: true });
      expect(xml('ShortName').text().length).toBeLessThanOrEqual(16);
      expect(xml('Language').text()).toBe($('html').attr('lang'));
      const template = xml('Url[type="text/html"]').attr('template') ?? '';
      const graph = $('script[type="application/ld+json"]').text();
      expect(graph).toContain(JSON.stringify(template.replace('{searchTerms}', '{search_term_string}')));
      expect(xml('Url[rel=self]').attr('template')).toBe(link.href);
    }
  });
});
