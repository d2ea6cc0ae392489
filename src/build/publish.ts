/** A finished site takes the place of the last one in one step; an unfinished one never does. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Builds into a new folder beside `outDir`, then lets the two change places. Whatever stops the build, what was
 * published stays as it was. A `.git` in the old folder, as in a worktree of a publishing branch, is kept.
 */
export async function publishWhole(outDir: string, build: (folder: string) => Promise<void>): Promise<void> {
  const folder = path.resolve(outDir);
  const next = beside(folder, 'building');
  const last = beside(folder, 'last');
  for (const left of [next, last]) rmSync(left, { recursive: true, force: true });
  try {
    mkdirSync(next, { recursive: true });
    await build(next);
    if (existsSync(folder)) renameSync(folder, last);
    if (existsSync(path.join(last, '.git'))) renameSync(path.join(last, '.git'), path.join(next, '.git'));
    renameSync(next, folder);
    rmSync(last, { recursive: true, force: true });
  } catch (error) {
    // Pages that were being rendered when another failed are written all the same: what they make goes when they end.
    process.once('exit', () => rmSync(next, { recursive: true, force: true }));
    throw error;
  } finally {
    // A process that was stopped just now may still have written a file into it.
    rmSync(next, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `dist` -> `.dist.building`: on the same disk, so that it can be moved, and out of sight. */
function beside(folder: string, state: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${state}`);
}
