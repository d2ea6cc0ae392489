/** Texts that are expensive to make, kept between builds: one file for each, named by the digest of all that it depends on. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export class TextCache {
  readonly #folder: string;
  readonly #known: ReadonlySet<string>;
  readonly #used = new Set<string>();

  /** @param folder Made when it is not there. Holds nothing but the texts. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#known = new Set(readdirSync(folder));
  }

  /** The text of a digest; made, and kept, when there is none. */
  async get(digest: string, make: () => Promise<string>): Promise<string> {
    this.#used.add(digest);
    const file = path.join(this.#folder, digest);
    if (this.#known.has(digest)) return readFileSync(file, 'utf8');
    const text = await make();
    // Under another name until it is whole: a build that is stopped must not leave half a text behind.
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
    return text;
  }

  /** Forgets every text that nobody has asked for. */
  prune(): void {
    for (const name of this.#known) if (!this.#used.has(name)) rmSync(path.join(this.#folder, name));
  }
}
