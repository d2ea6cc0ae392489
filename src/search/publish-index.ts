/** Merges the indexes of a language into one, and puts it into the site. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { requireSpace } from './index-shard.ts';
import { digestOf, fragmentsOf, mergeIndexes } from './merge-indexes.ts';

/** The folder of the merged index of these finished ones; they are merged only when the cache has none of exactly these. */
export async function mergedIndex(language: string, folders: readonly string[], cacheDir: string): Promise<string> {
  const merged = path.join(cacheDir, language, 'merged', digestOf(folders));
  const made = existsSync(merged) ? undefined : (merging.get(merged) ?? merge(language, folders, merged));
  if (made) merging.set(merged, made);
  await made?.finally(() => merging.delete(merged));
  return merged;
}

/** Merges that go on, by their folder: who asks for one of them waits for it. */
const merging = new Map<string, Promise<void>>();

async function merge(language: string, folders: readonly string[], merged: string): Promise<void> {
  const work = `${merged}.work`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // To merge many takes seconds, in which this process can do something else.
  if (folders.length > 1)
    await promisify(execFile)(process.execPath, [MERGE_PROCESS, language, work, ...folders]).catch((error: unknown) => {
      requireSpace(work);
      throw error;
    });
  else await mergeIndexes(folders, work, language);
  renameSync(work, merged);
}

const MERGE_PROCESS = path.join(import.meta.dirname, 'merge-process.ts');

/**
 * Puts a merged index, and the fragments of those that it was made of, into the site.
 * @param target A folder; created when missing.
 */
export function publishIndex(merged: string, folders: readonly string[], target: string): void {
  linkFolder(merged, target);
  const fragments = fragmentsOf(folders);
  for (const folder of new Set(fragments.map(({ to }) => path.dirname(to))))
    mkdirSync(path.join(target, folder), { recursive: true });
  for (const { from, to } of fragments) linkFile(from, path.join(target, to));
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
