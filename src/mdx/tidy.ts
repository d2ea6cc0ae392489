/** Puts right in an entry file what has one right form: the order of fields, spaces, line ends, the form of dates. */
import type { MissingNames } from '../glossary/missing-names.ts';
import type { Problem } from '../glossary/problem.ts';
import {
  parseEntryFile,
  splitFrontmatter,
  type EntryFile,
  type EntryFileResult,
  type ParsedEntry,
} from './entry-file.ts';
import { decodeUtf8, positionAt } from './source-text.ts';
import { FIELDS, orderFields } from './tidy-fields.ts';
import { hasOtherDate, isoDates } from './tidy-dates.ts';
import { writeNames } from './tidy-names.ts';

export interface Tidied {
  /** The whole file; the same as before when there was nothing to do. */
  text: string;
  /** What was done, in a few words each. */
  done: string[];
  /** What `done` changes, as warnings. Dates in a wrong form, and bytes, are problems of the file already. */
  problems: Problem[];
}

/**
 * Moves and trims what the editor wrote, and keeps every other character, comments included. A step that would change
 * what the entry says is left out. Undefined for a file that is not UTF-8 text with frontmatter.
 * @param missing What the entry, or its concept, was called, and should say.
 */
export function tidyEntry(source: EntryFile, missing: MissingNames = {}): Tidied | undefined {
  const original = decodeUtf8(source.bytes, true);
  if (original === undefined) return undefined;
  // Problems name places of this text: steps move what comes after them.
  const written = original.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if ('problem' in splitFrontmatter(written, source.file)) return undefined;
  const done = original.startsWith('\uFEFF') ? ['byte order mark'] : [];
  if (original.includes('\r')) done.push('line ends');
  const problems: Problem[] = [];
  let text = written;
  const take = (next: string, steps: readonly string[], isGood: Comparison): boolean => {
    if (next === text || !isGood(parse(source, text), parse(source, next))) return false;
    text = next;
    done.push(...steps);
    return true;
  };
  // Dates in another form are errors: with them put right, the file can be read, and the rest compared.
  if (hasOtherDate(text)) take(inMatter(text, isoDates), ['form of dates'], hasFewerProblems);
  take(withNames(text, missing), stepsOf(missing), saysAlso(missing));
  if (!inOrder(fieldsOf(text)) && take(inMatter(text, orderFields), ['order of fields'], saysTheSame))
    problems.push(fieldOrder(source.file, written));
  if (hasLooseSpace(text) && take(trimLines(text), ['spaces'], saysTheSame))
    problems.push(looseSpace(source.file, written));
  return { text, done, problems };
}

/** Whether a text may be taken in the place of the one before it, by what was read of both. */
type Comparison = (before: EntryFileResult, after: EntryFileResult) => boolean;

function parse(source: EntryFile, text: string): EntryFileResult {
  return parseEntryFile({ ...source, bytes: new TextEncoder().encode(text) });
}

const hasFewerProblems: Comparison = (before, after) => after.problems.length < before.problems.length;

/** Places apart; of an entry with errors nobody can tell. */
const saysTheSame: Comparison = ({ entry: before }, { entry: after }) =>
  before !== undefined && after !== undefined && said(before) === said(after);

/** What the entry and its concept were called, and nothing else. */
function saysAlso({ redirectFrom, ...ids }: MissingNames): Comparison {
  return ({ entry: before }, { entry: after }) => {
    if (!before || !after) return false;
    const former = before.matter.redirectFrom;
    const wanted = { ...before.matter, ...ids, redirectFrom: redirectFrom ? [...former, redirectFrom] : former };
    return said({ matter: wanted }) === said({ matter: after.matter });
  };
}

function said({ matter, body }: Pick<ParsedEntry, 'matter'> & Partial<ParsedEntry>): string {
  return JSON.stringify([Object.entries(matter).toSorted(([a], [b]) => (a < b ? -1 : 1)), body]);
}

function withNames(text: string, missing: MissingNames): string {
  return inMatter(text, (matter) => writeNames(matter, missing));
}

function stepsOf({ id, redirectFrom, concept }: MissingNames): string[] {
  const own = id !== undefined || redirectFrom !== undefined;
  return [...(own ? ['id and old address'] : []), ...(concept === undefined ? [] : ['id of the concept'])];
}

function hasLooseSpace(text: string): boolean {
  return !text.endsWith('\n') || text.endsWith('\n\n') || / \n|\t\n/.test(text);
}

function inMatter(text: string, change: (matter: string) => string): string {
  const split = splitFrontmatter(text, '');
  if ('problem' in split) return text;
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start) + change(split.matter) + text.slice(start + split.matter.length);
}

/** No spaces at the ends of lines, but for the two that break a line in Markdown, and in code; one line end at the end. */
function trimLines(text: string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map((line, index, all) => {
    const mark = /^\s*(?:[>*+-]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    const end = /[ \t]+$/.exec(line)?.[0] ?? '';
    const breaks = end.startsWith('  ') && line.length > end.length && (all[index + 1] ?? '').trim() !== '';
    return breaks || fence !== undefined ? line : line.slice(0, line.length - end.length);
  });
  return `${lines.join('\n').replace(/(?<!\n)\n+$/, '')}\n`;
}

function fieldOrder(file: string, text: string): Problem {
  const [now, then] = [fieldsOf(text), fieldsOf(inMatter(text, orderFields))];
  const index = now.findIndex(({ name }, at) => name !== then[at]?.name);
  const { name = '', line = 1 } = now[index] ?? {};
  const message = `the field "${name}" stands where "${then[index]?.name ?? ''}" is expected: fields are easier to find in one order; run npm run check -- --fix`;
  return { code: 'field-order', place: { file, line, column: 1 }, message };
}

function inOrder(fields: readonly { name: string }[]): boolean {
  const ranks = fields.map(({ name }) => FIELDS.indexOf(name)).filter((rank) => rank >= 0);
  return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
}

function fieldsOf(text: string): { name: string; line: number }[] {
  const split = splitFrontmatter(text, '');
  if ('problem' in split) return [];
  return split.matter.split('\n').flatMap((line, index) => {
    const name = /^["']?([A-Za-z]+)["']?\s*:/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, line: index + 2 }];
  });
}

function looseSpace(file: string, text: string): Problem {
  const trimmed = trimLines(text);
  let at = 0;
  while (at < text.length && text[at] === trimmed[at]) at += 1;
  const what =
    at === text.length
      ? 'no line end at the end of the file'
      : text[at] === '\n'
        ? 'empty lines at the end of the file'
        : 'spaces at the end of a line';
  const message = `has ${what}; run npm run check -- --fix`;
  return { code: 'loose-space', place: { file, ...positionAt(text, Math.min(at, text.length - 1)) }, message };
}
