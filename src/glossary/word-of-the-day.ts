/** Which entry a day shows: the same for everybody, and every entry once before one comes again. */

/**
 * @param day `YYYY-MM-DD`.
 * @returns undefined where there are none.
 */
export function ofTheDay<Item>(items: readonly Item[], day: string): Item | undefined {
  const days = Date.parse(day) / 86_400_000;
  return items[(days * stepFor(items.length)) % items.length];
}

/** About 0.6 of so many, without a divisor in common with it: steps of it reach all, and neighbours are far apart in time. */
function stepFor(count: number): number {
  let step = Math.max(1, Math.round(count * 0.618));
  while (divisor(step, count) > 1) step += 1;
  return step;
}

/** The greatest that two numbers have in common (Euclid). */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
