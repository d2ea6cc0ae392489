/** Entry files -> entries: taken from the cache where nothing changed, else parsed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { proseOf, type Block } from '../glossary/autolinks/prose.ts';
import type { Entry } from '../glossary/entry.ts';
import { pictureBytes } from '../pictures/read.ts';
import type { PictureReader } from '../pictures/reader.ts';
import { inParallel, picturesOf } from '../pictures/review.ts';
import { digestOf } from './digest.ts';
import type { EntryCache, KnownEntry } from './entry-cache.ts';
import type { TermFile } from './folder.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';

/** What a file holds, or what is wrong with it. */
export interface LoadedFile extends Pick<ReadEntry, 'entry' | 'problems' | 'images'> {
  file: TermFile;
  /** Of the file and of the code that reads it: its key in the cache. */
  digest: string;
  /** As it was found in the cache. */
  known?: KnownEntry;
  /** Of a file that was parsed just now. */
  parsed?: {
    /** Its body as JSON: as objects all of them would take three times the memory. */
    body: Uint8Array;
    prose: Block[];
  };
}

export interface Reading {
  folder: string;
  /** Digest of the code that parses. */
  parser: string;
  cache: EntryCache;
  reader: PictureReader;
}

export async function readFiles(files: readonly TermFile[], reading: Reading): Promise<LoadedFile[]> {
  const loaded = files.map((file) => readFile(file, reading));
  const pictured = loaded.filter(({ known, images }) => !known && images.length > 0);
  await inParallel(pictured, (one) => readPictures(one, reading.reader));
  return loaded;
}

/** From the cache when neither the file, its pictures nor the parser changed; a file with errors is read again each time. */
function readFile(file: TermFile, { folder, parser, cache }: Reading): LoadedFile {
  const bytes = readFileSync(file.path);
  const digest = digestOf(parser, file.file, bytes);
  const known = cache.get(digest);
  if (known && known.entry.digest === digest + pictureDigest(file, folder, known.entry)) {
    const { entry, problems } = known;
    return { file, digest, entry, problems, images: entry.outline.images, known };
  }
  const { entry, body, images, problems } = readEntry(file, bytes, folder);
  if (!entry || !body) return { file, digest, problems, images };
  return {
    file,
    digest,
    entry: { ...entry, digest: digest + pictureDigest(file, folder, entry) },
    problems,
    images,
    parsed: { body: Buffer.from(JSON.stringify(body)), prose: proseOf(body) },
  };
}

/** A new entry learns what is published of its pictures; one that shows a picture which cannot be read is no entry yet. */
async function readPictures(loaded: LoadedFile, reader: PictureReader): Promise<void> {
  if (!loaded.entry) return;
  const { pictures, problems } = await picturesOf(loaded.entry, reader);
  loaded.problems = [...loaded.problems, ...problems];
  if (problems.length > 0) delete loaded.entry;
  else loaded.entry = { ...loaded.entry, pictures };
}

/** Of the bytes of all pictures that an entry shows; empty where there are none. */
function pictureDigest(file: TermFile, folder: string, { outline }: Pick<Entry, 'outline'>): string {
  if (outline.images.length === 0) return '';
  const from = { folder, beside: path.dirname(file.path) };
  return digestOf(
    ...outline.images.map(({ src }) => {
      const bytes = pictureBytes(src, from);
      return 'refused' in bytes ? '' : bytes;
    }),
  );
}
