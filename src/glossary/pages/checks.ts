/** The page that tells editors what is checked: made from the table of problems, so that it says what the checks do. */
import type { CodeDescription, Severity } from '../finding.ts';
import { PROBLEM_CODES } from '../problem-codes.ts';

/** What stops a build, then what does not; each in the order of the table. */
export function describedCodes(): { severity: Severity; codes: (CodeDescription & { code: string })[] }[] {
  const all = Object.entries(PROBLEM_CODES).map(([code, description]) => ({ code, ...description }));
  return (['error', 'warning'] as const).map((severity) => ({
    severity,
    codes: all.filter((one) => (one.severity ?? 'warning') === severity),
  }));
}
