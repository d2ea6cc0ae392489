/** Pairs of texts that are nearly the same, held against the comparison of each text with every other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearPairs, shinglesOf, type NearPair, type Shingled } from '../../../src/glossary/quality/near.ts';

/** Texts of few different words, so that many share pieces; up to twelve, as many as are remembered under one piece. */
const texts = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 14 }), { maxLength: 12 })
  .map((all) => all.map((words, item): Shingled<number> => ({ item, shingles: shinglesOf(words, 2) })));

describe('nearly the same', () => {
  test.each([0.2, 0.5, 0.6, 1])('are all pairs, and no others, that are alike by %d', (threshold) => {
    fc.assert(
      fc.property(texts, (all) => {
        const found = nearPairs(all, threshold).map(({ item, similarity }) => ({ item, similarity }));
        expect(found).toEqual(compareAll(all, threshold));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('of many that are alike each has one before it', () => {
    const all = Array.from({ length: 400 }, (_, item) => ({
      item,
      shingles: shinglesOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', String(item)], 3),
    }));
    const pairs = nearPairs(all, 0.5);
    expect(pairs.map(({ item }) => item)).toEqual(all.slice(1).map(({ item }) => item));
    expect(pairs.every(({ item, other }) => other < item)).toBe(true);
  });
});

function compareAll(all: readonly Shingled<number>[], threshold: number): Omit<NearPair<number>, 'other'>[] {
  return all.flatMap(({ item, shingles }, at) => {
    const similarity = Math.max(0, ...all.slice(0, at).map((other) => shared(shingles, other.shingles)));
    return at > 0 && similarity >= threshold ? [{ item, similarity }] : [];
  });
}

function shared(one: Uint32Array, other: Uint32Array): number {
  const both = one.filter((shingle) => other.includes(shingle)).length;
  return both / (one.length + other.length - both);
}
