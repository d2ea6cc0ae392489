/** The bytes of a published picture. */
import type { Picture, PictureName } from '../glossary/picture.ts';
import { PictureCache } from './cache.ts';
import { encode } from './encode.ts';
import { inspect } from './inspect.ts';
import type { From } from './locate.ts';
import { readPicture } from './read.ts';

/** One file that is asked for: which, and from what it is made. */
export interface Wanted {
  name: PictureName;
  /** As the entry names its picture. */
  src: string;
  from: From;
}

/**
 * The bytes, from the cache where they are there.
 * @throws {PictureError} when the picture no longer is what it was when the entries were read.
 */
export async function publishedBytes(
  { name, src, from }: Wanted,
  cache: PictureCache,
): Promise<Uint8Array<ArrayBuffer>> {
  return cache.get(name, async () => {
    const read = readPicture(src, from);
    const found = 'refused' in read ? read : await inspect(read.source, cache);
    const file = 'refused' in found ? undefined : found.files.find((one) => one.name === name);
    if ('refused' in read || !file) throw new PictureError(`the picture "${src}" changed meanwhile; build again`);
    return read.source.format === 'svg' ? Buffer.from(read.source.clean.svg) : encode(read.source.bytes, file);
  });
}

/** What happened to a picture between being read and being published, in one line. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly code = 'PICTURE_CHANGED';
}

/** Every file of these pictures, each once. */
export function filesOf<Shown extends { picture: Picture }>(shown: Iterable<Shown>): Map<PictureName, Shown> {
  const files = new Map<PictureName, Shown>();
  for (const one of shown) for (const { name } of one.picture.files) if (!files.has(name)) files.set(name, one);
  return files;
}
