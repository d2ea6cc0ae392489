/** Two entries that are compared: which one comes first, and the last part of their page's address. */
import type { Slug } from './slug.ts';

/** Alphabetical by slug, by the code of each character, so that an editor can tell the address from the file names. */
export function inOrder(a: Slug, b: Slug): [first: Slug, second: Slug] {
  return a < b ? [a, b] : [b, a];
}

/**
 * `a-vs-b` in the order given. Where a slug itself has the word "vs", two hyphens stand on each side, which no slug has:
 * "x" and "y-vs-z" must not get the address of "x-vs-y" and "z".
 */
export function pairSegment(first: string, second: string): string {
  return [first, second].join([first, second].some(hasSeparator) ? '--vs--' : '-vs-');
}

/** Every two texts that a segment may have been made of. */
export function pairsIn(segment: string): [first: string, second: string][] {
  return ['--vs--', '-vs-'].flatMap((separator) => {
    const parts = segment.split(separator);
    return parts
      .slice(1)
      .map((_, index): [string, string] => [
        parts.slice(0, index + 1).join(separator),
        parts.slice(index + 1).join(separator),
      ]);
  });
}

function hasSeparator(slug: string): boolean {
  return slug.split('-').includes('vs');
}
