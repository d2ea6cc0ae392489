/** Which of many texts are nearly the same, in time proportional to their length. */
import { FNV_OFFSET, mix } from './tokens.ts';

/** A text cut into pieces that two similar texts share. */
export interface Shingled<Item> {
  item: Item;
  /** Hashes, ascending, each once. */
  shingles: Uint32Array;
}

export interface NearPair<Item> {
  item: Item;
  /** The text before it that is most like it. */
  other: Item;
  /** How many of all their shingles the two share, 0 to 1 (Jaccard). */
  similarity: number;
}

/**
 * For each text the earlier one that is most like it, where at least `threshold` of their shingles are the same.
 * Candidates share some of their smallest hashes (bottom-k sketches, Broder 1997); what is returned is counted exactly.
 * Texts of up to `SKETCH` shingles are compared without loss. A hash that many texts share leads to the first few only.
 */
export function nearPairs<Item>(texts: readonly Shingled<Item>[], threshold: number): NearPair<Item>[] {
  const index = new Map<number, number[]>();
  return texts.flatMap((text, at) => {
    const sketch = text.shingles.subarray(0, SKETCH);
    const best = nearestOf(texts, text, candidates(index, sketch));
    for (const hash of sketch) {
      const posting = index.get(hash);
      if (!posting) index.set(hash, [at]);
      else if (posting.length < POSTING) posting.push(at);
    }
    return best && best.similarity >= threshold ? [best] : [];
  });
}

/** Hashes of a text that are kept to find candidates. */
const SKETCH = 48;
/** Texts that are remembered under one hash. */
const POSTING = 12;
/** Candidates that are compared exactly. */
const COMPARED = 12;

/** The texts that share most hashes with a sketch, best first. */
function candidates(index: ReadonlyMap<number, readonly number[]>, sketch: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const hash of sketch) for (const at of index.get(hash) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  const least = Math.max(1, Math.floor(sketch.length / 8));
  return [...counts]
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([at]) => at);
}

function nearestOf<Item>(
  texts: readonly Shingled<Item>[],
  { item, shingles }: Shingled<Item>,
  others: readonly number[],
): NearPair<Item> | undefined {
  let best: NearPair<Item> | undefined;
  for (const at of others) {
    const other = texts[at];
    const similarity = other ? jaccard(shingles, other.shingles) : 0;
    if (other && similarity > (best?.similarity ?? 0)) best = { item, other: other.item, similarity };
  }
  return best;
}

function jaccard(one: Uint32Array, other: Uint32Array): number {
  let [shared, left, right] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const [a = 0, b = 0] = [one[left], other[right]];
    if (a === b) shared += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return shared / (one.length + other.length - shared);
}

/** Hashes of every run of `length` words, ascending, each once; of the whole text when it is shorter. */
export function shinglesOf(words: readonly number[], length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(1, words.length - length + 1));
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = FNV_OFFSET;
    for (let at = start; at < Math.min(start + length, words.length); at += 1) hash = mix(hash, words[at] ?? 0);
    hashes[start] = hash;
  }
  return hashes.sort().filter((hash, index, all) => index === 0 || hash !== all[index - 1]);
}
