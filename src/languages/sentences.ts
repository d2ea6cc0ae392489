/** Where the sentences of a text start and end. */
import { baseLanguage } from './code.ts';
import { en } from './en/index.ts';
import { LANGUAGES } from './index.ts';
import { segmenterOf } from './segmenter.ts';

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  /** With the space behind it. */
  text: string;
}

/**
 * The sentences of a text, in order; they cover it wholly. The rules of Unicode (UAX #29) take the full stop of an
 * abbreviation before a capital for the end of a sentence: those are joined again. To join too much is the smaller fault.
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const goesOn = GOES_ON.get(language) ?? GOES_ON.get(baseLanguage(language)) ?? ENGLISH;
  const ends: number[] = [];
  // A line break in the source of a paragraph is a space, not the end of a sentence.
  for (const { segment, index } of segmenterOf(language, 'sentence').segment(text.replace(/[\r\n]/g, ' '))) {
    const end = index + segment.length;
    if (end === text.length || !goesOn.test(segment)) ends.push(end);
  }
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { text: text.slice(start, end), start, end };
  });
}

/** A known abbreviation, an initial (J. Doe), letters with a full stop each (e.g., U.S.). */
function goesOn(abbreviations: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${abbreviations}|\p{Lu}|(?:\p{L}\.)+\p{L})\.\s*$`, 'u');
}

const ENGLISH = goesOn(en.abbreviations);
const GOES_ON = new Map(
  [...LANGUAGES].flatMap(([code, { abbreviations }]) =>
    abbreviations === undefined ? [] : [[code, goesOn(abbreviations)] as const],
  ),
);
