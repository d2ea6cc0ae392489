/** Puts the index of a language into the site. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digestOf, fragmentsOf, mergeIndexes } from './merge-indexes.ts';

/**
 * Merges finished indexes, or takes the merged one from the cache, and puts it into the site with all its fragments.
 * @returns The merged index's folder in the cache.
 */
export function publishIndex(language: string, folders: readonly string[], outDir: string, cacheDir: string): string {
  const target = path.join(outDir, 'pagefind', language);
  const merged = path.join(cacheDir, language, 'merged', digestOf(folders));
  if (!existsSync(merged)) {
    const work = `${merged}.work`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    mergeIndexes(folders, work, language);
    renameSync(work, merged);
  }
  linkFolder(merged, target);
  const fragments = fragmentsOf(folders);
  for (const folder of new Set(fragments.map(({ to }) => path.dirname(to))))
    mkdirSync(path.join(target, folder), { recursive: true });
  for (const { from, to } of fragments) linkFile(from, path.join(target, to));
  return merged;
}

/**
 * Thousands of small files: a hard link takes a tenth of the time of a copy. Nothing writes into a finished index, and
 * where the cache is on another disk the files are copied.
 */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, item.name), path.join(to, item.name)];
    if (item.isDirectory()) linkFolder(source, target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
