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
  const isHeld = (word: string): boolean => {
    if (held.has(word)) return true;
    const isPart = UNSPACED.test(word);
    const stem = stemOf(word, endings);
    return [...held].some(
      (other) =>
        stemOf(other, endings) === stem ||
        (word === last && other.startsWith(word)) ||
        (isPart && other.includes(word)),
    );
  };
  return words.filter((word) => !isHeld(word)).length <= Math.floor(words.length / REMEMBERED);
}

const REMEMBERED = 4;

/** A word without what its form adds: "planning" and "plans" give "plan". */
export function stemOf(word: string, endings: string): string {
  const stem = word.replace(new RegExp(`(?<=.{3})(?:${endings})$`, 'u'), '');
  return stem.replace(/([^aeioulsz])\1$/u, '$1');
}
