/** Files that are written piece by piece. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The first piece of a file is written at once, for most have no other; those after it are gathered and added in large ones. */
export class OutputFolder {
  readonly #root: string;
  readonly #made = new Set<string>();
  /** By file: what is still to be added. */
  readonly #more = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** @param file Path in the folder, with forward slashes. A path that comes again adds to the file. */
  add(file: string, text: string): void {
    const more = this.#more.get(file);
    if (more === undefined) {
      this.#create(file, text);
      this.#more.set(file, '');
    } else if (more.length + text.length < LARGE) this.#more.set(file, more + text);
    else {
      this.#append(file, more + text);
      this.#more.set(file, '');
    }
  }

  /** Writes what is left. */
  close(): void {
    for (const [file, text] of this.#more) if (text !== '') this.#append(file, text);
  }

  #create(file: string, text: string): void {
    const target = path.join(this.#root, file);
    const folder = path.dirname(target);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    writeFileSync(target, text);
  }

  #append(file: string, text: string): void {
    appendFileSync(path.join(this.#root, file), text);
  }
}

/** Characters that are worth a write of their own. */
const LARGE = 1_000_000;
