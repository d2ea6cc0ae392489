/** Dates in the frontmatter against what version control knows. */
import { lastChange, placeOf, type Entry } from './entry.ts';
import type { Codes, Finding } from './finding.ts';

/** Checked apart from the rules, where there is a history. */
export const HISTORY_CODES: Codes<'date-mismatch'> = {
  'date-mismatch': {
    severity: 'warning',
    reason: 'Readers and search engines judge by the date how current an entry is.',
    example:
      'content/terms/en/early.mdx:5:10 date-mismatch: "updated" says 2026-03-09, but git saw the last change on 2026-03-01; write the day of the change',
  },
};

/** What version control knows of the entries' files. */
export type History =
  /** By path as problems name it: the day on which the file last changed, `YYYY-MM-DD`, in the time zone of who changed it. */
  | { kind: 'full'; changed: ReadonlyMap<string, string> }
  /** Only the newest part is here: it does not tell when a file changed. */
  | { kind: 'shallow' };

/**
 * Entries whose date of the last change is not the one of their file. Files that version control does not know, or that
 * have changes which it does not know yet, are no part of `changed` and are passed over.
 */
export function datesAgainstHistory(
  entries: readonly Omit<Entry, 'digest'>[],
  history: History | undefined,
): Finding<'date-mismatch'>[] {
  if (history?.kind !== 'full') return [];
  return entries.flatMap((entry): Finding<'date-mismatch'>[] => {
    const changed = history.changed.get(entry.file);
    const written = lastChange(entry);
    const field = entry.matter.updated === undefined ? 'published' : 'updated';
    const problem = (message: string): Finding<'date-mismatch'>[] => [
      { code: 'date-mismatch', place: placeOf(entry, field), message },
    ];
    if (changed === undefined || changed === written) return [];
    if (changed < written) {
      return problem(
        `"${field}" says ${written}, but git saw the last change on ${changed}; write the day of the change`,
      );
    }
    return problem(
      `git saw a change on ${changed}, but "${field}" says ${written}; write updated: ${changed} if readers should know of the change`,
    );
  });
}
