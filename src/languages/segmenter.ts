/** Texts cut into characters, words and sentences by the rules of Unicode (UAX #29) and the dictionaries that ICU has. */

/** Kept: making one takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language; of English for what is no code of a language, as other programs write it. */
export function segmenterOf(code: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${code}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(isLocale(code) ? code : 'en', { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/** Characters as readers see them: an accent stays on its letter, an emoji in one piece. The same in every language. */
export function graphemes(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

const GRAPHEMES = new Intl.Segmenter('und');

function isLocale(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
