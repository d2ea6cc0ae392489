/** Cases by seed and number: a real entry with one to six mutations. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MUTATIONS } from './mutations.ts';
import { Random } from './random.ts';

export interface FuzzCase {
  /** `<seed>:<number>`: enough to make the case again. */
  id: string;
  language: string;
  /** File name of the entry without `.mdx`. */
  name: string;
  /** Names of the mutations, in the order in which they were made. */
  mutations: string[];
  bytes: Uint8Array;
}

/** One entry's file, as it is mutated. */
export interface Original {
  language: string;
  name: string;
  text: string;
}

/** The entries of a content folder, by language and name. */
export function readOriginals(folder: string): Original[] {
  return readdirSync(path.join(folder, 'terms'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .toSorted()
    .map((file) => ({
      language: path.dirname(file),
      name: path.basename(file, '.mdx'),
      text: readFileSync(path.join(folder, 'terms', file), 'utf8'),
    }));
}

export function makeCase(originals: readonly Original[], seed: number, number: number): FuzzCase {
  const random = new Random(seed, number);
  const { language, name, text: written } = random.pick(originals);
  const mutations: string[] = [];
  let text = written;
  do {
    const mutation = random.pick(Object.keys(MUTATIONS));
    text = MUTATIONS[mutation]?.(text, random, () => random.pick(originals).text) ?? text;
    mutations.push(mutation);
  } while (mutations.length < 6 && random.next() < 0.55);
  const bytes = new TextEncoder().encode(text.slice(0, LONGEST));
  if (random.next() < 0.02) {
    mutations.push('break a byte');
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return { id: `${seed}:${number}`, language, name, mutations, bytes };
}

/** Characters of a case: mutations multiply. */
const LONGEST = 400_000;
