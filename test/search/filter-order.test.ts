/** Indexes of the same pages are the same bytes, though Pagefind writes filters in random order; and they can be searched. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { indexShard } from '../../src/search/build-index.ts';
import { decodeCbor, encodeCbor } from '../../src/search/cbor.ts';
import { connect } from '../../src/search/client/engine.ts';
import { fetchFile } from '../site/search-index.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const TOPICS = ['Ventas', 'Puestos', 'Métricas', 'Éxito', 'Contratos'];
const PAGES = Array.from({ length: 30 }, (_, number) => ({
  file: `es/glosario/voz-${number}/index.html`,
  html: page(number),
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
    folders.push((await indexShard('es/0', PAGES, path.join(work, run))).folder);
  }
  const [first = '', ...others] = folders;
  for (const other of others) expect(filesOf(other)).toEqual(filesOf(first));
  expect(filesOf(first).filter(([file]) => file.startsWith('filter/'))).toHaveLength(2);

  vi.stubGlobal('fetch', fetchFile);
  const engine = await connect({ base: '/', folders: [`${pathToFileURL(first).href}/`], noWorker: true });
  expect(await engine.search('texto', undefined)).toHaveLength(30);
  expect(await engine.search('texto', 'Métricas')).toHaveLength(12);
});

test('the part of CBOR that Pagefind uses is read and written', () => {
  for (const [value, hex] of [
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [1_000_000, '1a000f4240'],
    ['ü水', '65c3bce6b0b4'],
    [[1, [2, 3], ['a']], '8301820203816161'],
  ] as const) {
    const bytes = Buffer.from(hex, 'hex');
    expect(decodeCbor(bytes)).toEqual(value);
    expect(encodeCbor(decodeCbor(bytes)).toString('hex')).toBe(hex);
  }
  for (const hex of ['20', 'a0', '9f', '1b0000000000000001', '6261', '8201', '0000']) {
    expect(() => decodeCbor(Buffer.from(hex, 'hex')), hex).toThrow(RangeError);
  }
});

/** Path and bytes of each file. */
function filesOf(folder: string): [file: string, bytes: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted()
    .map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]);
}
