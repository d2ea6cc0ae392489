/** Texts for places that show only so much. */

/**
 * The text in at most `limit` UTF-16 units: whole where it fits, else its first sentences where they fill half of the
 * room, else up to the last whole word, with an ellipsis.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const sentence = lastEnd(text, 'sentence', limit, isSentenceEnd);
  if (sentence !== undefined && sentence.length > limit / 2) return sentence;
  const room = limit - 1;
  const words = lastEnd(text, 'word', room) ?? lastEnd(text, 'grapheme', room) ?? '';
  return `${words.replace(/[\s,;:.–—\-([{“‘«¿¡]+$/u, '') || words}…`;
}

/** The text up to the last boundary within the limit at which `ends` holds. */
function lastEnd(
  text: string,
  granularity: keyof typeof SEGMENTERS,
  limit: number,
  ends: (before: string) => boolean = () => true,
): string | undefined {
  // Whether a word or sentence ends at the limit depends on what follows.
  const segments = SEGMENTERS[granularity].segment(text.slice(0, limit + LOOKAHEAD));
  let found: string | undefined;
  for (const { index } of segments) {
    const before = text.slice(0, index).trimEnd();
    if (before.length > limit) break;
    if (before !== '' && ends(before)) found = before;
  }
  return found;
}

const LOOKAHEAD = 40;

/** Kept: making one takes longer than using it. Words of languages without spaces are told apart in any locale. */
const SEGMENTERS = {
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** A full stop after a short word may belong to an abbreviation, such as "vs." or "U.S.". */
function isSentenceEnd(before: string): boolean {
  return /[\p{L}\p{N}]{4}["'”’»)\]]*\.["'”’»)\]]*$|[!?。！？؟।]["'”’»)\]]*$/u.test(before);
}
