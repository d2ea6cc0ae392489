/** The words by which two texts differ. */
import { diffWords } from 'diff';
import { graphemes, segmenterOf } from '../languages/segmenter.ts';

/** A stretch of a text. */
export interface Stretch {
  text: string;
  /** True where the other text says something else. */
  differs: boolean;
}

/** Both texts in stretches; long ones that are the same lose their middles. */
export function markWords(before: string, now: string, language: string): { before: Stretch[]; now: Stretch[] } {
  const intlSegmenter = segmenterOf(language, 'word');
  const parts = diffWords(before, now, { intlSegmenter, maxEditLength: LONGEST_EDIT });
  if (!parts) return { before: [{ text: before, differs: true }], now: [{ text: now, differs: true }] };
  const side = (leftOut: 'added' | 'removed'): Stretch[] =>
    parts.flatMap((part, index) => {
      if (part[leftOut]) return [];
      const differs = part.added || part.removed;
      return { text: differs ? part.value : excerpt(part.value, index > 0, index < parts.length - 1), differs };
    });
  return { before: side('added'), now: side('removed') };
}

/** Past so many words that differ, all of them do. */
const LONGEST_EDIT = 2000;

/** What stands around changed words, as much as one needs to find one's way. */
function excerpt(text: string, isBehind: boolean, isAhead: boolean): string {
  const characters = graphemes(text);
  if (characters.length <= KEPT * 3) return text;
  const head = isBehind ? characters.slice(0, KEPT).join('') : '';
  const tail = isAhead ? characters.slice(-KEPT).join('') : '';
  return `${head.replace(/\S*$/, '') || head}…${tail.replace(/^\S*/, '') || tail}`;
}

const KEPT = 100;
