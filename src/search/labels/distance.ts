/** Typing mistakes between two words. */

/**
 * Optimal string alignment: insertions, deletions, replacements and exchanges of neighbours, each one step
 * (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). More than `limit` steps are returned as `limit + 1`.
 */
export function steps(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let [before, above] = [
    new Array<number>(other.length + 1).fill(0),
    Array.from({ length: other.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= one.length; i += 1) {
    const row = new Array<number>(other.length + 1).fill(limit + 1);
    row[0] = i;
    let least = i <= limit ? i : limit + 1;
    // Cells further from the diagonal than the limit cannot be within it.
    for (let j = Math.max(1, i - limit); j <= Math.min(other.length, i + limit); j += 1) {
      row[j] = cell(one, other, i, j, { before, above, row });
      least = Math.min(least, row[j] ?? least);
    }
    if (least > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[other.length] ?? limit + 1, limit + 1);
}

interface Rows {
  before: readonly number[];
  above: readonly number[];
  row: readonly number[];
}

function cell(one: string, other: string, i: number, j: number, { before, above, row }: Rows): number {
  const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
  const least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
  const exchanged =
    i > 1 &&
    j > 1 &&
    one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
    one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
  return exchanged ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}

/** The letters of a word as bits; words whose bits differ in more than twice the limit are further apart than it. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 32);
  return bits;
}

/** False when the letters alone show that two words are more than `limit` steps apart. */
export function mayBeNear(one: number, other: number, limit: number): boolean {
  let different = one ^ other;
  let count = 0;
  for (; different !== 0; different &= different - 1) count += 1;
  return count <= 2 * limit;
}
