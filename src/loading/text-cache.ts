/** Texts that are expensive to make, kept between builds by a digest of all that each depends on. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../disk/write-file.ts';
import { digestOf } from './digest.ts';

/** A few dozen files that hold many texts each: a file for each text costs more than to make the text. */
export class TextCache {
  readonly #folder: string;
  readonly #buckets = new Map<string, Bucket>();

  /** @param folder Made by `save` when it is not there. Holds nothing but the texts. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text that was kept under a key; undefined when there is none, or not the one that was put there. */
  get(key: string): string | undefined {
    const bucket = this.#bucket(key);
    const kept = bucket.used.get(key) ?? bucket.known.get(key);
    if (kept === undefined) return undefined;
    const [check, text] = split(kept);
    if (check === digestOf(key, text)) {
      bucket.used.set(key, kept);
      return text;
    }
    bucket.known.delete(key);
    bucket.isChanged = true;
    return undefined;
  }

  /** Keeps a text without line breaks under a key without spaces. */
  set(key: string, text: string): void {
    const bucket = this.#bucket(key);
    bucket.used.set(key, `${digestOf(key, text)} ${text}`);
    bucket.isChanged = true;
  }

  /** Writes every text that was asked for or set, and forgets the others. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const [name, bucket] of this.#buckets) {
      const { known, used, isChanged } = bucket;
      if (!isChanged && used.size === known.size) continue;
      this.#write(name, used);
      bucket.known = new Map(used);
      bucket.isChanged = false;
    }
    for (const name of readdirSync(this.#folder))
      if (!this.#buckets.has(name)) rmSync(path.join(this.#folder, name), { recursive: true });
  }

  #bucket(key: string): Bucket {
    const name = (key.charCodeAt(0) % BUCKETS).toString(BUCKETS);
    const bucket = this.#buckets.get(name) ?? { known: this.#read(name), used: new Map(), isChanged: false };
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #read(name: string): Map<string, string> {
    const lines = readText(path.join(this.#folder, name)).split('\n');
    return new Map(lines.filter((line) => line !== '').map(split));
  }

  #write(name: string, texts: ReadonlyMap<string, string>): void {
    const lines = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, kept]) => `${key} ${kept}\n`);
    replaceFile(path.join(this.#folder, name), lines.join(''));
  }
}

const BUCKETS = 32;

/** A line of its file for each text: its key, a space, the digest of both, a space, the text. */
interface Bucket {
  /** What follows the key in the file. */
  known: Map<string, string>;
  /** The same of those that were asked for or set. */
  used: Map<string, string>;
  /** True where `used` holds what the file does not. */
  isChanged: boolean;
}

function split(line: string): [head: string, rest: string] {
  const end = line.indexOf(' ');
  return [line.slice(0, end), line.slice(end + 1)];
}

/** Empty where there is no file, or something else of its name. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
