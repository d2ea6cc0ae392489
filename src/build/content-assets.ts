/**
 * Astro keeps its list of content pictures in the project, and its store of entries in the cache folder. Where one
 * checkout builds several content folders by turns, each store needs the list that was made with it.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Puts the list of this cache folder into its place, runs the build, and keeps the list that the build made. */
export async function withOwnPictures(
  { root, cacheDir }: { root: string; cacheDir: string },
  build: () => Promise<void>,
): Promise<void> {
  const used = path.join(root, '.astro', 'content-assets.mjs');
  const kept = path.join(cacheDir, 'astro', 'content-assets.mjs');
  if (existsSync(kept)) copy(kept, used);
  // Without its list a store knows entries, but not their pictures.
  else for (const file of [used, path.join(cacheDir, 'astro', 'data-store.json')]) rmSync(file, { force: true });
  await build();
  if (existsSync(used)) copy(used, kept);
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
