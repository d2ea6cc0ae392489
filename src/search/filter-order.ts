/**
 * Pagefind 1.5.2 writes filters, and the values of each, in the random order of a hash table, and names files by their
 * content: two indexes of the same pages differ. (Newer ones sort them, pagefind pull request 1124.) Here they are sorted.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

/** Puts the filters of a finished index into the order of their names, and their values too. @throws {Error} for an index of another form. */
export function sortFilters(index: string): void {
  const entryFile = path.join(index, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  for (const language of Object.values(entry.languages)) language.hash = sortMeta(index, language.hash);
  writeFileSync(entryFile, JSON.stringify(entry));
}

const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });
const cbor: z.ZodType<Cbor> = z.custom<Cbor>();
const filterList = z.array(z.tuple([z.string(), z.string()]));
/** Version, pages, parts of the index, filters with their files, sort keys, names of metadata. */
const metaSchema = z.tuple([cbor, cbor, cbor, filterList, cbor, cbor]);
/** Name, and for each value its pages. */
const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), cbor]))]);

function sortMeta(index: string, hash: string): string {
  return rewrite(index, `pagefind.${hash}.pf_meta`, hash, (decoded) => {
    const [version, pages, chunks, filters, ...rest] = metaSchema.parse(decoded);
    const sorted = filters.map(([name, file]): [string, string] => [name, sortFilter(index, file)]);
    return [version, pages, chunks, byName(sorted), ...rest];
  });
}

function sortFilter(index: string, hash: string): string {
  return rewrite(index, `filter/${hash}.pf_filter`, hash, (decoded) => {
    const [name, values] = filterSchema.parse(decoded);
    return [name, byName(values)];
  });
}

function byName<Item extends [string, ...unknown[]]>(items: readonly Item[]): Item[] {
  return items.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Every file of Pagefind begins with it. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Puts a file with other content in the place of this one; returns the hash in its name. */
function rewrite(index: string, file: string, hash: string, change: (decoded: Cbor) => Cbor): string {
  const old = path.join(index, file);
  const bytes = gunzipSync(readFileSync(old));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError(`${file} is no file of Pagefind`);
  const content = encodeCbor(change(decodeCbor(bytes.subarray(SIGNATURE.length))));
  const language = hash.slice(0, hash.lastIndexOf('_'));
  const renamed = `${language}_${createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH)}`;
  rmSync(old);
  writeFileSync(
    path.join(index, file.replace(hash, renamed)),
    gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 }),
  );
  return renamed;
}

const HASH_LENGTH = 10;
