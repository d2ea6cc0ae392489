/** What `npm run check` prints. */
import path from 'node:path';
import { formatProblem, isError, severityOf, summarizeProblems, type Problem } from '../glossary/problem.ts';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Report {
  /** Entry files read. */
  files: number;
  problems: readonly Problem[];
  notes: readonly string[];
  /** The content folder from the folder in which the command runs, such as `content`; for GitHub. */
  folder: string;
}

/** The report in one of the formats, without a line end at its end. */
export function formatReport(report: Report, format: Format): string {
  if (format === 'json') return formatJson(report);
  const lines = report.problems.map((problem) =>
    format === 'github' ? annotation(problem, report.folder) : line(problem),
  );
  return [...lines, ...report.notes, summary(report)].join('\n');
}

/** "2 errors, 1 warning in 101 entries." */
function summary({ problems, files }: Pick<Report, 'problems' | 'files'>): string {
  const found = summarizeProblems(problems) ?? 'No problems';
  return `${found} in ${files} ${files === 1 ? 'entry' : 'entries'}.`;
}

export function line(problem: Problem): string {
  return `${severityOf(problem)} ${formatProblem(problem)}`;
}

function formatJson({ files, problems, notes }: Report): string {
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
function annotation(problem: Problem, folder: string): string {
  const { place, code, message } = problem;
  const file = path.posix.join(folder, ...place.file.split('/').slice(1));
  const properties = Object.entries({ file, line: place.line, col: place.column, title: code });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${severityOf(problem)} ${written}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
