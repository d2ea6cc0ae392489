/** `npm run check`: everything that can be said of the content, without building. Exit code 1 when there are errors. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
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
import { describeError, showHelp, UsageError } from './usage.ts';

const USAGE = `usage: npm run check -- [options]
  --format text|github|json   how to print what was found (text)
  --fix                       put right what has one right form: order of fields, spaces, line ends, dates,
                              the id and the old address of an entry whose file was renamed, the id of its concept
  --base <commit>             compare names with where this branch left another one (HEAD)
  --external                  ask other sites for the pages that entries link to
  --no-spelling               leave spelling out
  --strict                    fail for warnings, too, but not for what a day alone has brought (review-due)
  --today YYYY-MM-DD          the day for which dates are judged (GLOSSARY_TODAY, else today)`;

const root = path.resolve(import.meta.dirname, '..');
showHelp(USAGE);
try {
  await check(readOptions());
} catch (error) {
  process.exitCode = 2;
  console.error(describeError(error, USAGE));
}

async function check({ format, fix, base, external, spelling, strict, today }: Options): Promise<void> {
  const folder = contentFolder(root);
  const line = new ProgressLine(process.stderr);
  const former = readFormerState(folder, base === undefined ? undefined : forkPoint(folder, base));
  for (const { file, done } of fix ? fixContent(folder, former) : [])
    console.error(seenPaths(`fixed ${file}: ${done.join(', ')}`, folder));
  const review = await reviewContent(folder, {
    today,
    history: readHistory(folder),
    former,
    publicFolder: path.join(root, 'public'),
    onProgress: (stage, done, total) => line.count(stage, done, total),
    ...(spelling && { dictionaries: root }),
    ...(external && { external: { cache: cacheFolder(root) } }),
  });
  line.clear();
  console.log(formatReport({ ...review, folder }, format));
  // A day of review that has come is nothing that a change did, and must not hold up the changes of others.
  const fails = (problem: Problem): boolean => isError(problem) || (strict && problem.code !== 'review-due');
  process.exitCode = review.problems.some(fails) ? 1 : 0;
}

interface Options {
  format: (typeof FORMATS)[number];
  fix: boolean;
  base?: string | undefined;
  external: boolean;
  spelling: boolean;
  strict: boolean;
  today: string;
}

function readOptions(): Options {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      base: { type: 'string' },
      external: { type: 'boolean', default: false },
      spelling: { type: 'boolean', default: true },
      today: { type: 'string' },
      strict: { type: 'boolean', default: false },
    },
  });
  const format = z
    .enum(FORMATS, `"${values.format}" is no format; write one of ${FORMATS.join(', ')}`)
    .safeParse(values.format);
  if (!format.success) throw new UsageError(format.error.issues.map(({ message }) => message).join('\n'));
  return { ...values, format: format.data, today: readToday(values.today) };
}
