/**
 * Pagefind's index files, as version 1.5 writes them (`pagefind/src/index` in its source): gzip of a signature and one
 * CBOR item. Its browser module reads them without any check, so whatever is not as described here throws.
 */
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { z } from 'zod';
import { decode, encode } from './cbor.ts';

const number = z.number();
const text = z.string();

/** The pages that have a word. */
const postings = z.array(
  z.tuple([
    /** The page's number, as the difference from the one before. */
    number,
    /** Places in its text. */
    z.array(number),
    /** Places in its metadata; a negative number names the field of the places after it, `-1 - field`. */
    z.array(number),
  ]),
);

/** `index/<id>.pf_index`: words, sorted by the bytes of their UTF-8. */
export const wordsFile = z.tuple([
  z.array(
    z.tuple([
      text,
      postings,
      /** The forms with diacritics: "resume" has "résumé". */
      z.array(z.tuple([text, postings])),
    ]),
  ),
]);

/** `filter/<id>.pf_filter`: its name, and the pages that have each of its values. */
export const filterFile = z.tuple([text, z.array(z.tuple([text, z.array(number)]))]);

/** `pagefind.<hash>.pf_meta`: what there is in an index. */
export const metaFile = z.tuple([
  /** Version of Pagefind. */
  text,
  /** Ids of the pages, and the words that each has. */
  z.array(z.tuple([text, number])),
  /** Files of words in the order of their words, by beginnings that tell them apart: first, last, id. */
  z.array(z.tuple([text, text, text])),
  /** Names of filters, and ids. */
  z.array(z.tuple([text, text])),
  /** Orders of the pages. */
  z.array(z.tuple([text, z.array(number)])),
  /** Names of the metadata, in which words are found too. */
  z.array(text),
]);

export type Postings = z.infer<typeof postings>;
export type IndexedWord = z.infer<typeof wordsFile>[0][number];
export type IndexMeta = z.infer<typeof metaFile>;

/** @throws {RangeError} for a file of another form. */
export function read<File>(file: string, form: z.ZodType<File>): File {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError(`${file}: no Pagefind file`);
  try {
    return form.parse(decode(bytes.subarray(SIGNATURE.length)));
  } catch (cause) {
    throw new RangeError(`${file}: no file as Pagefind 1.5 writes it`, { cause });
  }
}

/** The bytes of a file. There are a thousand of them: they are compressed on all processor cores. */
export function write(content: z.infer<typeof wordsFile | typeof filterFile | typeof metaFile>): Promise<Buffer> {
  return promisify(gzip)(Buffer.concat([SIGNATURE, encode(content)]), { level: 6 });
}

const SIGNATURE = Buffer.from('pagefind_dcd');
