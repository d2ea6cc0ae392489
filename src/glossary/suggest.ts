/** "Did you mean …?" */
import { editDistance } from '../languages/edit-distance.ts';

/** The candidate nearest to what was written, when it is near enough to be a typing mistake. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  // Two mistakes in four letters make another word, and three of them another name: account-plan and account-manager.
  const limit = written.length < 5 ? Math.min(1, written.length) : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const steps = editDistance(written.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (steps < bestDistance || (steps === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return bestDistance <= limit ? best : undefined;
}

/** `; did you mean "…"?`, or what to do when nothing is near. */
export function didYouMean(written: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(written, candidates);
  return found === undefined ? `; ${otherwise}` : `; did you mean "${found}"?`;
}
