/** Sentences and words of a text. */
import { isStopWord, languageOf } from '../../languages/index.ts';

/** A sentence, and where it starts in its text. */
export interface Sentence {
  text: string;
  start: number;
}

/** Splits after final punctuation, closing signs and citations included; abbreviations with a lower-case word after them hold. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of text.matchAll(SENTENCE_END)) {
    const next = end.index + end[0].length;
    sentences.push({ text: text.slice(start, next), start });
    start = next;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences.filter((sentence) => sentence.text.trim() !== '');
}

// Tried at the first sign of a run only: at each of them, a long run would take its square.
const SENTENCE_END =
  /(?:(?<![.!?…]|\b(?:e\.g|i\.e|vs|etc|Mr|Mrs|Ms|Dr|St|No|approx|Inc|Ltd|Co|p\.ej|Sr|Sra|núm|\p{Lu})(?=\.))[.!?…]+["'”’»)\]]*[\uFFF9]*\s+(?=[^\s\p{Ll}])|[。！？]+["'”’»」』）]*[\uFFF9]*)/gu;

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;

/** Words in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
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
