/** Everything that can be wrong with a glossary, as data. Printers live elsewhere (`report.ts`). */

/**
 * The closed table of problem codes: how bad each is and, in one sentence, why it matters.
 * `error` stops a build; `warning` is printed and the build goes on.
 */
export const PROBLEM_CODES = {
  'bad-site': { severity: 'error', reason: 'The site file says what the glossary is called and where it lives.' },
  'bad-encoding': { severity: 'error', reason: 'Text in another encoding would show wrong letters to readers.' },
  'byte-order-mark': { severity: 'warning', reason: 'Some programs show the mark as a character.' },
  'line-endings': { severity: 'warning', reason: 'Mixed line ends make every line of a change look changed.' },
  'bad-file-name': { severity: 'error', reason: 'The file name is the address of the page.' },
  'bad-frontmatter': {
    severity: 'error',
    reason: 'The frontmatter is what every page, export and search result is made from.',
  },
  'bad-mdx': { severity: 'error', reason: 'A body that cannot be parsed cannot be shown.' },
  'forbidden-mdx': { severity: 'error', reason: 'Entries are data: nothing in an entry is ever executed.' },
  'bad-component': {
    severity: 'error',
    reason: 'A component with a wrong attribute would be shown wrongly or not at all.',
  },
  'bad-image': { severity: 'error', reason: 'A picture that is missing or undescribed helps nobody.' },
  'bad-faq': { severity: 'error', reason: 'Search engines and readers need a question and its answer.' },
  'duplicate-faq': {
    severity: 'error',
    reason: 'The same question twice in one entry gives two answers to one question.',
  },
  'unknown-footnote': { severity: 'error', reason: 'A claim with a footnote needs the source that it points to.' },
  'unused-source': { severity: 'warning', reason: 'A source that no claim cites tells the reader nothing.' },
  'empty-glossary': { severity: 'error', reason: 'A glossary needs at least one published entry.' },
  'unknown-language': { severity: 'error', reason: 'Only the languages in site.yaml have pages.' },
  'unknown-topic': { severity: 'error', reason: 'Only the topics in site.yaml have pages.' },
  'unknown-term': { severity: 'error', reason: 'A relation or link to an entry that does not exist leads nowhere.' },
  'unknown-fragment': {
    severity: 'error',
    reason: 'A link to a section that does not exist lands at the top of the page.',
  },
  'self-reference': { severity: 'error', reason: 'An entry cannot be related to itself.' },
  'duplicate-slug': { severity: 'error', reason: 'Two entries cannot have one address.' },
  'duplicate-label': { severity: 'error', reason: 'A reader who types a label must reach one entry.' },
  'unlinkable-label': { severity: 'warning', reason: 'A label that stands in every sentence would link all of them.' },
  'shared-form': { severity: 'warning', reason: 'A word that two entries claim cannot link to either.' },
  'broader-cycle': { severity: 'error', reason: 'A term cannot be more general than itself.' },
  'redirect-collision': { severity: 'error', reason: 'An old address can lead to one page only.' },
  'missing-translation': { severity: 'error', reason: 'A language link must lead to a page.' },
  'missing-replacement': { severity: 'error', reason: 'A deprecated entry must say what to use instead.' },
} as const satisfies Record<string, { severity: Severity; reason: string }>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
export type Severity = 'error' | 'warning';

/** A place in a file: lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** Path as the editor knows it, from the content folder's parent: `content/terms/en/kam.mdx`. */
  file: string;
  line: number;
  column: number;
}

/** One thing that is wrong, where, and what to do about it. */
export interface Problem {
  code: ProblemCode;
  place: Place;
  /** What was found, what was expected, and what to do; one line. */
  message: string;
}

export function severityOf(problem: Problem): Severity {
  return PROBLEM_CODES[problem.code].severity;
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
export function formatProblem({ code, place, message }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${code}: ${message}`.replace(UNPRINTABLE, escapeCharacter);
}

/** What a message quotes may hold characters that command a terminal or turn text round: control and direction characters. */
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
