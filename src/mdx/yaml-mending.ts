/**
 * What mends YAML that no parser reads: changes of one line are tried, and the first that the parser takes is the advice.
 * The file is broken, so lines are all there is to go by; whether a guess is right, the parser says.
 */
import { isMap, isScalar, parseDocument, type Document, type YAMLError } from 'yaml';
import { ENTRY_FIELDS } from '../glossary/entry-fields.ts';
import { beginningOf } from '../glossary/finding.ts';
import { offsetOf, positionAt, type TextComplaint } from './source-text.ts';

/**
 * The complaints of a text that the parser refuses, each with what to write instead: all that lie on lines of their own,
 * as far as a change of one line helps. Columns are those of the text as it is.
 */
export function mendingComplaints(text: string): TextComplaint[] {
  const complaints: TextComplaint[] = [];
  let [now, errors] = [text, errorsOf(text)];
  for (let tries = 0; errors.length > 0 && tries < MOST_MENDED && text.length <= LONGEST; tries += 1) {
    const mending = firstMending(now, errors);
    if (!mending) break;
    const offset = offsetOf(text, { line: mending.index + 1, column: mending.column + 1 });
    complaints.push({ offset, message: mending.message });
    [now, errors] = [mending.text, errorsOf(mending.text)];
  }
  return complaints;
}

interface Mending extends Omit<Guess, 'line'> {
  index: number;
  /** The whole text as it may be meant. */
  text: string;
}

function firstMending(text: string, errors: readonly YAMLError[]): Mending | undefined {
  const lines = text.split('\n');
  const last = Math.min(lineOf(text, errors[0]?.pos[0] ?? 0) + 1, lines.length - 1);
  for (let index = last; index >= Math.max(0, last - LINES_BACK); index -= 1) {
    for (const { line, ...guess } of guesses(lines, index)) {
      const mended = lines.with(index, line).join('\n');
      if (line !== lines[index] && mends(mended, errors, text, index)) return { ...guess, index, text: mended };
    }
  }
  return undefined;
}

function errorsOf(text: string): YAMLError[] {
  return parse(text).errors;
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
}

/** A text in quotes, as YAML reads it. */
export function inQuotes(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** Above which nothing is tried: each try reads the whole text. */
const LONGEST = 20_000;
const LONGEST_LINE = 1500;
/** Errors that are told in one run. */
const MOST_MENDED = 10;
/** Lines above an error that may be its cause. */
const LINES_BACK = 12;

/**
 * True for a text with fewer errors, none of them up to the line that was changed, whose fields have the names of fields. Of
 * items with another sign than a hyphen each is mended alone, and the next may have more errors than all had together.
 */
function mends(mended: string, before: readonly YAMLError[], text: string, index: number): boolean {
  const { errors, contents } = parse(mended);
  const [next] = errors;
  if (errors.length >= before.length && !BULLET.test(text.split('\n')[index] ?? '')) return false;
  if (next) return lineOf(mended, next.pos[0]) > Math.max(index, lineOf(text, before[0]?.pos[0] ?? 0));
  return isMap(contents) && contents.items.every(({ key }) => isScalar(key) && /^\w+$/.test(String(key.value)));
}

interface Guess {
  /** The line as it may be meant. */
  line: string;
  /** Where in the old line the change begins, from 0. */
  column: number;
  message: string;
}

/** A line in which something else stands at a column. @param why What is told between the two. */
function swapped(line: string, column: number, [found, better]: readonly [string, string], why: string): Guess {
  return {
    line: line.slice(0, column) + better + line.slice(column + found.length),
    column,
    message: `broken YAML: has ${beginningOf(found)}${why}; write ${better}`,
  };
}

function guesses(lines: readonly string[], index: number): Guess[] {
  const line = lines[index] ?? '';
  if (line.trim() === '' || line.length > LONGEST_LINE || /^\s*\t/.test(line)) return [];
  return [
    ...spacing(line),
    ...bullet(line),
    ...behindMark(lines, index),
    ...closing(line),
    ...inFlow(line),
    ...commas(line),
    ...quoting(line),
    ...colon(lines, line),
    ...indents(lines, index),
  ];
}

/** `- `, any number of times, and a key, which begins with a small letter, before a value. */
const PARTS = /^(\s*(?:-\s+)*)(?:([a-z]\w*|"[^"]*")(\s*:)(?:\s+|$))?(.*)$/;

const BULLET = /^(\s*)([*•·–—]\s+(\S.*))$/;

/** `* Path`, `• Path` */
function bullet(line: string): Guess[] {
  const [, before = '', found, text = ''] = BULLET.exec(line) ?? [];
  if (found === undefined) return [];
  return [swapped(line, before.length, [found, `- ${text}`], ', expected a hyphen before an item')];
}

/** `term:Path`, `term = Path`, `term：Path` */
function spacing(line: string): Guess[] {
  const [, before = '', key, sign = '', value = ''] =
    /^(\s*(?:-\s+)*)([A-Za-z_]\w*)(\s*[:=：]\s*)(\S.*)$/.exec(line) ?? [];
  if (key === undefined || sign.trim() === '') return [];
  const space = sign.includes('\u00A0') ? 'a plain space (it has one at which no line breaks)' : 'a space';
  const why = `, expected a colon and ${space} behind the name of a field`;
  return [swapped(line, before.length, [`${key}${sign}${value}`, `${key}: ${value}`], why)];
}

/** `published 2026-11-20`: the name of a field that stands nowhere else, without its colon. */
function colon(lines: readonly string[], line: string): Guess[] {
  const [found, key = '', value = ''] = /^([a-zA-Z]+)[ \t]+(\S.*)$/.exec(line) ?? [];
  if (found === undefined || !Object.hasOwn(ENTRY_FIELDS, key)) return [];
  if (lines.some((other) => other.startsWith(`${key}:`))) return [];
  return [swapped(line, 0, [found, `${key}: ${value}`], ', expected a colon behind the name of a field')];
}

/** `"Path`, `[one, two`, `"Path",` */
function closing(line: string): Guess[] {
  const { before, value } = partsOf(line);
  const found = value.trimEnd();
  const closed = (better: string, what: string): Guess[] => [
    swapped(line, before.length, [found, better], ` without ${what} at its end, expected both`),
  ];
  if (/^(?:"[^"]*"|'[^']*'),$/.test(found))
    return [swapped(line, before.length, [found, found.slice(0, -1)], ', expected no comma behind a text')];
  if (/^\[[^\]]*$/.test(found)) return closed(`${found.replace(/,\s*$/, '')}]`, 'a ]');
  const quote = found.charAt(0);
  const isOpen = (quote === '"' || quote === "'") && !found.slice(1).includes(quote);
  return isOpen ? closed(found + quote, `a closing ${quote}`) : [];
}

/** `definition: > Text`, with more of it on the lines below. */
function behindMark(lines: readonly string[], index: number): Guess[] {
  const { before, value } = partsOf(lines[index] ?? '');
  const [, mark, text = ''] = /^([>|][+-]?)\s+(\S.*)$/.exec(value) ?? [];
  const [indent] = /^ *(?=\S)/.exec(lines[index + 1] ?? '') ?? [''];
  if (mark === undefined || indent.length <= before.search(/\S/)) return [];
  const message = `broken YAML: has ${beginningOf(value)}, expected nothing behind ${mark}; write the text behind it on the next line, with ${spaces(indent.length)} before it`;
  return [{ line: `${before}${mark}\n${indent}${text}`, column: before.length, message }];
}

/** A text that YAML takes for something else, whole: `It's: so`, `@x`, `'It's so'`, `"A" and "B"`. */
function quoting(line: string): Guess[] {
  const { before, value } = partsOf(line);
  const found = value.trimEnd();
  const why = reason(found);
  if (why === undefined) return [];
  const better = inQuotes(withoutQuotes(found));
  return [swapped(line, before.length, [found, better], `, where ${why}, expected the whole text in quotes`)];
}

/** The quotes around all of it are left out; a quotation at its beginning, and an apostrophe, stay. */
function withoutQuotes(value: string): string {
  const [, , inside = ''] = /^(["'])(.*)\1$/.exec(value) ?? [];
  const next = inside.indexOf(value.charAt(0));
  return inside !== '' && /^[\p{L}\p{N}]/u.test(inside.slice(next + 1)) ? inside : value;
}

/** Why YAML does not take a value for a text; undefined where it does, or where it may be a list or fields. */
function reason(value: string): string | undefined {
  const first = value.charAt(0);
  if (first === "'" || first === '"') return `the ${first} that ends the text stands too early`;
  if (/^(?:\[.*\]|\{.*\})$/.test(value)) return undefined;
  if (/[@`%&*!|>[{?]/.test(first)) return `${first} is a sign of YAML`;
  return value.includes(': ') || value.endsWith(':') ? '": " is a sign of YAML' : undefined;
}

/** `{this: One: two, other: x}`, `[One: two: three, four]` */
function inFlow(line: string): Guess[] {
  return Array.from(line.matchAll(IN_FLOW), ({ 0: text, index }) => {
    const [, key = '', value = text] = /^(\w+: )(.*: .*)$/.exec(text) ?? [];
    const why = ', where ": " is a sign of YAML, expected the text in quotes';
    return swapped(line, index + key.length, [value, inQuotes(value)], why);
  });
}

/** A plain text with a colon in it, between the commas and brackets of a list or of fields on one line. */
const IN_FLOW = /(?<=[[{,]\s*)[^\s"'[\]{},:][^"'[\]{},:]*: [^"'[\]{},]*(?=[\]},])/g;

/** `{name: One: url: two}` */
function commas(line: string): Guess[] {
  const found = line.matchAll(/(?<=\w: )([^\s,:"'{}[\]][^,:"'{}[\]]*): (\w+)(?=: )/g);
  return Array.from(found, ({ 0: whole, 1: value = '', 2: key = '', index }) =>
    swapped(line, index, [whole, `${value}, ${key}`], ', expected a comma between two fields'),
  );
}

/** The line, moved to where a line around it begins. */
function indents(lines: readonly string[], index: number): Guess[] {
  const line = lines[index] ?? '';
  const text = line.trimStart();
  const own = line.length - text.length;
  const around = [...lines.slice(0, index).toReversed(), ...lines.slice(index + 1)].filter(
    (other) => other.trim() !== '',
  );
  const above = lines.slice(0, index).findLast((other) => other.trim() !== '');
  const inner = above === undefined ? [] : [above.search(/\S/) + 2];
  const steps = [...new Set([...around.flatMap(startsOf), ...inner])];
  return steps
    .filter((step) => step !== own)
    .map((step) => ({
      line: ' '.repeat(step) + text,
      column: 0,
      message: `broken YAML: has ${spaces(own)} before ${JSON.stringify(beginningOf(text))}, expected ${spaces(step)}; write it with ${spaces(step)} before it`,
    }));
}

/** Columns at which a line, or what stands in its item, begins. */
function startsOf(line: string): number[] {
  const own = line.search(/\S/);
  const [item] = /^\s*-\s+/.exec(line) ?? [];
  return item === undefined ? [own] : [own, item.length];
}

function spaces(count: number): string {
  if (count === 0) return 'no space';
  return count === 1 ? '1 space' : `${count} spaces`;
}

function partsOf(line: string): { before: string; value: string } {
  const [, marks = '', , , value = ''] = PARTS.exec(line) ?? [];
  const before = line.slice(0, line.length - value.length);
  return value === '' ? { before: marks, value: '' } : { before, value };
}

function lineOf(text: string, offset: number): number {
  return positionAt(text, offset).line - 1;
}
