/** What a rule finds, and what its codes mean: the part of a problem that knows no list of codes. */

/** `error` stops a build; `warning` is printed and the build goes on. */
export type Severity = 'error' | 'warning';

/** A place in a file: lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** Path as the editor knows it, from the content folder's parent: `content/terms/en/kam.mdx`. */
  file: string;
  line: number;
  column: number;
}

/** One thing that is wrong, where, and what to do about it. */
export interface Finding<Code extends string> {
  code: Code;
  place: Place;
  /** What was found, what was expected, and what to do; one line. */
  message: string;
  /** Where the site takes a warning for an error. */
  severity?: 'error';
}

export interface CodeDescription {
  /** A warning where left out, as most are. */
  severity?: 'error';
  /** Why it matters, in one sentence. */
  reason: string;
  /** A line as editors read it; one of those that the tests produce. */
  example: string;
}

export type Codes<Code extends string> = Readonly<Record<Code, CodeDescription>>;

/** A rule: the rows of its codes, and how it looks. It may report codes of others, too. */
export interface Rule<Input, Code extends string, Others extends string = never> {
  codes: Codes<Code>;
  check: (input: Input) => Finding<Code | Others>[];
}

/** The beginning of a text that is too long for a message. */
export function beginningOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
