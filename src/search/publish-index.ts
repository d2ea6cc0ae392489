/** Joins the indexes of a language into one, and puts it into the site. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { requireSpace } from './index-shard.ts';

/** The folder of the joined index of these finished ones; they are joined only when the cache has none of exactly these. */
export async function mergedIndex(language: string, folders: readonly string[], cacheDir: string): Promise<string> {
  const id = idOf(folders);
  const joined = path.join(cacheDir, language, 'merged', id);
  if (!existsSync(joined)) await join(language, id, folders, joined);
  return joined;
}

/** Changes with any of the indexes, and with how they are joined. */
function idOf(folders: readonly string[]): string {
  const names = folders.map((folder) => path.basename(folder));
  return createHash('sha256')
    .update([JOIN_VERSION, ...names].join())
    .digest('hex')
    .slice(0, 8);
}

/** To be raised when the same indexes are joined into something else. */
const JOIN_VERSION = 2;

async function join(language: string, id: string, folders: readonly string[], joined: string): Promise<void> {
  const target = `${joined}.work`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  // To join many takes seconds, in which this process can do something else.
  if (folders.length > 1)
    await promisify(execFile)(process.execPath, [PROCESS, language, id, target, ...folders]).catch((error: unknown) => {
      requireSpace(target);
      throw error;
    });
  else await (await import('./pagefind/join.ts')).joinIndexes({ language, id, target, folders });
  renameSync(target, joined);
}

const PROCESS = path.join(import.meta.dirname, 'pagefind/process.ts');

/**
 * Puts a joined index, and the texts that lie with those that it was made of, into the site.
 * @param target A folder; created when missing.
 */
export function publishIndex(joined: string, folders: readonly string[], target: string): void {
  linkFolder(joined, target);
  rmSync(path.join(target, LINKS));
  const links = linksSchema.parse(JSON.parse(readFileSync(path.join(joined, LINKS), 'utf8')));
  for (const folder of new Set(links.flat().map(([, to]) => path.dirname(to))))
    mkdirSync(path.join(target, folder), { recursive: true });
  folders.forEach((folder, part) => {
    for (const [from, to] of links[part] ?? []) linkFile(path.join(folder, from), path.join(target, to));
  });
}

const LINKS = 'links.json';
/** For each index, its files of text and their names in the site. */
const linksSchema = z.array(z.array(z.tuple([z.string(), z.string()])));

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
