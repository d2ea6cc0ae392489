/** Indexes of the same pages are the same bytes, though Pagefind writes filters in random order; and they can be searched. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { articleOf, indexShard } from '../../../src/search/index-shard.ts';
import { cbor, CborReader } from '../../../src/search/pagefind/cbor.ts';
import { connect } from '../../../src/search/client/engine.ts';
import { mergedIndex, publishIndex } from '../../../src/search/publish-index.ts';
import { fetchFile } from '../../site/search-index.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const TOPICS = ['Ventas', 'Puestos', 'Métricas', 'Éxito', 'Contratos'];
const PAGES = Array.from({ length: 30 }, (_, number) => ({
  file: `es/glosario/voz-${number}/index.html`,
  html: Buffer.from(page(number)),
}));

function page(number: number): string {
  const topics = [TOPICS[number % 5], TOPICS[(number + 2) % 5]].map(
    (topic) => `<span data-pagefind-filter="topic">${topic}</span>`,
  );
  const kind = number % 3 === 0 ? ' data-pagefind-filter="kind:comparison"' : '';
  const article = `<article data-pagefind-body${kind}><h1>Voz ${number}</h1><p>Un texto.</p>${topics.join('')}</article>`;
  return `<!doctype html><html lang="es"><body>${article}</body></html>`;
}

test('four indexes of the same pages are the same, and filters find what they name', async () => {
  const folders: string[] = [];
  for (const run of ['1', '2', '3', '4']) {
    const cache = path.join(work, run);
    const folder = await indexShard('es/0', PAGES, cache);
    publishIndex(await mergedIndex('es', [folder], cache), [folder], path.join(work, `site-${run}`, 'pagefind', 'es'));
    folders.push(path.join(work, `site-${run}`, 'pagefind', 'es'));
  }
  const [first = '', ...others] = folders;
  for (const other of others) expect(filesOf(other)).toEqual(filesOf(first));
  expect(filesOf(first).filter(([file]) => file.startsWith('filter/'))).toHaveLength(2);
  expect(filesOf(first).filter(([file]) => file.startsWith('fragment/'))).toHaveLength(PAGES.length);

  vi.stubGlobal('fetch', fetchFile);
  const engine = await connect({ base: '/', folder: `${pathToFileURL(first).href}/` });
  const found = async (topic?: string): Promise<number> =>
    (await engine.search({ query: 'texto', topic, limit: 1, alphabetical: false })).total;
  expect(await found()).toBe(30);
  expect(await found('Métricas')).toBe(12);
});

test('cells of a table are words of their own', async () => {
  const table = '<table><tr><th>zona</th><th>cuota</th></tr><tr><td>sur</td><td>doce</td></tr></table>';
  const html = articleOf(Buffer.from(`<article data-pagefind-body><h1>Voz</h1>${table}</article>`), 'es');
  const folder = await indexShard('es/0', [{ file: 'es/voz/index.html', html: html ?? Buffer.of() }], work);
  const site = path.join(work, 'site-table', 'pagefind', 'es');
  publishIndex(await mergedIndex('es', [folder], work), [folder], site);
  vi.stubGlobal('fetch', fetchFile);
  const engine = await connect({ base: '/', folder: `${pathToFileURL(site).href}/` });
  for (const query of ['zona', 'cuota', 'sur', 'doce'])
    expect((await engine.search({ query, topic: undefined, limit: 1, alphabetical: false })).total, query).toBe(1);
});

test('the part of CBOR that Pagefind uses is read and written', () => {
  for (const [value, hex] of [
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [1_000_000, '1a000f4240'],
    [-1, '20'],
    [-300, '39012b'],
  ] as const) {
    expect(new CborReader(Buffer.from(hex, 'hex')).integer()).toBe(value);
    expect(cbor.integer(value).toString('hex')).toBe(hex);
  }
  expect(new CborReader(Buffer.from('65c3bce6b0b4', 'hex')).text()).toBe('ü水');
  expect(cbor.text('ü水').toString('hex')).toBe('65c3bce6b0b4');
  expect(cbor.integers([1, 2, -3]).toString('hex')).toBe('83010222');
  for (const hex of ['a0', '9f', '1b0000000000000001', '60', '', '18', '1901', '80']) {
    expect(() => new CborReader(Buffer.from(hex, 'hex')).integer(), hex).toThrow(RangeError);
  }
});

/** Path and bytes of each file. */
function filesOf(folder: string): [file: string, bytes: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted()
    .map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]);
}
