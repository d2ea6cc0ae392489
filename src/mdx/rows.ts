/** Rows of tables in which the editor wrote what a page would not show, or what MDX reads as something else. */
import type { Element } from 'hast';
import { firstLine } from './literals.ts';
import type { Reading } from './reporter.ts';

export function checkRow(row: Element, { lines, reporter }: Reading): void {
  if (hasLostCells(row, lines)) {
    const message =
      'a row of the table has more cells than its head, and the last ones would not be shown; join cells, or write \\| for a plain "|"';
    reporter.report('bad-mdx', row, message);
  }
  const cell = cellEndingInTag(row, lines);
  if (cell) {
    const message = 'a cell of the table ends in "<", which begins a tag, expected \\<; write \\<';
    reporter.report('bad-mdx', cell, message);
  }
  // The fast parser takes for a row what ends the table in MDX.
  const line = lines[(row.position?.start.line ?? 0) - 1] ?? '';
  if (/^(?:import|export)\s/.test(line)) {
    reporter.forbid(row, `"${firstLine(line)}"`, 'a row of the table, or an empty line after it; start the row with |');
  }
}

/** The cell of a row whose text ends in a plain "<": MDX takes that for the beginning of a tag. */
function cellEndingInTag(row: Element, lines: readonly string[]): Element | undefined {
  return row.children
    .filter((cell) => cell.type === 'element')
    .find((cell) => {
      const { value, position } = cell.children.findLast((child) => child.type === 'text') ?? {};
      const written = lines[(position?.end.line ?? 0) - 1]?.slice(0, (position?.end.column ?? 1) - 1) ?? '';
      return value?.endsWith('<') === true && /(?<!\\)<$/.test(written);
    });
}

/** True when text that the editor wrote in a row of a table stands in no column, so that it would not be shown. */
function hasLostCells(row: Element, lines: readonly string[]): boolean {
  const [end, last] = [row.position?.end, row.children.findLast(({ type }) => type === 'element')?.position?.end];
  if (!end || last?.line !== end.line) return false;
  return /[^\s|]/.test((lines[end.line - 1] ?? '').slice(last.column - 1, end.column - 1));
}
