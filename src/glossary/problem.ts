/** Everything that can be wrong with a glossary, as data. Printers live elsewhere. */
import { compareText } from './compare-text.ts';
import type { Finding, Severity } from './finding.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';

export type { Place } from './finding.ts';
export { PROBLEM_CODES, type ProblemCode };

/** One thing that is wrong, where, and what to do about it. */
export type Problem = Finding<ProblemCode>;

export function severityOf(problem: Problem): Severity {
  const row = PROBLEM_CODES[problem.code];
  if (!row) throw new RangeError(`no row describes the code ${problem.code}`);
  return problem.severity ?? row.severity ?? 'warning';
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}

/** By file, line, column, code and message: the order in which problems are printed. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** `content/terms/en/tls.mdx:7:3 unknown-term: "accout-manager" is no entry; did you mean "account-manager"?` */
export function formatProblem(problem: Problem): string {
  return `${formatPlace(problem)} ${problem.code}: ${formatMessage(problem)}`;
}

/** The same with how bad it is: `error content/…`. */
export function problemLine(problem: Problem): string {
  return `${severityOf(problem)} ${formatProblem(problem)}`;
}

/** `content/terms/en/tls.mdx:7:3` */
export function formatPlace({ place }: Problem): string {
  return printable(`${place.file}:${place.line}:${place.column}`);
}

/** What was found, what was expected, and what to do. */
export function formatMessage({ message }: Problem): string {
  return printable(shorten(message));
}

function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeCharacter);
}

/** What a message quotes may be as long as its author liked: long words lose their ends, and long messages their middles. */
function shorten(message: string): string {
  const words = message.replace(
    /\S{120,}/g,
    (word) => `${word.slice(0, 100)}…${/["'>]*[;,.?]?$/.exec(word)?.[0] ?? ''}`,
  );
  return words.length > 1000 ? `${words.slice(0, 700)} … ${words.slice(-250)}` : words;
}

/** What a message quotes may hold characters that command a terminal or turn text round: control and direction characters. */
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Cs}]/gu;

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

/** "2 errors, 1 warning"; undefined when there is neither. */
export function summarizeProblems(problems: readonly Problem[]): string | undefined {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
