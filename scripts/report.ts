/** `npm run report -- --base <commit>`: what the content's changes since then mean for readers, as Markdown. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/content/folder.ts';
import { forkPoint, HistoryError, readSnapshot, readSnapshotAt } from '../src/content/snapshot.ts';
import { compareStates } from '../src/report/compare.ts';
import { writeReport } from '../src/report/markdown.ts';

const USAGE = 'usage: npm run report -- --base <branch, tag or commit>';

try {
  const folder = contentFolder(path.resolve(import.meta.dirname, '..'));
  const commit = forkPoint(folder, readBase());
  const today = new Date().toISOString().slice(0, 10);
  const report = compareStates(await readSnapshotAt(folder, commit, today), await readSnapshot(folder, today));
  process.stdout.write(writeReport(report, commit.slice(0, 10)));
} catch (error) {
  if (!(error instanceof HistoryError) && !(error instanceof TypeError && 'code' in error)) throw error;
  process.exitCode = 1;
  console.error(error.message);
}

function readBase(): string {
  const { values } = parseArgs({ options: { base: { type: 'string' } } });
  if (values.base === undefined) throw new HistoryError(USAGE);
  return values.base;
}
