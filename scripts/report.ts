/** `npm run report -- --base <commit>`: what the content's changes since then mean for readers, as Markdown. */
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/loading/folder.ts';
import { forkPoint, readSnapshot, readSnapshotAt } from '../src/loading/snapshot.ts';
import { readToday } from '../src/loading/today.ts';
import { compareStates } from '../src/report/compare.ts';
import { writeReport } from '../src/report/write-report.ts';
import { ROOT, runCommand, UsageError } from './usage.ts';

const USAGE = 'usage: npm run report -- --base <branch, tag or commit> [--today YYYY-MM-DD]';

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { base: { type: 'string' }, today: { type: 'string' } } });
  if (values.base === undefined) throw new UsageError('the commit to compare with is missing');
  const folder = contentFolder(ROOT);
  const commit = forkPoint(folder, values.base);
  const today = readToday(values.today);
  const report = compareStates(await readSnapshotAt(folder, commit, today), await readSnapshot(folder, today));
  process.stdout.write(writeReport(report, commit.slice(0, 10)));
});
