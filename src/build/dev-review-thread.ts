/** The thread in which the dev server checks the content; each message asks for what there is to say now. */
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { formatMessage, formatPlace, isError } from '../glossary/problem.ts';
import { seenPaths } from '../loading/folder.ts';
import { readFormerState } from '../loading/former-state.ts';
import { readHistory } from '../loading/history.ts';
import { reviewContent } from '../loading/review.ts';
import { readToday } from '../loading/today.ts';
import type { Warning } from './dev-review.ts';

// Here a thread has a priority of its own; elsewhere it would be that of the whole server.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const { folder, root } = z.object({ folder: z.string(), root: z.string() }).parse(workerData);

parentPort?.on('message', () => {
  void check().then((warnings) => parentPort?.postMessage(warnings));
});

/** Everything but errors, which have a page of their own. */
async function check(): Promise<Warning[]> {
  const { problems } = await reviewContent(folder, {
    today: readToday(),
    history: readHistory(folder),
    former: readFormerState(folder),
    publicFolder: path.join(root, 'public'),
    dictionaries: root,
  });
  return problems
    .filter((problem) => !isError(problem))
    .map((problem) => ({
      file: problem.place.file,
      place: seenPaths(formatPlace(problem), folder),
      code: problem.code,
      message: seenPaths(formatMessage(problem), folder),
    }));
}
