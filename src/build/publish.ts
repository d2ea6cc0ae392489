/** A finished site takes the place of the last one in one step; an unfinished one never does. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../disk/faults.ts';
import { discard } from './discard.ts';
import { writeMadeFiles } from './made-files.ts';

export interface PublishOptions {
  /** The folder of the site. */
  outDir: string;
  /** A folder of the project. Every site is built in it: the bundler finds its packages there, and may move files. */
  workshop: string;
  build: (folder: string) => Promise<void>;
  /** Throws when the folder of the site may not be replaced: asked when the build is done, as it was before it. */
  check: () => void;
}

/**
 * Builds inside the project, brings the site to a new folder beside `outDir`, then lets the two change places. Whatever
 * stops the build, what was published stays as it was. A `.git` in the old folder, as in a worktree of a publishing
 * branch, is kept.
 * @returns The files of the site, as paths in its folder.
 */
export async function publishWhole({ outDir, workshop, build, check }: PublishOptions): Promise<string[]> {
  const folder = path.resolve(outDir);
  const next = beside(folder, 'building');
  const last = beside(folder, 'last');
  const made = path.join(workshop, 'building');
  discardLeft(folder);
  recover(folder, last);
  // What was being rendered when something failed goes on, and would miss the folder: it goes when the process ends.
  const tidy = (): void => removeQuietly(made);
  process.once('exit', tidy);
  try {
    // Where nothing can be written, that is said before anything is built.
    for (const needed of [next, made]) {
      remove(needed);
      mkdirSync(needed, { recursive: true });
    }
    await build(made);
    move(made, next);
    const files = writeMadeFiles(next);
    check();
    exchange(folder, next, last);
    process.off('exit', tidy);
    tidy();
    return files;
  } catch (error) {
    removeQuietly(next);
    throw error;
  }
}

/** `dist` -> `.dist.building`: on the same disk, so that it can be moved, and out of sight. */
function beside(folder: string, state: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${state}`);
}

/** The old site stands until the new one can take its place, and comes back when it cannot. */
function exchange(folder: string, next: string, last: string): void {
  const isFirst = !existsSync(folder);
  if (!isFirst) renameSync(folder, last);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (!isFirst) renameSync(last, folder);
    throw error;
  }
  recover(folder, last);
}

/** Ends an exchange, one that was stopped in the middle too: the old site comes back where there is no new one, else it goes. */
function recover(folder: string, last: string): void {
  if (!existsSync(last)) return;
  if (!existsSync(folder)) {
    renameSync(last, folder);
    return;
  }
  if (existsSync(path.join(last, '.git')) && !existsSync(path.join(folder, '.git')))
    renameSync(path.join(last, '.git'), path.join(folder, '.git'));
  const gone = mkdtempSync(beside(folder, GONE));
  renameSync(last, path.join(gone, 'site'));
  discard(gone);
}

const GONE = 'gone-';

/** Old sites that nobody finished to delete. */
function discardLeft(folder: string): void {
  const parent = path.dirname(folder);
  const name = path.basename(beside(folder, GONE));
  if (!existsSync(parent)) return;
  for (const item of readdirSync(parent)) if (item.startsWith(name)) discard(path.join(parent, item));
}

/** A process that was stopped just now may still write a file into it. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What stopped the build, as a disk that can only be read, may keep it from being tidied up. */
function removeQuietly(folder: string): void {
  try {
    remove(folder);
  } catch {
    // The next build removes it, or says why it cannot.
  }
}

/** Nothing moves to another disk, nor to the same one where it is mounted twice. */
function move(from: string, to: string): void {
  remove(to);
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
