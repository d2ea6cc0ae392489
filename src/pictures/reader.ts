/**
 * Reads the pictures that entries show, each file once.
 * In: addresses of pictures as entries write them.
 * Out: pictures checked and drawn anew, published by digest; problems.
 * Imports: `disk`, `glossary`.
 */
import path from 'node:path';
import type { Entry } from '../glossary/entry.ts';
import type { Picture } from '../glossary/picture.ts';
import type { PictureCache } from './cache.ts';
import { inspect } from './inspect.ts';
import type { From } from './locate.ts';
import { readPicture, type Refused, type Source } from './read.ts';

/** A picture that can be shown: its published files; its own width in pixels, bytes, and kind. */
export interface Readable {
  files: Picture['files'];
  width: number;
  weight: number;
  format: Source['format'];
}

export class PictureReader {
  readonly #folder: string;
  readonly #cache: PictureCache | undefined;
  readonly #known = new Map<string, Promise<Readable | Refused>>();

  /**
   * @param folder The content folder, absolute.
   * @param cache Keeps what is drawn on the way.
   */
  constructor(folder: string, cache?: PictureCache) {
    this.#folder = folder;
    this.#cache = cache;
  }

  /** Never throws for bad pictures. */
  read({ language }: Pick<Entry, 'language'>, src: string): Promise<Readable | Refused> {
    const from = besideEntries(this.#folder, language);
    const key = path.resolve(from.beside, src);
    const known = this.#known.get(key) ?? this.#look(src, from);
    this.#known.set(key, known);
    return known;
  }

  async #look(src: string, from: From): Promise<Readable | Refused> {
    const read = readPicture(src, from);
    if ('refused' in read) return read;
    const { format, bytes } = read.source;
    const found = await inspect(read.source, this.#cache);
    return 'refused' in found ? found : { ...found, format, weight: bytes.length };
  }
}

/** Where the entries of a language look for their pictures. */
export function besideEntries(folder: string, language: string): From {
  return { folder, beside: path.join(folder, 'terms', language) };
}
