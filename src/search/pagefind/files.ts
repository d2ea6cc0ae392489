/**
 * Pagefind's index files, as version 1.5 writes them (`pagefind/src/index` in its source): gzip of a signature and one
 * CBOR item. Its browser module reads them without any check, so whatever is not as described here throws.
 */
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { cbor, CborReader } from './cbor.ts';

/** `pagefind.<hash>.pf_meta`: what there is in an index. */
export interface IndexMeta {
  version: string;
  pages: { id: string; words: number }[];
  /** Files of words in the order of their words; `from` and `to` are beginnings that tell the files apart. */
  chunks: { from: string; to: string; id: string }[];
  filters: { name: string; id: string }[];
  /** Names of the metadata, in which words are found too. */
  fields: string[];
}

/** The pages that have a word, as they are written: the first one's number, then whatever follows it. */
export interface Postings {
  count: number;
  /** Numbers of the first and the last page; each page is written as the difference from the one before. */
  first: number;
  last: number;
  /** Everything after the number of the first page. */
  rest: Buffer;
  /** Places that the word has, and one for each page: what the size of a file goes by. */
  size: number;
}

export interface IndexedWord {
  /** UTF-8, by whose bytes words are sorted. */
  word: Buffer;
  pages: Postings;
  /** Pages of the forms with diacritics: "resume" has "résumé". */
  variants: { form: string; pages: Postings }[];
}

export interface IndexFilter {
  name: string;
  values: { value: string; pages: number[] }[];
}

const SIGNATURE = Buffer.from('pagefind_dcd');

function open(file: string): CborReader {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError(`${file}: no Pagefind file`);
  return new CborReader(bytes.subarray(SIGNATURE.length));
}

/** A file of these CBOR parts. */
function compress(parts: readonly Buffer[]): Buffer {
  return gzipSync(uncompressed(parts), COMPRESSION);
}

function uncompressed(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...parts]);
}

const COMPRESSION = { level: 6 };

export function readMeta(file: string): IndexMeta {
  const reader = open(file);
  expectLength(reader, 6);
  const version = reader.text();
  const pages = list(reader, 2, () => ({ id: reader.text(), words: reader.unsigned() }));
  const chunks = list(reader, 3, () => ({ from: reader.text(), to: reader.text(), id: reader.text() }));
  const filters = list(reader, 2, () => ({ name: reader.text(), id: reader.text() }));
  list(reader, 2, () => reader.text() + String(reader.skipIntegers()));
  const fields = Array.from({ length: reader.array() }, () => reader.text());
  return { version, pages, chunks, filters, fields };
}

/** The bytes of `pagefind.<hash>.pf_meta`; without orders of pages. */
export function writeMeta({ version, pages, chunks, filters, fields }: IndexMeta): Buffer {
  return compress([
    cbor.array(6),
    cbor.text(version),
    ...items(pages, ({ id, words }) => [cbor.array(2), cbor.text(id), cbor.integer(words)]),
    ...items(chunks, ({ from, to, id }) => [cbor.array(3), cbor.text(from), cbor.text(to), cbor.text(id)]),
    ...items(filters, ({ name, id }) => [cbor.array(2), cbor.text(name), cbor.text(id)]),
    cbor.array(0),
    ...items(fields, (field) => [cbor.text(field)]),
  ]);
}

/**
 * The words of a file `index/<id>.pf_index`, sorted.
 * @param fields Numbers that the index's metadata fields are to have; undefined to leave them.
 */
export function* readWords(file: string, fields: readonly number[] | undefined): Generator<IndexedWord> {
  const reader = open(file);
  expectLength(reader, 1);
  for (let left = reader.array(); left > 0; left -= 1) {
    expectLength(reader, 3);
    const word = reader.textBytes();
    const pages = readPostings(reader, fields);
    const variants = list(reader, 2, () => ({ form: reader.text(), pages: readPostings(reader, fields) }));
    yield { word, pages, variants };
  }
}

/** The bytes of `index/<id>.pf_index`. There are a thousand such files: they are compressed on all processor cores. */
export function writeWords(words: readonly (readonly Buffer[])[]): Promise<Buffer> {
  return promisify(gzip)(uncompressed([cbor.array(1), ...items(words, (parts) => parts)]), COMPRESSION);
}

/** Pages that have a word, in several indexes: `offset` is added to the numbers of each one's pages. */
export function joinPostings(parts: readonly { pages: Postings; offset: number }[]): Buffer[] {
  let last = 0;
  const written = [cbor.array(parts.reduce((sum, { pages }) => sum + pages.count, 0))];
  for (const { pages, offset } of parts) {
    if (pages.count === 0) continue;
    written.push(PAGE, cbor.integer(offset + pages.first - last), pages.rest);
    last = offset + pages.last;
  }
  return written;
}

/** A page with a word: its number, places in the text, places in the metadata. */
const PAGE_ITEMS = 3;
const PAGE = cbor.array(PAGE_ITEMS);

function readPostings(reader: CborReader, fields: readonly number[] | undefined): Postings {
  const count = reader.array();
  const rest: Buffer[] = [];
  let [first, last, size, start] = [0, 0, count, reader.position];
  for (let index = 0; index < count; index += 1) {
    expectLength(reader, PAGE_ITEMS);
    last += reader.unsigned();
    if (index === 0) [first, start] = [last, reader.position];
    size += reader.skipIntegers();
    const before = reader.position;
    size += reader.skipIntegers();
    if (!fields || reader.position === before + 1) continue;
    rest.push(reader.bytes.subarray(start, before), renumber(reader, before, fields));
    start = reader.position;
  }
  rest.push(reader.bytes.subarray(start, reader.position));
  return { count, first, last, size, rest: rest.length === 1 && rest[0] ? rest[0] : Buffer.concat(rest) };
}

/** Places in the metadata: a negative number names the field of the places after it, `-1 - field`. */
function renumber(reader: CborReader, from: number, fields: readonly number[]): Buffer {
  reader.position = from;
  const places = Array.from({ length: reader.array() }, () => reader.integer());
  return cbor.integers(places.map((place) => (place < 0 ? -1 - (fields[-1 - place] ?? 0) : place)));
}

export function readFilter(file: string): IndexFilter {
  const reader = open(file);
  expectLength(reader, 2);
  const name = reader.text();
  const values = list(reader, 2, () => ({
    value: reader.text(),
    pages: Array.from({ length: reader.array() }, () => reader.unsigned()),
  }));
  return { name, values };
}

/** The bytes of `filter/<id>.pf_filter`. */
export function writeFilter({ name, values }: IndexFilter): Buffer {
  return compress([
    cbor.array(2),
    cbor.text(name),
    ...items(values, ({ value, pages }) => [cbor.array(2), cbor.text(value), cbor.integers(pages)]),
  ]);
}

function items<Item>(all: readonly Item[], write: (item: Item) => readonly Buffer[]): Buffer[] {
  return [cbor.array(all.length), ...all.flatMap(write)];
}

function list<Item>(reader: CborReader, length: number, read: () => Item): Item[] {
  return Array.from({ length: reader.array() }, () => {
    expectLength(reader, length);
    return read();
  });
}

function expectLength(reader: CborReader, length: number): void {
  if (reader.array() !== length) throw new RangeError(`unexpected length of an array before byte ${reader.position}`);
}
