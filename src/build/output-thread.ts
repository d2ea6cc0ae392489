/** A thread that writes files: thousands of small ones keep a processor core busy, and the disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { OutputFolder } from './output-folder.ts';

const folder = new OutputFolder(z.string().parse(workerData));
const batchSchema = z.array(z.tuple([z.string(), z.string()]));

/** A batch of pieces, each answered when it is written; an empty one is the last. */
parentPort?.on('message', (message: unknown) => {
  const batch = batchSchema.parse(message);
  for (const [file, text] of batch) folder.add(file, text);
  if (batch.length === 0) folder.close();
  parentPort?.postMessage('written');
  if (batch.length === 0) parentPort?.close();
});
