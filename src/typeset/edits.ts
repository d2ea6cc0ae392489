/** Changes of a text by their places. */

/** From where to where in a text. */
export interface Place {
  start: number;
  end: number;
}

/** What stands between two places of a text is replaced; nothing does where they are one. */
export interface Edit extends Place {
  text: string;
}

/** What a pattern finds in a text, each time replaced by what is made for its place. */
export function editsOf(text: string, pattern: RegExp, made: (at: number) => string): Edit[] {
  return [...text.matchAll(pattern)].map(({ 0: typed, index }) => ({
    start: index,
    end: index + typed.length,
    text: made(index),
  }));
}

/** Edits by their place; of two that meet the first. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  let last = 0;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/**
 * Edits that change nothing in places that are kept.
 *
 * @param kept In order, none over another.
 */
export function outside(edits: readonly Edit[], kept: readonly Place[]): Edit[] {
  let next = 0;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while ((kept[next]?.end ?? Infinity) <= start) next += 1;
      return end <= (kept[next]?.start ?? Infinity);
    });
}

/** @param edits In order. */
export function apply(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let made = '';
  for (const edit of edits) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}
