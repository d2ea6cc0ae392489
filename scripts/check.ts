/** `npm run check`: everything that can be said of the content, without building. Exit code 1 when there are errors. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fixContent } from '../src/loading/fix.ts';
import { cacheFolder, contentFolder, seenPaths } from '../src/loading/folder.ts';
import { readFormerState } from '../src/loading/former-state.ts';
import { readHistory } from '../src/loading/history.ts';
import { FORMATS, formatReport } from '../src/loading/report.ts';
import { reviewContent } from '../src/loading/review.ts';
import { forkPoint } from '../src/loading/snapshot.ts';
import { readToday } from '../src/loading/today.ts';
import { isError, type Problem } from '../src/glossary/problem.ts';
import { ProgressLine } from './progress-line.ts';
import { ROOT, runCommand, UsageError } from './usage.ts';

const USAGE = `usage: npm run check -- [options]
  --format text|github|json   how to print what was found (text)
  --fix                       put right what has one right form: order of fields, spaces, line ends, dates,
                              the id and the old address of an entry whose file was renamed, the id of its concept
  --base <commit>             compare names with where this branch left another one (HEAD)
  --external                  ask other sites for the pages that entries link to
  --no-spelling               leave spelling out
  --strict                    fail for warnings, too, but not for what a day alone has brought (review-due)
  --today YYYY-MM-DD          the day for which dates are judged (GLOSSARY_TODAY, else today)`;

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  base: { type: 'string' },
  external: { type: 'boolean', default: false },
  spelling: { type: 'boolean', default: true },
  strict: { type: 'boolean', default: false },
  today: { type: 'string' },
} as const;

await runCommand(USAGE, check, 2);

async function check(): Promise<void> {
  const { values } = parseArgs({ allowNegative: true, options: OPTIONS });
  const { fix, base, external, spelling, strict } = values;
  const today = readToday(values.today);
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new UsageError(`"${values.format}" is no format; write one of ${FORMATS.join(', ')}`);
  const folder = contentFolder(ROOT);
  const line = new ProgressLine(process.stderr);
  const former = readFormerState(folder, base === undefined ? undefined : forkPoint(folder, base));
  for (const { file, done } of fix ? fixContent(folder, former) : [])
    console.error(seenPaths(`fixed ${file}: ${done.join(', ')}`, folder));
  const review = await reviewContent(folder, {
    today,
    history: readHistory(folder),
    former,
    publicFolder: path.join(ROOT, 'public'),
    onProgress: (stage, done, total) => line.count(stage, done, total),
    ...(spelling && { dictionaries: ROOT }),
    ...(external && { external: { cache: cacheFolder(ROOT) } }),
  });
  line.clear();
  console.log(formatReport({ ...review, folder }, format));
  // A day of review that has come is nothing that a change did, and must not hold up the changes of others.
  const fails = (problem: Problem): boolean => isError(problem) || (strict && problem.code !== 'review-due');
  process.exitCode = review.problems.some(fails) ? 1 : 0;
}
