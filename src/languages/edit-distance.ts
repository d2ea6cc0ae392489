/** Typing mistakes between two words. */

/**
 * Typing mistakes that somebody makes in so many letters: 0 below 3, 1 below 8, then one in four. Two in a word of four
 * letters make another word.
 */
export function likelyMistakes(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 4));
}

/**
 * Optimal string alignment: insertions, deletions, replacements and exchanges of neighbours, each one step
 * (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). More than `limit` steps are returned as `limit + 1`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (!mayBeNear(letterBits(one), letterBits(other), limit)) return limit + 1;
  const makeRow = (): Uint16Array => new Uint16Array(other.length + 1).fill(limit + 1);
  let [row, above, before] = [makeRow(), makeRow(), makeRow()];
  for (let j = 0; j <= Math.min(other.length, limit); j += 1) row[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    [row, above, before] = [before, row, above];
    if (nextRow(one, other, i, limit, { row, above, before }) > limit) return limit + 1;
  }
  return Math.min(row[other.length] ?? 0, limit + 1);
}

interface Rows {
  row: Uint16Array;
  above: Uint16Array;
  before: Uint16Array;
}

/** Fills a row of the table, and gives its least value. Cells further from the diagonal than the limit are not looked at. */
function nextRow(one: string, other: string, i: number, limit: number, { row, above, before }: Rows): number {
  const [first, last] = [Math.max(1, i - limit), Math.min(other.length, i + limit)];
  const [code, codeBefore] = [one.charCodeAt(i - 1), one.charCodeAt(i - 2)];
  row[first - 1] = first === 1 && i <= limit ? i : limit + 1;
  if (last < other.length) row[last + 1] = limit + 1;
  let least = row[first - 1] ?? 0;
  for (let j = first; j <= last; j += 1) {
    const same = code === other.charCodeAt(j - 1) ? 0 : 1;
    let steps = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
    if (i > 1 && j > 1 && code === other.charCodeAt(j - 2) && codeBefore === other.charCodeAt(j - 1))
      steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
    row[j] = steps;
    if (steps < least) least = steps;
  }
  return least;
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
