/** `npm run report -- --base <commit>`: what the content's changes since then mean for readers, as Markdown. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/loading/folder.ts';
import { forkPoint, readSnapshot, readSnapshotAt } from '../src/loading/snapshot.ts';
import { readToday } from '../src/loading/today.ts';
import { compareStates } from '../src/report/compare.ts';
import { writeReport } from '../src/report/write-report.ts';
import { describeError, showHelp, UsageError } from './usage.ts';

const USAGE = 'usage: npm run report -- --base <branch, tag or commit> [--today YYYY-MM-DD]';

showHelp(USAGE);
try {
  const options = readOptions();
  const folder = contentFolder(path.resolve(import.meta.dirname, '..'));
  const commit = forkPoint(folder, options.base);
  const today = readToday(options.today);
  const report = compareStates(await readSnapshotAt(folder, commit, today), await readSnapshot(folder, today));
  process.stdout.write(writeReport(report, commit.slice(0, 10)));
} catch (error) {
  process.exitCode = 1;
  console.error(describeError(error, USAGE));
}

function readOptions(): { base: string; today?: string | undefined } {
  const { values } = parseArgs({ options: { base: { type: 'string' }, today: { type: 'string' } } });
  const { base, today } = values;
  if (base === undefined) throw new UsageError('the commit to compare with is missing');
  return { base, today };
}
