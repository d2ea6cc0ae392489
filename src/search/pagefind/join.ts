/** The door of this folder: makes one Pagefind index of several. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readFilter, readMeta, writeFilter, writeMeta, type IndexMeta } from './files.ts';
import { orderOf, textFile } from './order.ts';
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
  const parts = readParts(folders);
  for (const folder of ['index', 'filter']) mkdirSync(path.join(target, folder, id), { recursive: true });
  const fields = fieldsOf(parts);
  const chunks = await writeChunks(parts, target, id);
  const filters = writeFilters(parts, target, id);
  const pages = parts.flatMap((part) => part.pages);
  const version = parts[0]?.meta.version ?? '';
  writeFileSync(path.join(target, `pagefind.${id}.pf_meta`), writeMeta({ version, pages, chunks, filters, fields }));
  writeEntry(folders[0] ?? '', target, id, pages.length);
  writeFileSync(path.join(target, 'order.txt'), orderOf(parts, language).join('\n'));
  writeFileSync(path.join(target, 'links.json'), JSON.stringify(parts.map(linksOf)));
}

function readParts(folders: readonly string[]): Part[] {
  let offset = 0;
  const parts = folders.map((folder): Part => {
    const meta = readMeta(metaFile(folder));
    // The folder of an index is named by a digest of it.
    const prefix = path.basename(folder).slice(0, 6);
    // A page's id is the address of its text; short ones that count up take a third of the bytes of digests.
    const pages = meta.pages.map(({ id, words }, number) => ({
      was: id,
      id: `${prefix}/${number.toString(36)}`,
      words,
    }));
    const part = { folder, meta, pages, offset, fields: undefined };
    offset += pages.length;
    return part;
  });
  const all = fieldsOf(parts);
  for (const part of parts) {
    const fields = part.meta.fields.map((field) => all.indexOf(field));
    if (fields.some((field, index) => field !== index)) part.fields = fields;
  }
  return parts;
}

function metaFile(folder: string): string {
  return path.join(folder, readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '.pf_meta');
}

/** The metadata of all pages; as in each index, in the order of their names. */
function fieldsOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(({ meta }) => meta.fields))].toSorted();
}

/** For each page of an index, the file of its text in that index's folder, and its place among the joined ones. */
function linksOf({ pages }: Part): [from: string, to: string][] {
  return pages.map(({ was, id }) => [textFile(was), textFile(id)]);
}

function writeFilters(parts: readonly Part[], target: string, id: string): IndexMeta['filters'] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { folder, meta, offset } of parts) {
    for (const filter of meta.filters) {
      const { name, values } = readFilter(path.join(folder, 'filter', `${filter.id}.pf_filter`));
      const all = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, all);
      for (const { value, pages } of values)
        all.set(value, [...(all.get(value) ?? []), ...pages.map((page) => page + offset)]);
    }
  }
  return [...filters].toSorted(byName).map(([name, values], index) => {
    const own = `${id}/${index}`;
    const sorted = [...values].toSorted(byName).map(([value, pages]) => ({ value, pages }));
    writeFileSync(path.join(target, 'filter', `${own}.pf_filter`), writeFilter({ name, values: sorted }));
    return { name, id: own };
  });
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullable() })),
});

/** Pagefind's own program, and the file that names the index. */
function writeEntry(folder: string, target: string, id: string, pages: number): void {
  const entry = entrySchema.parse(JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')));
  const [[code, language] = ['unknown', { wasm: null }]] = Object.entries(entry.languages);
  const languages = { [code]: { ...language, hash: id, page_count: pages } };
  writeFileSync(path.join(target, 'pagefind-entry.json'), JSON.stringify({ ...entry, languages }));
  for (const file of ['pagefind.js', `wasm.${language.wasm ?? 'unknown'}.pagefind`])
    copyFileSync(path.join(folder, file), path.join(target, file));
}
