/** Deletes a folder in a process of its own, which goes on when this one ends: of a large site it takes many seconds. */
import { spawn } from 'node:child_process';

/** Returns at once. What keeps the folder from being deleted is not told: whoever needs it gone looks for it again. */
export function discard(folder: string): void {
  const remove = `fs.rmSync(process.argv[1], ${JSON.stringify({ recursive: true, force: true, maxRetries: 5 })})`;
  const child = spawn(process.execPath, ['--eval', remove, folder], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
