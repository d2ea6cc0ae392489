/**
 * The pages and pictures that Astro keeps in its cache folder for the next build. A build that is stopped while it makes
 * them leaves some that are newer than Astro's list of them, or half-written, and the next one must not take them for whole.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes the list of pages away; the build, which has read it, writes a new one when all pages are there.
 * @param cacheDir Astro's own.
 */
export function beginPages(cacheDir: string): void {
  if (existsSync(markOf(cacheDir))) rmSync(path.join(cacheDir, 'assets'), { recursive: true, force: true });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(markOf(cacheDir), '');
  rmSync(path.join(cacheDir, 'incremental-build.json'), { force: true });
}

/** Pages and pictures are whole. */
export function endPages(cacheDir: string): void {
  rmSync(markOf(cacheDir), { force: true });
}

function markOf(cacheDir: string): string {
  return path.join(cacheDir, 'unfinished');
}
