/**
 * Makes one Pagefind index of several. Pagefind's time and memory grow faster than the number of its pages, so larger
 * glossaries are indexed in parts; a browser that had to read all the parts would load each word once for each of them.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { titleComparer } from '../glossary/title-order.ts';
import { cbor } from './cbor.ts';
import {
  joinPostings,
  readFilter,
  readMeta,
  readWords,
  writeFilter,
  writeMeta,
  writeWords,
  type IndexedWord,
  type IndexMeta,
  type Postings,
} from './pagefind-files.ts';

/** An index to merge. */
interface Part {
  folder: string;
  /** Beginning of the addresses of everything that comes from it; changes with what is in it. */
  id: string;
  meta: IndexMeta;
  /** Number that its first page gets. */
  offset: number;
  /** Numbers that its metadata fields get; undefined where they stay the same. */
  fields: number[] | undefined;
}

/**
 * Writes the index of all pages of `folders` into the empty folder `target`: everything but the fragments, which
 * `fragmentsOf` names. Besides Pagefind's own files there is `order.txt`: the ids of all pages from A to Z, a line each.
 * @param folders Finished indexes of one language; each one's name changes with what is in it.
 */
export async function mergeIndexes(folders: readonly string[], target: string, language: string): Promise<void> {
  const parts = readParts(folders);
  const digest = digestOf(folders);
  for (const folder of ['index', 'filter']) mkdirSync(path.join(target, folder, digest), { recursive: true });
  const fields = fieldsOf(parts);
  const chunks = await writeChunks(parts, target, digest);
  const filters = writeFilters(parts, target, digest);
  const pages = parts.flatMap(({ id, meta }) =>
    meta.pages.map(({ words }, number) => ({ id: pageId(id, number), words })),
  );
  const version = parts[0]?.meta.version ?? '';
  writeFileSync(
    path.join(target, `pagefind.${digest}.pf_meta`),
    writeMeta({ version, pages, chunks, filters, fields }),
  );
  writeEntry(folders[0] ?? '', target, digest, pages.length);
  writeFileSync(path.join(target, 'order.txt'), orderOf(folders, language).join('\n'));
}

/** The files of text that the merged index names, in the folders that were merged, and their names in it. */
export function fragmentsOf(folders: readonly string[]): { from: string; to: string }[] {
  return folders.flatMap((folder) =>
    readMeta(metaFile(folder)).pages.map(({ id }, number) => ({
      from: fragmentFile(folder, id),
      to: `fragment/${pageId(partId(folder), number)}.pf_fragment`,
    })),
  );
}

/** Writes the titles of an index's pages beside it, for the merge: reading them out of all fragments takes a while. */
export function writeTitles(folder: string): void {
  const titles = readMeta(metaFile(folder)).pages.map(({ id }) => {
    const text = gunzipSync(readFileSync(fragmentFile(folder, id))).toString();
    return fragmentSchema.parse(JSON.parse(text.slice(text.indexOf('{')))).meta.title;
  });
  writeFileSync(path.join(folder, TITLES), JSON.stringify(titles));
}

const TITLES = 'titles.json';
const fragmentSchema = z.object({ meta: z.object({ title: z.string() }) });

function fragmentFile(folder: string, id: string): string {
  return path.join(folder, 'fragment', `${id}.pf_fragment`);
}

/** A page's id is the address of its fragment; short ones that count up take a third of the bytes of digests. */
function pageId(part: string, number: number): string {
  return `${part}/${number.toString(36)}`;
}

/** The folder of an index is named by a digest of it. */
function partId(folder: string): string {
  return path.basename(folder).slice(0, 6);
}

/** Changes with any of the indexes, and with how they are merged; names what is made of them. */
export function digestOf(folders: readonly string[]): string {
  return createHash('sha256')
    .update([MERGE_VERSION, ...folders.map(partId)].join())
    .digest('hex')
    .slice(0, 8);
}

/** To be raised when the same indexes are merged into something else. */
const MERGE_VERSION = 1;

function metaFile(folder: string): string {
  return path.join(folder, readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '.pf_meta');
}

function readParts(folders: readonly string[]): Part[] {
  let offset = 0;
  const parts = folders.map((folder): Part => {
    const part = { folder, id: partId(folder), meta: readMeta(metaFile(folder)), offset, fields: undefined };
    offset += part.meta.pages.length;
    return part;
  });
  const all = fieldsOf(parts);
  for (const part of parts) {
    const fields = part.meta.fields.map((field) => all.indexOf(field));
    if (fields.some((field, index) => field !== index)) part.fields = fields;
  }
  return parts;
}

/** The metadata of all pages; as in each index, in the order of their names. */
function fieldsOf(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(({ meta }) => meta.fields))].toSorted();
}

/** Size of a file of words from which the next file begins: about 10 KB compressed, where Pagefind's own have 25. */
const CHUNK_SIZE = 5000;

/** Letters that words share where a reader who has typed them may mean each of them. */
const BEGINNING = 4;

/** Writes the words of all indexes; files are named in the order of their words. */
async function writeChunks(parts: readonly Part[], target: string, digest: string): Promise<IndexMeta['chunks']> {
  const chunks: { first: string; last: string; id: string }[] = [];
  const files: Promise<void>[] = [];
  let [words, size]: [{ text: string; written: Buffer[] }[], number] = [[], 0];
  const write = (): void => {
    const id = `${digest}/${chunks.length.toString(36)}`;
    const file = path.join(target, 'index', `${id}.pf_index`);
    files.push(writeWords(words.map(({ written }) => written)).then((bytes) => writeFile(file, bytes)));
    chunks.push({ first: words[0]?.text ?? '', last: words.at(-1)?.text ?? '', id });
    [words, size] = [[], 0];
  };
  for (const { word, sources } of wordsOf(parts)) {
    const text = word.toString();
    const last = words.at(-1)?.text;
    const isAlike = last?.slice(0, BEGINNING) === text.slice(0, BEGINNING) && size < 2 * CHUNK_SIZE;
    if (last !== undefined && size >= CHUNK_SIZE && !isAlike) write();
    words.push({ text, written: writeWord(word, sources) });
    size += sources.reduce((sum, { found }) => sum + found.pages.size, 0);
  }
  if (words.length > 0) write();
  await Promise.all(files);
  return withBounds(chunks);
}

/** As few letters of a file's first and last word as tell it from the files beside it. */
function withBounds(chunks: readonly { first: string; last: string; id: string }[]): IndexMeta['chunks'] {
  return chunks.map(({ first, last, id }, index) => {
    const [before, after] = [chunks[index - 1]?.last, chunks[index + 1]?.first];
    return {
      from: before === undefined ? first : distinct(first, before),
      to: after === undefined ? last : distinct(last, after),
      id,
    };
  });
}

function distinct(word: string, other: string): string {
  const [own, others] = [Array.from(word), Array.from(other)];
  const differs = own.findIndex((letter, index) => letter !== others[index]);
  return differs < 0 ? word : own.slice(0, differs + 1).join('');
}

interface Source {
  part: Part;
  found: IndexedWord;
}

/** Every word of the indexes once, with what each of them has of it, sorted by their bytes. */
function* wordsOf(parts: readonly Part[]): Generator<{ word: Buffer; sources: Source[] }> {
  const streams = parts.map((part) => {
    const words = readPart(part);
    return { part, words, next: words.next().value };
  });
  for (;;) {
    let word: Buffer | undefined;
    for (const { next } of streams) if (next && (!word || next.word.compare(word) < 0)) word = next.word;
    if (!word) return;
    const sources: Source[] = [];
    for (const stream of streams) {
      if (stream.next?.word.equals(word) !== true) continue;
      sources.push({ part: stream.part, found: stream.next });
      stream.next = stream.words.next().value;
    }
    yield { word, sources };
  }
}

function* readPart({ folder, meta, fields }: Part): Generator<IndexedWord, undefined> {
  for (const { id } of meta.chunks) yield* readWords(path.join(folder, 'index', `${id}.pf_index`), fields);
}

function writeWord(word: Buffer, sources: readonly Source[]): Buffer[] {
  const forms = new Map<string, { pages: Postings; offset: number }[]>();
  for (const { part, found } of sources)
    for (const { form, pages } of found.variants)
      forms.set(form, [...(forms.get(form) ?? []), { pages, offset: part.offset }]);
  const variants = [...forms].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [
    cbor.array(3),
    cbor.text(word),
    ...joinPostings(sources.map(({ part, found }) => ({ pages: found.pages, offset: part.offset }))),
    cbor.array(variants.length),
    ...variants.flatMap(([form, pages]) => [cbor.array(2), cbor.text(form), ...joinPostings(pages)]),
  ];
}

function writeFilters(parts: readonly Part[], target: string, digest: string): IndexMeta['filters'] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { folder, meta, offset } of parts) {
    for (const { id } of meta.filters) {
      const { name, values } = readFilter(path.join(folder, 'filter', `${id}.pf_filter`));
      const all = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, all);
      for (const { value, pages } of values)
        all.set(value, [...(all.get(value) ?? []), ...pages.map((page) => page + offset)]);
    }
  }
  return [...filters].toSorted(byName).map(([name, values], index) => {
    const id = `${digest}/${index}`;
    const sorted = [...values].toSorted(byName).map(([value, pages]) => ({ value, pages }));
    writeFileSync(path.join(target, 'filter', `${id}.pf_filter`), writeFilter({ name, values: sorted }));
    return { name, id };
  });
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullable() })),
});

/** Pagefind's own program, and the file that names the index. */
function writeEntry(folder: string, target: string, digest: string, pages: number): void {
  const entry = entrySchema.parse(JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')));
  const [[code, language] = ['unknown', { wasm: null }]] = Object.entries(entry.languages);
  const languages = { [code]: { ...language, hash: digest, page_count: pages } };
  writeFileSync(path.join(target, 'pagefind-entry.json'), JSON.stringify({ ...entry, languages }));
  for (const file of ['pagefind.js', `wasm.${language.wasm ?? 'unknown'}.pagefind`])
    copyFileSync(path.join(folder, file), path.join(target, file));
}

/** Ids of all pages from A to Z. */
function orderOf(folders: readonly string[], language: string): string[] {
  const compare = titleComparer(language);
  return folders
    .flatMap((folder) => {
      const titles = z.array(z.string()).parse(JSON.parse(readFileSync(path.join(folder, TITLES), 'utf8')));
      return titles.map((title, number) => ({ title, id: pageId(partId(folder), number) }));
    })
    .toSorted((a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
