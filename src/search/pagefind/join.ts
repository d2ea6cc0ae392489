/** The door of this folder: makes one Pagefind index of several. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { titleComparer } from '../../glossary/title-order.ts';
import { filterFile, metaFile, read, write, type IndexMeta } from './files.ts';
import { writeChunks, type Part } from './words.ts';

export interface Join {
  /** Finished indexes of one language, as Pagefind wrote them; each one's name changes with what is in it. */
  folders: readonly string[];
  /** An empty folder. */
  target: string;
  /** Names what is written; changes with any of the indexes. */
  id: string;
  language: string;
}

/**
 * Writes the index of all pages of `folders` into `target`. Besides Pagefind's own files there are `order.txt`, the ids of
 * all pages from A to Z, a line each; and `links.json`, the files of text that belong to it and stay where they are.
 * @throws {RangeError} when an index is not of the form that is known here.
 */
export async function joinIndexes({ folders, target, id, language }: Join): Promise<void> {
  const metas = folders.map((folder) => read(metaIn(folder), metaFile));
  // As in each index, in the order of their names.
  const fields = [...new Set(metas.flatMap(([, , , , , own]) => own))].toSorted();
  const parts = partsOf(folders, metas, fields);
  for (const folder of ['index', 'filter']) mkdirSync(path.join(target, folder, id), { recursive: true });
  const chunks = await writeChunks(parts, target, id);
  const filters = await writeFilters(parts, target, id);
  const pages = parts.flatMap((part) => part.pages);
  const meta = [metas[0]?.[0] ?? '', pages.map((page): [string, number] => [page.id, page.words])] as const;
  const files = {
    [`pagefind.${id}.pf_meta`]: await write([...meta, chunks, filters, [], fields]),
    'order.txt': orderOf(parts, language).join('\n'),
    'links.json': JSON.stringify(parts.map(linksOf)),
    'pagefind-entry.json': takeProgram(folders[0] ?? '', target, { hash: id, page_count: pages.length }),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(target, name), content);
}

function metaIn(folder: string): string {
  return path.join(folder, readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '.pf_meta');
}

function partsOf(folders: readonly string[], metas: readonly IndexMeta[], fields: readonly string[]): Part[] {
  let offset = 0;
  return metas.map((meta, index): Part => {
    const [, pages, , , , own] = meta;
    const folder = folders[index] ?? '';
    // The folder of an index is named by a digest of it.
    const prefix = path.basename(folder).slice(0, 6);
    const part = {
      folder,
      meta,
      // A page's id is the address of its text; short ones that count up take a third of the bytes of digests.
      pages: pages.map(([was, words], page) => ({ was, id: `${prefix}/${page.toString(36)}`, words })),
      offset,
      fields: own.map((field) => fields.indexOf(field)),
    };
    offset += pages.length;
    return part;
  });
}

/** For each page of an index, the file of its text in that index's folder, and its place among the joined ones. */
function linksOf({ pages }: Part): [from: string, to: string][] {
  return pages.map(({ was, id }) => [textFile(was), textFile(id)]);
}

/** The file that holds a page's text and metadata. */
function textFile(id: string): string {
  return `fragment/${id}.pf_fragment`;
}

/** Ids of all pages from A to Z. */
function orderOf(parts: readonly Part[], language: string): string[] {
  const compare = titleComparer(language);
  return parts
    .flatMap(({ folder, pages }) =>
      pages.map(({ was, id }) => ({ id, title: titleIn(path.join(folder, textFile(was))) })),
    )
    .toSorted((a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The file is gzip of a signature and JSON. */
function titleIn(file: string): string {
  const text = gunzipSync(readFileSync(file)).toString();
  return textSchema.parse(JSON.parse(text.slice(text.indexOf('{')))).meta.title;
}

const textSchema = z.object({ meta: z.object({ title: z.string() }) });

async function writeFilters(parts: readonly Part[], target: string, id: string): Promise<IndexMeta[3]> {
  const all = parts.flatMap(({ folder, meta: [, , , filters], offset }) =>
    filters.flatMap(([name, own]) => {
      const [, values] = read(path.join(folder, 'filter', `${own}.pf_filter`), filterFile);
      return values.map(([value, pages]) => ({ name, value, pages: pages.map((page) => page + offset) }));
    }),
  );
  return Promise.all(
    [...Map.groupBy(all, ({ name }) => name)].toSorted(byName).map(async ([name, found], index) => {
      const own = `${id}/${index}`;
      const values = [...Map.groupBy(found, ({ value }) => value)].toSorted(byName);
      const content = values.map(([value, having]): [string, number[]] => [
        value,
        having.flatMap(({ pages }) => pages),
      ]);
      await writeFile(path.join(target, 'filter', `${own}.pf_filter`), await write([name, content]));
      return [name, own];
    }),
  );
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullable() })),
});

/** Takes over Pagefind's own program, and gives the text of the file that names the index. */
function takeProgram(folder: string, target: string, index: { hash: string; page_count: number }): string {
  const entry = entrySchema.parse(JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')));
  const [[code, language] = ['unknown', { wasm: null }]] = Object.entries(entry.languages);
  for (const file of ['pagefind.js', `wasm.${language.wasm ?? 'unknown'}.pagefind`])
    copyFileSync(path.join(folder, file), path.join(target, file));
  return JSON.stringify({ ...entry, languages: { [code]: { ...language, ...index } } });
}
