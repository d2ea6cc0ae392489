/** What `npm run check` prints. */
import { isError, problemLine, severityOf, summarizeProblems, type Problem } from '../glossary/problem.ts';
import { seenPaths } from './folder.ts';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Report {
  /** Entry files read. */
  files: number;
  problems: readonly Problem[];
  notes: readonly string[];
  /** The content folder, absolute. */
  folder: string;
}

/** The report in one of the formats, without a line end at its end: errors first, files as they lie from where the command runs. */
export function formatReport({ folder, ...found }: Report, format: Format): string {
  const seen = (text: string): string => seenPaths(text, folder);
  const problems = found.problems
    .toSorted((a, b) => Number(isError(b)) - Number(isError(a)))
    .map(({ place, message, ...rest }) => ({
      ...rest,
      place: { ...place, file: seen(place.file) },
      message: seen(message),
    }));
  const report = { ...found, problems, notes: found.notes.map(seen) };
  if (format === 'json') return formatJson(report);
  return [...problems.map(format === 'github' ? annotation : problemLine), ...report.notes, summary(report)].join('\n');
}

/** "2 errors, 1 warning in 101 entries." */
function summary({ problems, files }: Omit<Report, 'folder'>): string {
  const found = summarizeProblems(problems) ?? 'No problems';
  return `${found} in ${files} ${files === 1 ? 'entry' : 'entries'}.`;
}

function formatJson({ files, problems, notes }: Omit<Report, 'folder'>): string {
  const errors = problems.filter(isError).length;
  const list = problems.map((problem) => {
    const { code, place, message } = problem;
    return { severity: severityOf(problem), code, ...place, message };
  });
  return JSON.stringify({ files, errors, warnings: problems.length - errors, notes, problems: list }, null, 2);
}

/**
 * A workflow command that GitHub shows at the line of a pull request:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-a-warning-message
 */
function annotation(problem: Problem): string {
  const { place, code, message } = problem;
  const properties = Object.entries({ file: place.file, line: place.line, col: place.column, title: code });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${severityOf(problem)} ${written}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
