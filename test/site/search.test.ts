import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE, ONE, OWN, type TestSite } from '../sites.ts';
import { contentPagesOf } from './pages.ts';
import { searchIndexOf } from './search-index.ts';

describe.each([OWN, EDGE, ONE])('$name', (site) => {
  test('every term page is in the index of its language', () => {
    const terms = contentPagesOf(site).filter(({ $ }) => $('body').attr('data-kind') === 'term');
    const expected = new Map<string, number>();
    for (const { $ } of terms)
      expected.set($('html').attr('lang') ?? '', (expected.get($('html').attr('lang') ?? '') ?? 0) + 1);
    for (const [language, pages] of expected) expect(indexedPages(site, language), language).toBe(pages);
  });
});

test('an abbreviation finds its entry first, and the address is the page’s', async () => {
  const search = await searchIndexOf(OWN, 'en');
  expect((await search('KAM'))[0]).toBe('/en/glossary/key-account-manager/');
  expect((await search('CRM'))[0]).toBe('/en/glossary/customer-relationship-management/');
});

test('each language has its own index, and accents do not matter', async () => {
  const search = await searchIndexOf(OWN, 'es');
  const found = await search('gestion de cuentas');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((url) => url.startsWith('/es/glosario/'))).toBe(true);
});

test('a site under a path gives addresses under it', async () => {
  const search = await searchIndexOf(EDGE, 'en');
  expect((await search('bare entry'))[0]).toBe('/docs/en/glossary/bare/');
});

test('navigation, related terms and sources are not indexed', async () => {
  const search = await searchIndexOf(EDGE, 'en');
  expect(await search('Uthor')).toEqual([]);
});

function indexedPages({ outDir }: TestSite, language: string): number {
  const manifest = z.record(z.string(), z.object({ shards: z.number() })).parse(json(outDir, 'pagefind/index.json'));
  const entry = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });
  const shards = Array.from(
    { length: manifest[language]?.shards ?? 0 },
    (_, shard) => `pagefind/${language}/${shard}/pagefind-entry.json`,
  );
  return shards.reduce((sum, file) => sum + (entry.parse(json(outDir, file)).languages[language]?.page_count ?? 0), 0);
}

function json(outDir: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(outDir, file), 'utf8'));
}
