/** Texts for places that show only so much. */
import { graphemes, segmenterOf } from '../languages/segmenter.ts';
import { sentencesOf } from '../languages/sentences.ts';

/**
 * The text in at most `limit` UTF-16 units: whole where it fits, else its first sentences where they fill half of the
 * room, else up to the last whole word, with an ellipsis.
 */
export function shorten(text: string, limit: number, language: string): string {
  if (text.length <= limit) return text;
  // Whether a word or sentence ends at the limit depends on what follows.
  const start = text.slice(0, limit + LOOKAHEAD);
  const fit = (parts: readonly string[], room: number): string => lastThatFits(parts.slice(0, -1), room);
  const sentences = fit(
    sentencesOf(start, language).map((sentence) => sentence.text),
    limit,
  );
  if (sentences.length > limit / 2) return sentences;
  const room = limit - 1;
  const words = Array.from(segmenterOf(language, 'word').segment(start), ({ segment }) => segment);
  const cut = fit(words, room) || fit(graphemes(start), room);
  return `${cut.replace(/[\s,;:.–—\-([{“‘«¿¡]+$/u, '') || cut}…`;
}

const LOOKAHEAD = 40;

/** As many of the parts as fit, joined, without the space at their end. */
function lastThatFits(parts: readonly string[], room: number): string {
  let [text, found] = ['', ''];
  for (const part of parts) {
    text += part;
    if (text.trimEnd().length > room) break;
    found = text.trimEnd();
  }
  return found;
}
