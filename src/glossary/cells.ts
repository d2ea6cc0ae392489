/** What a cell of a table cannot say by itself: a list, and a text that a spreadsheet would take for a formula. */

/** Headings that a table of ours has, and hardly any other. */
export const OWN_HEADINGS = ['id', 'term', 'broader', 'narrower', 'replacedBy', 'modified', 'sameAs'] as const;

/** True for the headings of the CSV that the site offers: its cells are read as they were written. */
export function isOwnTable(headings: readonly string[]): boolean {
  return OWN_HEADINGS.every((heading) => headings.includes(heading));
}

/** The items, separated by `; `. A semicolon or backslash that belongs to an item has a backslash in front. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The items of a cell that `writeList` made. */
export function readList(cell: string): string[] {
  const items = cell.match(/(?:\\[\\;]|[^;])+/g) ?? [];
  return items.map((item) => item.trim().replace(/\\([\\;])/g, '$1')).filter(Boolean);
}

/**
 * The text with an apostrophe before what a spreadsheet would take for a formula, at its start and at the start of each
 * line: `=`, `+`, `-`, `@`, a tab, a line break (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function writeCell(text: string): string {
  return text.replace(/(?<=^|[\r\n])'*[=+\-@\t\r＝＋－＠]/g, "'$&");
}

/** The text of a cell that `writeCell` made. */
export function readCell(cell: string): string {
  return cell.replace(/(?<=^|[\r\n])'('*[=+\-@\t\r＝＋－＠])/g, '$1');
}
