/** What an import did, as lines for people. */
import type { Note, Refusal } from './record.ts';

/** What became of one file. `kept`: another text stood there, and stays. */
export type Outcome = 'imported' | 'unchanged' | 'replaced' | 'kept';

export interface ReportedFile {
  origin: string;
  path: string;
  outcome: Outcome;
  notes: readonly Note[];
}

export interface ImportReport {
  files: ReportedFile[];
  refusals: Refusal[];
  /** Pictures written, and those that could not be had. */
  pictures: { written: number; failed: number };
  /** True when `site.yaml` was made. */
  madeSite: boolean;
  dryRun: boolean;
  /** Set when the import ended before its end: what happened and what to do. */
  stopped: string | undefined;
}

const NOTES: Readonly<Record<Note['kind'], string>> = {
  'left-out': 'left out',
  changed: 'changed',
  unresolved: 'to do',
};

/** One line for each file that is not as it was before, its notes below it, then what was skipped. */
export function reportLines({ files, refusals }: ImportReport): string[] {
  const shown = files.filter(({ outcome }) => outcome !== 'unchanged');
  return [
    ...shown.flatMap(({ origin, path, outcome, notes }) => [
      `${outcome.padEnd(9)} ${path} (${origin})${outcome === 'kept' ? ': the file there is different; --force replaces it' : ''}`,
      ...(outcome === 'kept'
        ? []
        : notes.map(({ kind, message }) => `  ${NOTES[kind].padEnd(8)} ${message.replace(/\s+/g, ' ')}`)),
    ]),
    ...refusals.map(({ origin, message }) => `skipped   ${origin}: ${message.replace(/\s+/g, ' ')}`),
  ];
}

/** "3 imported, 1 unchanged, 2 skipped; 4 pictures." */
export function summaryLine({ files, refusals, pictures, madeSite, dryRun, stopped }: ImportReport): string {
  const outcomes: readonly Outcome[] = ['imported', 'replaced', 'unchanged', 'kept'];
  const counts = outcomes.map((outcome) => [files.filter((file) => file.outcome === outcome).length, outcome] as const);
  const parts = [...counts, [refusals.length, 'skipped'] as const].flatMap(([count, word]) =>
    count > 0 ? [`${count} ${word}`] : [],
  );
  const shown =
    pictures.written + pictures.failed > 0
      ? `; ${pictures.written} pictures written, ${pictures.failed} not to be had`
      : '';
  const site = madeSite ? '; site.yaml made' : '';
  const end = dryRun ? ' Nothing was written: this was a dry run.' : '';
  return `${parts.join(', ') || 'Nothing to import'}${shown}${site}.${end}${stopped === undefined ? '' : `\n${stopped}`}`;
}
