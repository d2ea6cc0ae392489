/** The day on which a command runs: the one place that reads the clock. */
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

/**
 * The day that everything in this run goes by, `YYYY-MM-DD`: what the caller says, else `GLOSSARY_TODAY`, else the clock
 * (in UTC).
 * @throws {UsageError} when what is said is no day.
 */
export function readToday(said?: string, environment: NodeJS.ProcessEnv = process.env): string {
  const [name, value] = said === undefined ? ['GLOSSARY_TODAY', environment['GLOSSARY_TODAY']] : ['--today', said];
  if (value === undefined || value === '') return new Date().toISOString().slice(0, 10);
  const day = z.iso.date().safeParse(value);
  if (!day.success) throw new UsageError(`${name} is "${value}", expected a day; write it as 2026-11-22`);
  return day.data;
}
