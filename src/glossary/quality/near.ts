/** Which of many texts are nearly the same: an inverted index from the pieces of texts to the texts that have them. */
import { hashOf } from '../hash.ts';

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
 * For each text the earlier one that is most like it, where at least `threshold` of their shingles are the same. Two such
 * texts share one of so many of their smallest shingles that the others are too few (prefix filtering, Chaudhuri et al.
 * 2006): only texts that do are compared. A shingle that very many texts have leads to the first of them only: where so
 * many are alike, each is like one of those.
 */
export function nearPairs<Item>(texts: readonly Shingled<Item>[], threshold: number): NearPair<Item>[] {
  const index = new Map<number, Shingled<Item>[]>();
  const isShared = sharedOf(texts);
  return texts.flatMap((text) => {
    const { length } = text.shingles;
    const smallest = text.shingles.subarray(0, length - Math.ceil(threshold * length) + 1).filter(isShared);
    const others = new Set<Shingled<Item>>();
    for (const shingle of smallest) {
      const having = index.get(shingle);
      if (!having) index.set(shingle, [text]);
      else {
        for (const other of having) others.add(other);
        if (having.length < MOST_TEXTS) having.push(text);
      }
    }
    const best = mostLike(text, others);
    return best && best.similarity >= threshold ? [best] : [];
  });
}

/** Texts that are remembered under one shingle. */
const MOST_TEXTS = 12;

/** False for most shingles that one text has alone, as most have: they need no place in the index. */
function sharedOf(texts: readonly Shingled<unknown>[]): (shingle: number) => boolean {
  const seen = new Uint8Array(BUCKETS);
  for (const { shingles } of texts)
    for (const shingle of shingles) seen[shingle % BUCKETS] = (seen[shingle % BUCKETS] ?? 0) === 0 ? 1 : 2;
  return (shingle) => seen[shingle % BUCKETS] === 2;
}

const BUCKETS = 2 ** 23;

/** The first of those that are most like a text. */
function mostLike<Item>(
  { item, shingles }: Shingled<Item>,
  others: ReadonlySet<Shingled<Item>>,
): NearPair<Item> | undefined {
  let best: NearPair<Item> | undefined;
  for (const other of others) {
    const similarity = jaccard(shingles, other.shingles);
    if (similarity > (best?.similarity ?? 0)) best = { item, other: other.item, similarity };
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
export function shinglesOf(words: readonly string[], length: number): Uint32Array {
  const count = Math.max(1, words.length - length + 1);
  const hashes = Uint32Array.from({ length: count }, (_, start) =>
    hashOf(words.slice(start, start + length).join(' ')),
  );
  return hashes.sort().filter((hash, index, all) => index === 0 || hash !== all[index - 1]);
}
