/** "Did you mean …?" */
import { distance } from 'fastest-levenshtein';

/** The candidate nearest to what was written, when it is near enough to be a typing mistake. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.ceil(written.length / 3);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const steps = stepsBetween(written.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance || (steps === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return bestDistance <= limit ? best : undefined;
}

/** Two neighbours exchanged, the commonest typing mistake, are one step. */
function stepsBetween(one: string, other: string): number {
  const steps = distance(one, other);
  if (steps !== 2 || one.length !== other.length) return steps;
  const at = one.split('').findIndex((letter, index) => letter !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] ? 1 : steps;
}

/** `; did you mean "…"?`, or what to do when nothing is near. */
export function didYouMean(written: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(written, candidates);
  return found === undefined ? `; ${otherwise}` : `; did you mean "${found}"?`;
}
