/** The address of a new entry, made from its term. */
import { addressWords } from '../languages/name-forms.ts';
import { nearestSlug, type Slug } from './slug.ts';

/**
 * Latin letters without their marks, other scripts as they are, words joined by hyphens; at most 80 characters, cut
 * between words. Undefined when too little of the term is left to tell it from others: "C++" would be "c".
 */
export function slugFor(term: string): Slug | undefined {
  const slug = cut(addressWords(term));
  const signs = /[^\p{L}\p{M}\p{N}\s\p{Pd}'’.,&/()]/u.test(term);
  return slug.length < (signs ? 4 : 2) && !/\p{Lo}/u.test(slug) ? undefined : nearestSlug(slug);
}

const LONGEST = 80;

function cut(words: readonly string[]): string {
  const all = words.join('-');
  if (all.length <= LONGEST) return all;
  const end = all.lastIndexOf('-', LONGEST);
  return all.slice(0, end > 0 ? end : LONGEST);
}
