/** The page that tells editors what is checked: made from the table of problems, so that it says what the checks do. */
import type { CodeDescription, Severity } from '../finding.ts';
import { PROBLEM_CODES } from '../problem-codes.ts';

export interface DescribedCodes {
  severity: Severity;
  codes: (CodeDescription & { code: string })[];
}

/** What stops a build, then what does not; each in the order of the table. */
export function describedCodes(): DescribedCodes[] {
  const all: DescribedCodes['codes'] = Object.entries(PROBLEM_CODES).map(([code, description]) => ({
    code,
    ...description,
  }));
  return (['error', 'warning'] as const).map((severity) => ({
    severity,
    codes: all.filter((one) => one.severity === severity),
  }));
}
