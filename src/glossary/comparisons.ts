/** Which entries of a language are compared with each other. */
import type { ResolvedContrast } from './contrasts.ts';
import type { ContrastPoint } from './entry-matter.ts';
import type { Entry } from './entry.ts';
import { relationsOf, type LanguageGlossary } from './glossary.ts';
import { inOrder, pairSegment, pairsIn } from './pair.ts';

/** A pair of entries, in alphabetical order of their slugs, and the points in which they differ. */
export interface Comparison {
  first: Entry;
  second: Entry;
  /** One sentence that says what the difference is. */
  verdict?: string;
  /** `this` is the first entry's side, `other` the second's; from the contrasts of both. */
  points: readonly ContrastPoint[];
}

/** Every pair that has a contrast, from either side or both, once; in the order A–Z of the first entry. */
export function comparisonsOf(own: LanguageGlossary): Comparison[] {
  return own.entries.flatMap((first) =>
    relationsOf(own, first)
      .contrasts.filter(({ entry: second }) => inOrder(first.slug, second.slug)[0] === first.slug)
      .map((contrast) => comparisonWith(first, contrast)),
  );
}

/** Whether there is any. */
export function hasComparisons(own: LanguageGlossary): boolean {
  return own.entries.some((entry) => relationsOf(own, entry).contrasts.length > 0);
}

/** The comparison of two entries, whichever of them is named first; undefined when nothing sets them apart. */
export function findComparison(own: LanguageGlossary, a: Entry, b: Entry): Comparison | undefined {
  const [firstSlug] = inOrder(a.slug, b.slug);
  const [first, second] = firstSlug === a.slug ? [a, b] : [b, a];
  const contrast = relationsOf(own, first).contrasts.find(({ entry }) => entry === second);
  return contrast && comparisonWith(first, contrast);
}

/** The comparison whose page has an address that ends so; undefined where there is none. */
export function comparisonAt(own: LanguageGlossary, segment: string): Comparison | undefined {
  const { bySlug }: { bySlug: ReadonlyMap<string, Entry> } = own;
  for (const [a, b] of pairsIn(segment)) {
    const [first, second] = [bySlug.get(a), bySlug.get(b)];
    const found = first && second && findComparison(own, first, second);
    if (found && pairSegment(found.first.slug, found.second.slug) === segment) return found;
  }
  return undefined;
}

function comparisonWith(first: Entry, { entry: second, ...rest }: ResolvedContrast): Comparison {
  return { first, second, ...rest };
}
