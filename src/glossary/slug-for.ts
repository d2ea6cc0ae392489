/** The address of a new entry, made from its term. */
import { parseSlug, type Slug } from './entry.ts';
import { UNSEEN_LETTERS } from './file-name.ts';

/**
 * Latin letters without their marks, other scripts as they are, words joined by hyphens; at most 80 characters, cut
 * between words. Undefined when too little of the term is left to tell it from others: "C++" would be "c".
 */
export function slugFor(term: string): Slug | undefined {
  const words = term
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’.]/g, '')
    .replace(UNSEEN_LETTERS, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const slug = cut(words ?? []);
  const signs = /[^\p{L}\p{M}\p{N}\s\p{Pd}'’.,&/()]/u.test(term);
  return slug.length < (signs ? 4 : 2) && !/\p{Lo}/u.test(slug) ? undefined : parseSlug(slug);
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const LONGEST = 80;

function cut(words: readonly string[]): string {
  const all = words.join('-');
  if (all.length <= LONGEST) return all;
  const end = all.lastIndexOf('-', LONGEST);
  return all.slice(0, end > 0 ? end : LONGEST);
}
