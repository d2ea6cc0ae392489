/** The index made of parts finds what one index of all pages finds: both are made by the real Pagefind. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { indexShard, type IndexedPage } from '../../../src/search/index-shard.ts';
import { connect, type Engine, type TextAnswer } from '../../../src/search/client/engine.ts';
import { joinIndexes } from '../../../src/search/pagefind/join.ts';
import { mergedIndex, publishIndex } from '../../../src/search/publish-index.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-merge-'));

/** Words that many pages share, that one page has, and that differ in their diacritics alone. */
const WORDS = ['cuenta', 'cliente', 'análisis', 'analisis', 'límite', 'renovación', 'señal', 'senal', '東京', 'naïve'];

/** Only every fifth page has an abbreviation, only every seventh compares: parts differ in what their pages have. */
const PAGES: IndexedPage[] = Array.from({ length: 60 }, (_, number) => ({
  file: `es/glosario/p${number}/index.html`,
  html: Buffer.from(`<!doctype html><html lang="es"><body><article data-pagefind-body
    ${number % 7 === 0 ? 'data-pagefind-filter="kind:comparison"' : ''}
    ${number % 5 === 0 ? `data-pagefind-meta="abbreviation:AB${number}"` : ''}>
    <h1 data-pagefind-meta="title">${number % 2 === 0 ? 'Árbol' : 'zorro'} ${number}</h1>
    ${number === 41 ? '<p data-pagefind-meta="aliases">Solitaria</p>' : ''}
    <span hidden data-pagefind-filter="topic">${number % 3 === 0 ? 'Métricas' : 'Éxito'}</span>
    <p>${WORDS.filter((_, index) => (number * 7 + index) % 3 > 0).join(' ')} propia${number} ${'cuenta '.repeat(number % 4)}</p>
    </article></body></html>`),
}));

let [whole, merged]: (Engine | undefined)[] = [];

beforeAll(async () => {
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const url = new URL(address);
    url.search = '';
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  });
  whole = await open('whole', [PAGES]);
  merged = await open(
    'parts',
    [0, 1, 2].map((part) => PAGES.filter((_, number) => number % 3 === part)),
  );
}, 60_000);

async function open(name: string, parts: readonly (readonly IndexedPage[])[]): Promise<Engine> {
  const cache = path.join(work, name, 'cache');
  const folders = await Promise.all(parts.map((pages, part) => indexShard(`es/${part}`, pages, cache)));
  publishIndex(await mergedIndex('es', folders, cache), folders, path.join(work, name, 'pagefind', 'es'));
  return connect({ base: '/', folder: pathToFileURL(path.join(work, name, 'pagefind', 'es', '/')).href });
}

async function both(query: string, options: { topic?: string; alphabetical?: boolean } = {}): Promise<TextAnswer[]> {
  const asked = { query, topic: options.topic, limit: 100, alphabetical: options.alphabetical ?? false };
  const engines = [whole, merged].filter((engine) => engine !== undefined);
  return Promise.all(engines.map((engine) => engine.search(asked)));
}

const addresses = ({ pages }: TextAnswer): string[] => pages.map(({ href }) => href);

describe('the joined index', () => {
  test.each([...WORDS, 'cuent', 'propia41', 'solitaria', 'AB25', 'árbol límite', 'zorro 7', 'inexistente'])(
    'finds for %s what one index finds, with the same excerpts',
    async (query) => {
      const [one, other] = await both(query);
      const sorted = (answer?: TextAnswer): unknown => answer?.pages.toSorted((a, b) => (a.href < b.href ? -1 : 1));
      expect(other?.total).toBe(one?.total);
      expect(sorted(other)).toEqual(sorted(one));
    },
  );

  test('ranks as one index does', async () => {
    for (const query of ['propia41', 'AB25', 'solitaria', 'zorro 7', 'árbol 12']) {
      const [one, other] = await both(query);
      expect(one?.total, query).toBeGreaterThan(0);
      expect(other?.pages[0]?.href, query).toBe(one?.pages[0]?.href);
    }
  });

  test('filters by topic, and puts comparisons last', async () => {
    const [one, other] = await both('cuenta', { topic: 'Métricas' });
    expect(other?.total).toBe(one?.total);
    expect(other?.total).toBeGreaterThan(5);
    const compares = addresses(other ?? { pages: [], total: 0 }).map(
      (href) => Number(/p(\d+)/.exec(href)?.[1]) % 7 === 0,
    );
    expect(compares).toEqual(compares.toSorted((a, b) => Number(a) - Number(b)));
    expect(compares).toContain(true);
  });

  test('sorts all pages from A to Z as the language does, however few are shown', async () => {
    const [one, other] = await both('cuenta', { alphabetical: true });
    const titles = other?.pages.map(({ title }) => title) ?? [];
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('es', { numeric: true }).compare));
    expect(addresses(other ?? { pages: [], total: 0 })).toEqual(addresses(one ?? { pages: [], total: 0 }));
    const few = await merged?.search({ query: 'cuenta', topic: undefined, limit: 3, alphabetical: true });
    expect(few?.pages.map(({ title }) => title)).toEqual(titles.slice(0, 3));
    expect(few?.total).toBe(other?.total);
  });
});

test('an index of another form is refused, not joined wrongly', async () => {
  const folder = await indexShard('es/0', PAGES, path.join(work, 'whole', 'cache'));
  const copy = path.join(work, 'other-form');
  cpSync(folder, copy, { recursive: true });
  const meta = path.join(copy, readdirSync(copy).find((file) => file.endsWith('.pf_meta')) ?? '');
  const bytes = gunzipSync(readFileSync(meta));
  // The list of what an index holds is one item longer.
  writeFileSync(meta, gzipSync(bytes.fill(0x87, SIGNATURE.length, SIGNATURE.length + 1)));
  const target = path.join(work, 'refused');
  mkdirSync(target);
  const join = joinIndexes({ folders: [copy], target, id: 'x', language: 'es' });
  await expect(join).rejects.toThrow('unexpected length of an array');
});

const SIGNATURE = 'pagefind_dcd';

test('every page has its place from A to Z', () => {
  const order = path.join(work, 'parts', 'pagefind', 'es', 'order.txt');
  expect(new Set(readFileSync(order, 'utf8').split('\n')).size).toBe(PAGES.length);
});
