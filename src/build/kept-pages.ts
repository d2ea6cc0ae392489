/**
 * The pages that Astro keeps in its cache folder for the next build. A build that is stopped while it makes them leaves
 * some that are newer than Astro's list of them, and the next one must not take them for what the list says.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes the list of pages away; the build, which has read it, writes a new one when all pages are there.
 * @param cacheDir Astro's own.
 */
export function beginPages(cacheDir: string): void {
  rmSync(path.join(cacheDir, 'incremental-build.json'), { force: true });
}
