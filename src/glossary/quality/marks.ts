/** What is meant for Markdown, and is none: readers see its signs. */
import { beginningOf, type Finding } from '../finding.ts';
import type { Passage, WrittenText } from './passage.ts';
import type { QualityRule } from './rule.ts';

export const marks: QualityRule<'stray-mark'> = {
  codes: {
    'stray-mark': {
      reason: 'Signs that are no Markdown are shown as they are.',
      example:
        'content/terms/en/ledger.mdx:9:1 stray-mark: has "##Who keeps it", expected a space behind the signs of a heading; write ## Who keeps it',
    },
  },
  check: ({ entries, pages }) =>
    [...entries, ...pages].flatMap((written) => written.passages.flatMap((passage) => strayMarks(written, passage))),
};

function strayMarks(written: WrittenText, passage: Passage): Finding<'stray-mark'>[] {
  if (FIELDS.has(passage.kind)) return inField(written, passage);
  if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'cell') return [];
  const lines = linesOf(written, passage);
  return [
    ...(passage.kind === 'cell' ? [] : inLines(lines)),
    ...lines.flatMap(wikiLinks),
    ...lines.flatMap(brokenLinks),
  ].map(({ line, column, message }) => ({
    code: 'stray-mark',
    place: { file: written.file, line, column },
    message,
  }));
}

interface Line {
  line: number;
  /** Where the line of the passage begins, from 1. */
  column: number;
  /** As it stands in the file, from there on. */
  text: string;
}

interface Mark extends Omit<Line, 'text'> {
  message: string;
}

/** The lines of the file that a passage stands on. */
function linesOf({ lines }: WrittenText, { text, spans }: Passage): Line[] {
  const [first] = spans;
  if (!first) return [];
  return text.split('\n').map((_, index) => {
    const whole = lines[first.line - 1 + index] ?? '';
    const column = index === 0 ? first.column : whole.search(/[^\s>]|$/) + 1;
    return { line: first.line + index, column, text: whole.slice(column - 1) };
  });
}

function inLines(lines: readonly Line[]): Mark[] {
  return [...lines.flatMap(headings), ...lines.flatMap(callouts), ...items(lines), ...tabs(lines), ...rows(lines)];
}

/** `##Who` */
function headings({ text, ...place }: Line): Mark[] {
  const [, signs = '', words = ''] = /^(#{2,6})([^\s#].*)$/.exec(text) ?? [];
  if (signs === '') return [];
  const message = `has "${beginningOf(text)}", expected a space behind the signs of a heading; write ${signs} ${words}`;
  return [{ ...place, message }];
}

/** `:::note`, `!!! note`, `> [!NOTE]`: how other programs mark what stands apart. */
function callouts({ text, line, column }: Line): Mark[] {
  const [found = '', fenced, alert = ''] = /^(?:(?::::|!!!)[ \t]*([a-z]+)\b.*|\[!([A-Za-z]+)\].*)$/.exec(text) ?? [];
  const word = (fenced ?? alert).toLowerCase();
  if (word === '') return [];
  const type = CALLOUTS.get(word) ?? 'note';
  const rest = alert === '' ? `</Callout> below it` : `</Callout> below it, and no > before its lines`;
  const message = `has "${beginningOf(found)}", expected a callout, with empty lines around its text and ${rest}; write <Callout type="${type}">`;
  return [{ line, column, message }];
}

/** What other programs call a callout, and its type here. */
const CALLOUTS: ReadonlyMap<string, string> = new Map([
  ['tip', 'tip'],
  ['hint', 'tip'],
  ['warning', 'warning'],
  ['caution', 'warning'],
  ['danger', 'warning'],
  ['example', 'example'],
]);

/** What word processors write before items. */
const BULLET = /^[•◦‣⁃▪▫●○■□➢\uF0B7\uF0A7][ \t\u00A0]*(?=\S)/;

/** `-One`, `– One`, `1)One`: items, where another one stands on the next line. */
const ITEM = /^(?:-(?=\p{L})|[–—][ \t]+(?=\S)|(\d+[.)])(?=\p{L}))/u;

function items(lines: readonly Line[]): Mark[] {
  const isItem = (at: number): boolean => ITEM.test(lines[at]?.text ?? '');
  return lines.flatMap(({ text, ...place }, at) => {
    const isBullet = BULLET.test(text);
    if (!isBullet && !(isItem(at) && (isItem(at - 1) || isItem(at + 1)))) return [];
    const better = text.replace(
      isBullet ? BULLET : ITEM,
      (_, number: unknown) => `${typeof number === 'string' ? number : '-'} `,
    );
    const expected = isBullet || /^[–—]/.test(text) ? 'a hyphen before an item' : 'a space before the text of an item';
    return [{ ...place, message: `has "${beginningOf(text)}", expected ${expected}; write ${better}` }];
  });
}

/** Cells with tabs between them, on lines that have equally many. */
function tabs(lines: readonly Line[]): Mark[] {
  const counts = lines.map(({ text }) =>
    /\S\t+\S/.test(text) && !BULLET.test(text) ? text.trim().split(/\t+/).length : 0,
  );
  const at = counts.findIndex((count, index) => count > 1 && counts[index + 1] === count);
  const head = lines[at];
  if (!head) return [];
  const cells = head.text.trim().split(/\t+/);
  const message = `has cells with tabs between them, expected a table; write each line like ${row(cells)}, and ${row(cells.map(() => '---'))} under the first`;
  return [{ line: head.line, column: head.column, message }];
}

/** Rows of a table without the line of hyphens under the first, or with one that has fewer or more cells. */
function rows(lines: readonly Line[]): Mark[] {
  const hyphens = lines.findIndex(({ text }, index) => index > 0 && /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/.test(text));
  const above = lines[hyphens - 1]?.text ?? '';
  const under = lines[hyphens];
  if (under && /^\|.*\|\s*$/.test(above) && cellsOf(above) !== cellsOf(under.text)) {
    const better = row(Array.from({ length: cellsOf(above) }, () => '---'));
    const message = `has ${under.text.trim()} under a line with another number of cells, expected as many; write ${better}`;
    return [{ line: under.line, column: under.column, message }];
  }
  const counts = lines.map(({ text }) => (/^\|.*\|\s*$/.test(text) ? cellsOf(text) : 0));
  const at = counts.findIndex((count, index) => count > 1 && counts[index + 1] === count);
  const head = lines[at];
  if (!head) return [];
  const message = `has a table without hyphens under its first line, expected ${row(Array.from({ length: counts[at] ?? 0 }, () => '---'))}; write that line there, with an empty line before the table`;
  return [{ line: head.line, column: head.column, message }];
}

function cellsOf(text: string): number {
  return text.trim().replaceAll('\\|', '').split('|').length - 2;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** `(text)[a.mdx]`, `[text] (a.mdx)`, `[text](https://example.org/a b)` */
function brokenLinks({ text, line, column }: Line): Mark[] {
  return Array.from(text.matchAll(BROKEN_LINK), ({ 0: found, groups = {}, index }) => {
    const { turned, turnedTo, apart, apartFrom, spaced, spacedTo = '' } = groups;
    const better = `[${turned ?? apart ?? spaced ?? ''}](${turnedTo ?? apartFrom ?? spacedTo.replaceAll(' ', '%20')})`;
    return { line, column: column + index, message: `has ${found}, expected a link; write ${better}` };
  });
}

const BROKEN_LINK =
  /(?<![`\]])\((?<turned>[^()\n]*\p{L}[^()\n]*)\)\[(?<turnedTo>https?:\/\/[^[\]\s]+|[^[\]\s]+\.mdx)\]|(?<![`!])\[(?<apart>[^[\]\n^]*\p{L}[^[\]\n]*)\] +\((?<apartFrom>https?:\/\/[^()\s]+|[^()\s]+\.mdx)\)|(?<!`)\[(?<spaced>[^[\]\n]+)\]\((?<spacedTo>https?:\/\/[^()\s"'<>]+(?: +[^()\s"'<>]+)+)\)/gu;

/** `[[account-plan]]`, `[[account-plan|plan]]`, `![[plan.png]]`, as wikis link. */
function wikiLinks({ text, line, column }: Line): Mark[] {
  return Array.from(
    text.matchAll(/(?<![\\`])!?\[\[([^[\]|`\n]*\p{L}[^[\]|`\n]*)(?:\|([^[\]`\n]+))?\]\](?!\()/gu),
    ({ 0: found, 1: target = '', 2: words, index }) => {
      if (found.startsWith('!')) {
        const better = `![what it shows](../../images/${target.trim()})`;
        return {
          line,
          column: column + index,
          message: `has ${found}, expected a picture of images/; write ${better}`,
        };
      }
      const file = target
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-');
      const message = `has ${found}, expected a link to the file of the entry; write [${words ?? target}](${file}.mdx)`;
      return { line, column: column + index, message };
    },
  );
}

const FIELDS: ReadonlySet<Passage['kind']> = new Set(['definition', 'description', 'takeaway', 'contrast', 'source']);

/** Fields are plain text: `**word**`, `[text](address)`, `` `code` ``. */
const INLINE =
  /\*\*(?=\S)[^*\n]+\*\*|\[[^\]\n]+\]\((?:https?:|\/|[\w-]+\.mdx)[^)\s]*\)|`[^`\n]+`|(?<![\p{L}\p{N}_])__(?=\p{L})[^_\n]+__(?![\p{L}\p{N}])/u;

function inField({ file }: WrittenText, { kind, text, spans: [span] }: Passage): Finding<'stray-mark'>[] {
  const [found] = INLINE.exec(text) ?? [];
  if (found === undefined || !span) return [];
  const plain = found.replace(/^\[([^\]]+)\]\(.*\)$/, '$1').replace(/^(\*\*|__|`)(.*)\1$/, '$2');
  const message = `the ${kind} has ${found}, expected plain text; write ${plain}`;
  return [{ code: 'stray-mark', place: { file, line: span.line, column: span.column }, message }];
}
