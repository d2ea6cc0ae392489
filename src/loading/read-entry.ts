/** One entry file from disk: read, parsed, its pictures looked up. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Body, BodyImage } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import { isError, type Problem } from '../glossary/problem.ts';
import { parseEntryBody, parseEntryFile, type ParsedEntry } from '../mdx/entry-file.ts';
import type { TermFile } from './folder.ts';
import { checkPicture } from '../pictures/review.ts';

export interface ReadEntry {
  entry?: Omit<Entry, 'digest'>;
  problems: Problem[];
  images: BodyImage[];
  body?: Body;
  written?: ParsedEntry['written'];
}

/** Reads and parses a file. Bad content becomes problems. */
export function readEntry(file: TermFile, bytes: Uint8Array, folder: string): ReadEntry {
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

/**
 * The body of an entry that is known to be sound.
 * @throws {RangeError} when the file no longer is sound.
 */
export function readBody(entry: Entry, folder: string): Body {
  const bytes = readFileSync(path.join(folder, 'terms', entry.language, `${entry.slug}.mdx`));
  const body = parseEntryBody({ bytes, file: entry.file, language: entry.language, name: entry.slug }, entry.matter);
  if (!body) throw new RangeError(`${entry.file} has errors now; build again`);
  return body;
}
