/** Changes of a text by their places. */

/** What stands between two places of a text is replaced; nothing does where they are one. */
export interface Edit {
  start: number;
  end: number;
  text: string;
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
