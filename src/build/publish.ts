/** A finished site takes the place of the last one in one step; an unfinished one never does. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface PublishOptions {
  /** The folder of the site. */
  outDir: string;
  /**
   * A folder of the project that the build moves files from. It cannot move them to another disk, so that a site for
   * another disk is built in here, and copied.
   */
  workshop: string;
  build: (folder: string) => Promise<void>;
}

/**
 * Builds into a new folder beside `outDir`, then lets the two change places. Whatever stops the build, what was
 * published stays as it was. A `.git` in the old folder, as in a worktree of a publishing branch, is kept.
 */
export async function publishWhole({ outDir, workshop, build }: PublishOptions): Promise<void> {
  const folder = path.resolve(outDir);
  const next = beside(folder, 'building');
  const last = beside(folder, 'last');
  const elsewhere = path.join(workshop, 'building');
  // A process that was stopped just now may still write a file into them.
  const clear = (): void => {
    for (const left of [next, elsewhere]) rmSync(left, { recursive: true, force: true, maxRetries: 5 });
  };
  clear();
  rmSync(last, { recursive: true, force: true });
  try {
    for (const needed of [next, workshop]) mkdirSync(needed, { recursive: true });
    const made = canMove(workshop, next) ? next : elsewhere;
    mkdirSync(made, { recursive: true });
    await build(made);
    if (made !== next) cpSync(made, next, { recursive: true });
    if (existsSync(folder)) renameSync(folder, last);
    if (existsSync(path.join(last, '.git'))) renameSync(path.join(last, '.git'), path.join(next, '.git'));
    renameSync(next, folder);
    rmSync(last, { recursive: true, force: true });
  } catch (error) {
    // Pages that were being rendered when another failed are written all the same: what they make goes when they end.
    process.once('exit', clear);
    throw error;
  } finally {
    clear();
  }
}

/** `dist` -> `.dist.building`: on the same disk, so that it can be moved, and out of sight. */
function beside(folder: string, state: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${state}`);
}

/** Tried out: the same disk may be mounted twice, and then nothing moves from one place to the other either. */
function canMove(from: string, to: string): boolean {
  const [here, there] = [path.join(from, `moves-${process.pid}`), path.join(to, `moves-${process.pid}`)];
  writeFileSync(here, '');
  try {
    renameSync(here, there);
    return true;
  } catch {
    return false;
  } finally {
    for (const file of [here, there]) rmSync(file, { force: true });
  }
}
