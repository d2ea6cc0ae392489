/** Texts that are expensive to make, kept between builds by the digest of all that each depends on. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A few dozen files that hold many texts each: a file for each text costs more than to make the text. */
export class TextCache {
  readonly #folder: string;
  /** By the first character of the digests. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param folder Made by `save` when it is not there. Holds nothing but the texts. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of a digest; made when there is none. */
  async get(digest: string, make: () => Promise<string>): Promise<string> {
    const bucket = this.#bucket(digest.charAt(0));
    const known = bucket.known.get(digest);
    const text = known === undefined ? await make() : z.string().parse(JSON.parse(known));
    bucket.used.set(digest, known ?? JSON.stringify(text));
    return text;
  }

  /** Keeps every text that was asked for, and forgets the others. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const [name, { known, used }] of this.#buckets) {
      const isSame = used.size === known.size && [...used.keys()].every((digest) => known.has(digest));
      if (!isSame) this.#write(name, used);
    }
    for (const name of readdirSync(this.#folder)) {
      if (!this.#buckets.has(name)) rmSync(path.join(this.#folder, name), { recursive: true });
    }
  }

  #bucket(name: string): Bucket {
    const bucket = this.#buckets.get(name) ?? { known: this.#read(name), used: new Map() };
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #read(name: string): Map<string, string> {
    const file = path.join(this.#folder, name);
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return new Map(lines.flatMap((line) => (line === '' ? [] : [splitLine(line)])));
  }

  #write(name: string, texts: ReadonlyMap<string, string>): void {
    const file = path.join(this.#folder, name);
    const lines = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([digest, text]) => `${digest} ${text}\n`);
    // Under another name until it is whole: a build that is stopped must not leave half a file behind.
    writeFileSync(`${file}.part`, lines.join(''));
    renameSync(`${file}.part`, file);
  }
}

/** A line of its file for each text: its digest, a space, the text as JSON. */
interface Bucket {
  /** The JSON of the texts of the last build, by digest. */
  known: ReadonlyMap<string, string>;
  /** Of those that were asked for. */
  used: Map<string, string>;
}

function splitLine(line: string): [digest: string, json: string] {
  const end = line.indexOf(' ');
  return [line.slice(0, end), line.slice(end + 1)];
}
