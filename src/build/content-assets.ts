/**
 * Astro keeps its store of entries in the cache folder, and its list of the pictures that they show in the project. It
 * writes the list again only where entries with pictures changed in this very build; but what is there may be the list of
 * another content folder, or of the time before a build that failed after the store was written.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Takes the list away, so that the next build makes it of what its store has. */
export function forgetPictureList(root: string): void {
  rmSync(path.join(root, '.astro', 'content-assets.mjs'), { force: true });
}
