/** Whether a page that Pagefind found holds the words that were asked: it falls back to any shorter word that it knows. */
import { UNSPACED } from '../../languages/scripts.ts';
import { searchForm, searchWords } from '../../languages/name-forms.ts';

/** The words of a query that a text has to hold. */
export interface SoughtWords {
  /** Normalized. */
  words: readonly string[];
  language: string;
  /** Endings that tell forms of one word apart, as alternatives of a pattern. */
  endings: string;
}

/**
 * True where the words are among those found: whole, in another form, the last one also unfinished. Of four words that a
 * reader remembers, one may be another.
 */
export function holdsWords(found: readonly string[], { words, language, endings }: SoughtWords): boolean {
  const held = new Set(found.flatMap((text) => searchWords(searchForm(text, language), language)));
  const last = words.at(-1);
  const isHeld = (word: string): boolean =>
    held.has(word) ||
    [...held].some(
      (other) =>
        isSameWord(word, other, endings) ||
        (word === last && other.startsWith(word)) ||
        (UNSPACED.test(word) && other.includes(word)),
    );
  return words.filter((word) => !isHeld(word)).length <= Math.floor(words.length / REMEMBERED);
}

const REMEMBERED = 4;

/** Forms of one word; where nothing is known of the language, words that begin alike for most of their length. */
function isSameWord(one: string, other: string, endings: string): boolean {
  if (endings !== '') return stemOf(one, endings) === stemOf(other, endings);
  const letters = Math.max(4, Math.ceil(ALIKE * Math.max(one.length, other.length)));
  return Math.min(one.length, other.length) >= letters && one.slice(0, letters) === other.slice(0, letters);
}

const ALIKE = 0.75;

/** A word without what its form adds: "planning" and "plans" give "plan". */
function stemOf(word: string, endings: string): string {
  const stem = word.replace(new RegExp(`(?<=.{3})(?:${endings})$`, 'u'), '');
  return stem.replace(/([^aeioulsz])\1$/u, '$1');
}
