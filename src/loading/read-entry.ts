/** One entry file from disk: read, parsed, its pictures looked up. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Body, BodyImage } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import { isError } from '../glossary/problem.ts';
import { parseEntryBody, parseEntryFile, type ParsedEntry } from '../mdx/entry-file.ts';
import type { TermFile } from './folder.ts';
import { checkPicture } from '../pictures/review.ts';
import type { ParsedBodies } from './parsed-bodies.ts';
import type { FileContent } from './record.ts';

/** Reads and parses a file. Bad content becomes problems. */
export function readEntry(
  file: TermFile,
  bytes: Uint8Array,
  folder: string,
): FileContent & { images: BodyImage[]; body?: Body; written?: ParsedEntry['written'] } {
  const { entry, problems } = parseEntryFile({ bytes, file: file.file, language: file.language, name: file.name });
  if (!entry) return { problems, images: [] };
  const { images } = entry.outline;
  const from = { folder, beside: path.dirname(file.path) };
  const all = [...problems, ...images.flatMap((image) => checkPicture(image, file.file, from))];
  if (all.some(isError)) return { problems: all, images };
  const { slug, matter, outline, fieldPlaces } = entry;
  return {
    entry: { slug, language: file.language, file: file.file, matter, outline, fieldPlaces },
    problems: all,
    images,
    body: entry.body,
    written: entry.written,
  };
}

/** A short content hash: the first 16 bytes of SHA-256, in base64url. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
}

/**
 * The body of an entry that is known to be sound.
 * @param parsed What this build has parsed already.
 * @throws {RangeError} when the file no longer is sound.
 */
export function readBody(entry: Entry, folder: string, parsed?: ParsedBodies): Body {
  const known = parsed?.get(entry);
  if (known) return known;
  const bytes = readFileSync(path.join(folder, 'terms', entry.language, `${entry.slug}.mdx`));
  const body = parseEntryBody({ bytes, file: entry.file, language: entry.language, name: entry.slug }, entry.matter);
  if (!body) throw new RangeError(`${entry.file} has errors now; build again`);
  return body;
}
