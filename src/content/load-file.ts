/** One entry file on its way into the store: taken from there where nothing changed, else parsed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { proseOf, type Block } from '../glossary/autolinks/prose.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Problem } from '../glossary/problem.ts';
import type { ByDigest } from './by-digest.ts';
import { termFileId, type TermFile } from './folder.ts';
import { readImage } from './images.ts';
import type { BodyWriter } from './parsed-bodies.ts';
import { checkPictures } from './pictures.ts';
import { digestOf, readEntry } from './read-entry.ts';
import { ownDigest, readStored, storedSchema, storeFile, type Stored } from './record.ts';

/** A file on its way into the store. */
export interface LoadedFile {
  file: TermFile;
  entry?: Entry;
  problems: Problem[];
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
    if (ownDigest(digest) === fileDigest + pictureDigest(file, stored.images, folder)) {
      const read = (): LoadedFile => ({ file, ...readStored(stored, digest) });
      return known ? known.get(id, digest, read) : read();
    }
  }
  const { images, body, ...content } = readEntry(file, bytes, folder);
  const sources = images.map(({ src }) => src);
  const fresh = { ...storeFile(content), images: sources.map(markImage) };
  const { entry, problems } = content;
  if (!entry || !body) return { file, problems, fresh };
  const digested = { ...entry, digest: fileDigest + pictureDigest(file, sources, folder) };
  bodies?.add(digested, body);
  return { file, entry: digested, problems, fresh, prose: proseOf(body) };
}

/** New entries that show a picture which cannot be read are no entries yet. */
export async function refuseUnreadable(files: readonly LoadedFile[], folder: string): Promise<LoadedFile[]> {
  const fresh = files.flatMap(({ entry, fresh }) => (entry && fresh ? entry : []));
  const unreadable = Map.groupBy(await checkPictures(fresh, folder), ({ place }) => place.file);
  return files.map((loaded) => {
    const found = unreadable.get(loaded.file.file);
    if (!found) return loaded;
    const problems = [...loaded.problems, ...found];
    return { file: loaded.file, problems, fresh: { ...storeFile({ problems }), images: [] } };
  });
}

/** Astro turns paths with this prefix into image metadata when the data is read. */
export function markImage(src: unknown): string {
  return `__ASTRO_IMAGE_${String(src)}`;
}

function pictureDigest(file: TermFile, sources: readonly unknown[], folder: string): string {
  if (sources.length === 0) return '';
  return digestOf(...sources.map((src) => readImage(path.resolve(path.dirname(file.path), String(src)), folder) ?? ''));
}
