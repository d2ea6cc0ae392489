/** How commands are called, and how they say what went wrong. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../src/disk/faults.ts';
import { contentFolder, seenPaths } from '../src/loading/folder.ts';

export { UsageError } from '../src/loading/usage-error.ts';

/** The project folder. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** Runs a command, or prints how it is called. What it throws is told on stderr, with an exit code. */
export async function runCommand(usage: string, run: () => unknown, failed = 1): Promise<void> {
  showHelp(usage);
  try {
    await run();
  } catch (error) {
    process.exitCode = failed;
    console.error(describeError(error, usage));
  }
}

/** The options of a command whose file begins with how it is called, which `--help` prints. @param file Absolute path. */
export function ownArguments(file: string): string[] {
  showHelp(headOf(file));
  const [first, ...others] = process.argv.slice(2);
  // `npm run bench -- dev --sizes 500`
  return first === undefined || first.startsWith('-') ? process.argv.slice(2) : others;
}

// Whoever reads what a command prints may stop, as `head` does: the command does its work to the end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

/** With `--help` a command prints how it is called, and does nothing else. */
export function showHelp(usage: string): void {
  if (!process.argv.includes('--help')) return;
  console.log(usage);
  process.exit(0);
}

/** The comment at the head of a command's file, where that says how it is called. @param file Absolute path. */
export function headOf(file: string): string {
  const [, head = ''] = /^\/\*\*([^]*?)\*\//.exec(readFileSync(file, 'utf8')) ?? [];
  return head.replace(/^[ \t]*\*? ?/gm, '').trim();
}

/** One clear line, with the usage where that helps; a trace for faults of the software only. */
export function describeError(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  if (code === 'BAD_USAGE' || code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${usage}`;
  // The system says which file it could not read or write, and why.
  if (WHOLE_MESSAGE.has(code) || WHOLE_MESSAGE.has(error.name) || 'syscall' in error)
    return seenPaths(error.message, contentFolder(ROOT));
  return error.stack ?? error.message;
}

/** Codes and names of errors whose messages say what is wrong and what to do; they may come from another copy of their class. */
const WHOLE_MESSAGE: ReadonlySet<string> = new Set([
  'BAD_CONTENT',
  'BAD_OUTPUT_FOLDER',
  'BAD_SEARCH_INDEX',
  'INCOMPLETE_SITE',
  'NO_CONTENT',
  'PICTURE_CHANGED',
  'HistoryError',
  'RefusedError',
  'SourceError',
  'WriteError',
]);
