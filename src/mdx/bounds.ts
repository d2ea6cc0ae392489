/**
 * A look at a text before a parser sees it: what is nested so deeply, or repeated so often, that parsers run out of
 * stack, memory or time over it. Nobody reads such a text. Every look reads the text once.
 */
import type { SizeLimits, TextComplaint } from './source-text.ts';

/** Of an entry's file, and of `site.yaml`. */
export const FILE_LIMITS: SizeLimits = { bytes: 16_000_000, lines: 25_000 };

/** Levels of anything inside anything: nobody reads deeper, and what walks a tree must not run out of stack. */
export const MOST_LEVELS = 200;

/** The first thing that is beyond a bound: "is nested …"; undefined when all is well. */
export function beyondBounds(text: string): TextComplaint | undefined {
  return (
    tooManyContainers(text) ?? tooManyBrackets(text) ?? tooManyCells(text) ?? tooManySigns(text) ?? tooLongWord(text)
  );
}

/** What to tell of a place that is nested too deeply. */
export const TOO_DEEP = `is nested deeper than ${MOST_LEVELS} levels, expected a few; write it flatter`;

/** A mark of a quotation, list item or note, at the beginning of a line or behind another. */
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]{1,999}\]:)/y;
/** A line across the text, however long. */
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/** The same of YAML. */
export function yamlBeyondBounds(yaml: string): TextComplaint | undefined {
  return tooManyBrackets(yaml) ?? tooManyIndents(yaml);
}

/** What stands before the value of a line: spaces, and marks of items and keys, which indent as spaces do. */
const INDENT = /[ ]*(?:[-?:][ \t]+)*/y;

function tooManyIndents(yaml: string): TextComplaint | undefined {
  const columns: number[] = [];
  for (let start = 0, end = 0; start < yaml.length; start = end + 1) {
    end = endOfLine(yaml, start);
    INDENT.lastIndex = start;
    const [before = ''] = INDENT.exec(yaml) ?? [];
    if (start + before.length === end) continue;
    const marks = [
      before.search(/[^ ]|$/),
      ...[...before.matchAll(/(?<=[-?:])[ \t]+/g)].map(({ 0: { length }, index }) => index + length),
    ];
    const [first = 0] = marks;
    while ((columns.at(-1) ?? -1) >= first) columns.pop();
    columns.push(...marks);
    if (columns.length > MOST_LEVELS) return { offset: start + (columns[MOST_LEVELS] ?? 0), message: TOO_DEEP };
  }
  return undefined;
}

function tooManyContainers(text: string): TextComplaint | undefined {
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOfLine(text, start);
    CONTAINER.lastIndex = start;
    let [levels, at] = [0, start];
    while (levels <= MOST_LEVELS && CONTAINER.test(text)) [levels, at] = [levels + 1, CONTAINER.lastIndex];
    if (levels > MOST_LEVELS && !RULE.test(text.slice(start, end))) return { offset: at - 1, message: TOO_DEEP };
  }
  return undefined;
}

function tooManyBrackets(text: string): TextComplaint | undefined {
  let levels = 0;
  for (const { 0: found, index } of text.matchAll(/[[\](){}]|\n[^\S\n]*\n/g)) {
    if (found.length > 1) levels = 0;
    else levels = Math.max(0, levels + (/[[({]/.test(found) ? 1 : -1));
    if (levels > MOST_LEVELS) return { offset: index, message: TOO_DEEP };
  }
  return undefined;
}

/** Cells of one table: parsers fill every row up to the width of the head, so that they may be the square of the text. */
const MOST_CELLS = 50_000;
/** The line under a table's head. */
const DELIMITERS = /^(?=[^\n]*\|)(?=[^\n]*-)[\s>|:+*\d.)-]+$/;

function tooManyCells(text: string): TextComplaint | undefined {
  let [columns, rows, offset] = [0, 0, 0];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (line.trim() === '') columns = 0;
    else if (columns === 0 && DELIMITERS.test(line)) [columns, rows, offset] = [line.split('|').length, 1, start];
    else rows += 1;
    if (columns * rows > MOST_CELLS) {
      const message = `has a table of ${columns} columns and more than ${rows} rows, expected at most ${MOST_CELLS} cells; write several tables`;
      return { offset, message };
    }
  }
  return undefined;
}

/** Characters that mean something to a parser: in a text, and in one paragraph times its length, which it looks back over. */
const [MOST_SIGNS, MOST_LOOKS] = [50_000, 200_000_000];

function tooManySigns(text: string): TextComplaint | undefined {
  let [start, total] = [0, 0];
  for (const block of text.split(/(?<=\n[^\S\n]*\n)/)) {
    const signs = block.match(/[&<{[\]*_~`|@]|www\.|:\/\//gi)?.length ?? 0;
    total += signs;
    if (total > MOST_SIGNS || signs * block.length > MOST_LOOKS) {
      const message = `has ${signs} signs such as &, < or * in one paragraph, and ${total} so far, expected a few hundred; write less, in several paragraphs`;
      return { offset: start, message };
    }
    start += block.length;
  }
  return undefined;
}

/** Letters without a space: where they could be the name of a tag, the fast parser looks back over all of them at each. */
const LONGEST_WORD = 500;
/** What could be such a name. */
const WORD = /[\p{ID_Continue}$:.-]+/gu;

function tooLongWord(text: string): TextComplaint | undefined {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length <= LONGEST_WORD || !/\P{ASCII}/u.test(word)) continue;
    const message = `has a word of ${word.length} letters, expected at most ${LONGEST_WORD}; write it with spaces`;
    return { offset: index, message };
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
