import { problemLine, summarizeProblems, type Problem } from './problem.ts';

/** The content has errors. The message is the whole report: one line for each problem, and a summary. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError';
  /** Errors of one copy of this class are no instances of another: what tells them apart is this. */
  readonly code = 'BAD_CONTENT';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(reportProblems(problems));
    this.problems = problems;
    // The report is for editors; where it was made is of no use to them.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/** One line for each problem, errors marked, then a summary line. */
export function reportProblems(problems: readonly Problem[]): string {
  return [...problems.map(problemLine), summarizeProblems(problems) ?? 'no problems'].join('\n');
}
