/**
 * The process in which the files for programs are made while pages are bundled and rendered. Takes a task, then word that
 * the output is empty; answers when everything is written.
 */
import { once } from 'node:events';
import { diskFault } from '../../loading/disk.ts';
import { exportTaskSchema, writeExports } from './write.ts';

process.once('message', (message) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const emptied = once(process, 'message').then(() => undefined);
  const reply = await writeExports(exportTaskSchema.parse(message), emptied).then(
    () => ({ done: true }),
    (error: unknown) => ({
      done: false,
      fault: diskFault(error),
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  process.send?.(reply, () => process.disconnect());
}
