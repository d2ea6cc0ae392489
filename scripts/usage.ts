/** How commands say what is wrong with the way they were called. */
import { readFileSync } from 'node:fs';

export { UsageError } from '../src/loading/usage-error.ts';

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
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'UsageError' || code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${usage}`;
  if (WHOLE_MESSAGE.has(error.name)) return error.message;
  // The system says which file it could not read or write, and why.
  return 'syscall' in error ? error.message : (error.stack ?? error.message);
}

/** Errors whose messages say what is wrong and what to do. */
const WHOLE_MESSAGE: ReadonlySet<string> = new Set([
  'GlossaryError',
  'HistoryError',
  'RefusedError',
  'SourceError',
  'WriteError',
]);
