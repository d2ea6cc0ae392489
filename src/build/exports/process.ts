/** The process in which the files for programs are made while pages are rendered. Takes one task, answers when it is done. */
import { exportTaskSchema, writeExports } from './write.ts';

process.once('message', (message) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const reply = await writeExports(exportTaskSchema.parse(message)).then(
    () => ({ done: true }),
    (error: unknown) => ({
      done: false,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  process.send?.(reply, () => process.disconnect());
}
