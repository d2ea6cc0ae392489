/** One entry file from disk: read, parsed, its pictures looked up. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Body, BodyImage } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import { isError } from '../glossary/problem.ts';
import { parseEntryBody, parseEntryFile, type ParsedEntry } from '../mdx/entry-file.ts';
import type { ReadFile } from './assemble.ts';
import type { TermFile } from './folder.ts';
import { checkPicture } from '../pictures/review.ts';

export interface ReadEntry extends ReadFile {
  /** The pictures that the file shows, whatever is wrong with it. */
  images: readonly BodyImage[];
  body?: Body;
  written?: ParsedEntry['written'];
}

/** Reads and parses a file. Bad content becomes problems; an entry has no digest yet. */
export function readEntry(file: TermFile, bytes: Uint8Array, folder: string): ReadEntry {
  const { entry, problems } = parseEntryFile({ bytes, file: file.file, language: file.language, name: file.name });
  if (!entry) return { file, problems, images: [] };
  const { slug, matter, outline, fieldPlaces, body, written } = entry;
  const { images } = outline;
  const from = { folder, beside: path.dirname(file.path) };
  const all = [...problems, ...images.flatMap((image) => checkPicture(image, file.file, from))];
  if (all.some(isError)) return { file, problems: all, images };
  const read = { slug, language: file.language, file: file.file, matter, outline, fieldPlaces, digest: '' };
  return { file, entry: read, problems: all, images, body, written };
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
