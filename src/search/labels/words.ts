/** Words of names and of queries, compared: all pure functions of words in the form of the search. */
import { KOREAN_PARTICLES } from '../../languages/scripts.ts';

/** The same but for a regular plural or a particle, either way round; irregular plurals are names of their own. */
export function equalWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (long.startsWith(short)) return ENDING.test(long.slice(short.length));
  return short.endsWith('y') && long.endsWith('ies') && short.slice(0, -1) === long.slice(0, -3);
}

/** A plural; the sign of a long vowel, which Japanese writes or leaves out at the end; a particle of Korean. */
const ENDING = new RegExp(`^(?:e?s|ー)$|${KOREAN_PARTICLES.source}`, 'u');

/** Where the words of a name follow each other in what was typed; -1 where they do not. */
export function runOf(typed: readonly string[], words: readonly string[]): number {
  if (words.length === 0) return -1;
  return typed.findIndex((_, start) => words.every((word, index) => equalWord(word, typed[start + index] ?? '')));
}

/** The same words in the same order. */
export function equalWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => equalWord(word, b[index] ?? ''));
}

/** The same words in any order. */
export function isPermutation(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const free = [...a];
  return b.every((word) => {
    const index = free.findIndex((other) => equalWord(other, word));
    if (index >= 0) free.splice(index, 1);
    return index >= 0;
  });
}

/** Every word typed begins a word of its own in the name. */
export function holdsAll(words: readonly string[], typed: readonly string[]): boolean {
  if (typed.length === 0 || typed.length > words.length) return false;
  const free = [...words];
  return typed
    .toSorted((a, b) => b.length - a.length)
    .every((word) => {
      const exact = free.findIndex((other) => equalWord(other, word));
      const index = exact >= 0 ? exact : free.findIndex((other) => other.startsWith(word));
      if (index >= 0) free.splice(index, 1);
      return index >= 0;
    });
}

/** False for most names, at little cost: no word of theirs is, or begins with, the word. */
export function hasBeginning(words: readonly string[], word: string): boolean {
  return words.some((own) => own.startsWith(word) || (word.startsWith(own) && equalWord(own, word)));
}

/** "market" and "marketing": one is the other with an ending. */
export function isLongerForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 5 && long.length - short.length <= 3 && long.startsWith(short);
}

/** The same letters but for two neighbours that changed places, or a letter that is doubled in one of them. */
export function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return withoutDoubles(one) === withoutDoubles(other);
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one === `${other.slice(0, at)}${other[at + 1] ?? ''}${other[at] ?? ''}${other.slice(at + 2)}`;
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/gu, '$1');
}
