/** Published pictures on disk, by name, so that each is drawn once. Each file begins with the digest of what follows. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../disk/write-file.ts';
import type { PictureName } from '../glossary/picture.ts';
import { namesIn } from './locate.ts';

/** @typeParam Name What pictures are called: a digest of all that each is made of, and nothing that could lead elsewhere. */
export class PictureCache<Name extends string = PictureName> {
  readonly #folder: string;

  /** @param folder Made when it is not there. Holds nothing but the pictures. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The bytes kept under a name; made when there are none, or not those that were put there. */
  async get(name: Name, make: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
    const kept = this.#read(name);
    if (kept) return kept;
    const bytes = Buffer.from(await make());
    this.#write(name, bytes);
    return bytes;
  }

  /** Forgets every picture but these. */
  prune(used: ReadonlySet<string>): void {
    for (const name of namesIn(this.#folder))
      if (!used.has(name)) rmSync(path.join(this.#folder, name), { recursive: true, force: true });
  }

  #read(name: Name): Buffer<ArrayBuffer> | undefined {
    try {
      const file = readFileSync(path.join(this.#folder, name));
      const bytes = file.subarray(DIGEST_LENGTH);
      return digestOf(bytes).equals(file.subarray(0, DIGEST_LENGTH)) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** A disk that takes no more keeps no picture, but ends no build. */
  #write(name: Name, bytes: Uint8Array): void {
    try {
      replaceFile(path.join(this.#folder, name), Buffer.concat([digestOf(bytes), bytes]));
    } catch {
      // It is made again the next time.
    }
  }
}

const DIGEST_LENGTH = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
