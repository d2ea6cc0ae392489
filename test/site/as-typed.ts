/** What a page shows and what a file for programs says are the same but for how it is set in type. */

/**
 * The one normalisation under which pages are compared with JSON-LD and files for programs: all quotation marks and
 * apostrophes are one, all dashes are hyphens, an ellipsis is three dots, a no-break space is a space. What typesetting
 * puts where nothing was typed, as the spaces of French, is compared without spaces, by `squeeze`.
 */
export function asTyped(text: string): string {
  return text
    .replace(/["“”„«»‹›‘’‚′″]/g, "'")
    .replace(/-{2,3}|[–—−]/g, '-')
    .replaceAll('…', '...')
    .replace(/[\u00A0\u202F]/g, ' ');
}

/** The same for every text in a value of JSON. */
export function allAsTyped(value: unknown): unknown {
  const copy: unknown = JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? asTyped(one) : one)),
  );
  return copy;
}
