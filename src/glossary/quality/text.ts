/** Words of a text. */
import { isStopWord, languageOf } from '../../languages/index.ts';
import { UNSPACED } from '../../languages/scripts.ts';

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;

/** Words in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** Words and, in scripts without spaces, characters, in lower case: what is compared of texts that may be nearly the same. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(TOKENS) ?? [];
}

const TOKENS = new RegExp(String.raw`${UNSPACED.source}|[[\p{L}\p{M}\p{N}]--${UNSPACED.source}]+`, 'gv');

/** How many words that is: two characters without spaces count as one. */
export function lengthOf(tokens: readonly string[]): number {
  return tokens.length - Math.floor(tokens.filter((token) => UNSPACED.test(token)).length / 2);
}

/** The words that carry meaning, each cut to what its forms share. */
export function stemsOf(text: string, language: string): string[] {
  const endings = languageOf(language).writing?.endings;
  return wordsOf(text)
    .filter((word) => word.length > 2 && !isStopWord(word, language))
    .map((word) => (endings === undefined || word.length < 5 ? word : cut(word, endings)));
}

function cut(word: string, endings: RegExp): string {
  const stem = word.replace(endings, '');
  return stem.length >= 3 ? stem.replace(/(\p{L})\1$/u, '$1') : word;
}

/** What stands in it is somebody else's words. */
export const QUOTATION = /“[^”]*”|«[^»]*»|„[^“]*“|"[^"]*"|「[^」]*」|『[^』]*』/gu;
