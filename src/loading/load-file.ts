/** One entry file on its way into the store: taken from there where nothing changed, else parsed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { proseOf, type Block } from '../glossary/autolinks/prose.ts';
import type { BodyImage } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Problem } from '../glossary/problem.ts';
import { readPicture } from '../pictures/read.ts';
import type { PictureReader } from '../pictures/reader.ts';
import { inParallel, picturesOf, type ReadPictures } from '../pictures/review.ts';
import type { ByDigest } from './by-digest.ts';
import { termFileId, type TermFile } from './folder.ts';
import type { BodyWriter } from './parsed-bodies.ts';
import { digestOf, readEntry } from './read-entry.ts';
import { ownDigest, readStored, storedSchema, storeFile, type Stored } from './record.ts';

/** A file on its way into the store. */
export interface LoadedFile {
  file: TermFile;
  entry?: Entry;
  problems: Problem[];
  /** The pictures that the file shows, whatever is wrong with it. */
  images: readonly BodyImage[];
  /** What the store keeps, but for links; undefined when it keeps that already. */
  fresh?: Omit<Stored, 'links'>;
  /** Prose of a file that was parsed just now. */
  prose?: Block[];
}

export interface Loading {
  context: LoaderContext;
  folder: string;
  /** Digest of the code that parses. */
  parser: string;
  /** Unchanged files as they came out of the store before: in dev all are loaded again after each change. */
  known: ByDigest<LoadedFile> | undefined;
  /** Takes the bodies of a build. */
  bodies: BodyWriter | undefined;
}

/** The entry from the store when neither its file, its pictures nor the parser changed; else parsed anew. */
export function loadFile(file: TermFile, { context: { store }, folder, parser, known, bodies }: Loading): LoadedFile {
  const bytes = readFileSync(file.path);
  const fileDigest = digestOf(parser, file.file, bytes);
  const id = termFileId(file);
  const { digest, data } = store.get(id) ?? {};
  if (typeof digest === 'string' && digest.startsWith(fileDigest)) {
    const stored = storedSchema.parse(data);
    const read = (): LoadedFile => {
      const found = readStored(stored, digest);
      return { file, ...found, images: found.entry?.outline.images ?? [] };
    };
    const loaded = known ? known.get(id, digest, read) : read();
    if (ownDigest(digest) === fileDigest + pictureDigest(file, folder, loaded.entry)) return loaded;
  }
  const { body, images, ...content } = readEntry(file, bytes, folder);
  const fresh = storeFile(content);
  const { entry, problems } = content;
  if (!entry || !body) return { file, problems, images, fresh };
  const digested = { ...entry, digest: fileDigest + pictureDigest(file, folder, entry) };
  bodies?.add(digested, body);
  return { file, entry: digested, problems, images, fresh, prose: proseOf(body) };
}

/** New entries learn what is published of their pictures; those that show one which cannot be read are no entries yet. */
export async function readPictures(files: readonly LoadedFile[], reader: PictureReader): Promise<LoadedFile[]> {
  const read = new Map<LoadedFile, LoadedFile>();
  const pictured = files.filter(({ entry, fresh, images }) => fresh && entry && images.length > 0);
  await inParallel(pictured, async (loaded) => {
    if (loaded.entry) read.set(loaded, withPictures(loaded, loaded.entry, await picturesOf(loaded.entry, reader)));
  });
  return files.map((loaded) => read.get(loaded) ?? loaded);
}

function withPictures(loaded: LoadedFile, entry: Entry, { pictures, problems: found }: ReadPictures): LoadedFile {
  const problems = [...loaded.problems, ...found];
  if (found.length > 0) return { file: loaded.file, problems, images: loaded.images, fresh: storeFile({ problems }) };
  const { digest, ...content } = { ...entry, pictures };
  return { ...loaded, entry: { ...content, digest }, fresh: storeFile({ entry: content, problems }) };
}

/** Of the bytes of all pictures that an entry shows; empty where there are none. */
function pictureDigest(file: TermFile, folder: string, entry: Pick<Entry, 'outline'> | undefined): string {
  const images = entry?.outline.images ?? [];
  if (images.length === 0) return '';
  const from = { folder, beside: path.dirname(file.path) };
  return digestOf(
    ...images.map(({ src }) => {
      const read = readPicture(src, from);
      return 'refused' in read ? '' : read.source.bytes;
    }),
  );
}
