/**
 * Builds the Pagefind indexes of a finished site.
 * In: built pages, and the names of entries.
 * Out: the files of the search, and in `client/` what looks them up in a browser.
 * Imports: `glossary`, `languages`, `styles`, `typeset`.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { articleOf, indexShard, SearchIndexError } from './index-shard.ts';
import type { Shard } from './indexed-pages.ts';
import { mergedIndex, publishIndex } from './publish-index.ts';

export interface IndexOptions {
  /** From `indexedPages`. */
  shards: readonly Shard[];
  /** The built site. */
  outDir: string;
  /** Where finished indexes are kept between builds. */
  cacheDir: string;
}

/**
 * Indexes every term page and every comparison.
 * @returns The folders of the cache that hold what the site uses, for `pruneIndexes`.
 * @throws {SearchIndexError} when a page is missing.
 */
export async function buildSearchIndex({ shards, outDir, cacheDir }: IndexOptions): Promise<ReadonlySet<string>> {
  const queue = shards.filter(({ pages }) => pages.length > 0);
  const made = new Map<Shard, string>();
  const jobs = queue.values();
  const work = async (): Promise<void> => {
    for (const shard of jobs) made.set(shard, await buildShard(shard, outDir, cacheDir));
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  const used = new Set<string>();
  for (const [language, own] of Map.groupBy(queue, (shard) => shard.language)) {
    const folders = own.flatMap((shard) => made.get(shard) ?? []);
    const merged = await mergedIndex(language, folders, cacheDir);
    publishIndex(merged, folders, path.join(outDir, 'pagefind', language));
    for (const folder of [...folders, merged]) used.add(folder);
  }
  return used;
}

/** Builds one index, or takes it from the cache; returns its folder there. */
async function buildShard({ language, name, pages }: Shard, outDir: string, cacheDir: string): Promise<string> {
  const indexed = pages.map((page) => {
    const file = `${page}/index.html`;
    const html = articleOf(readPage(path.join(outDir, file)), language);
    if (!html)
      throw new SearchIndexError(`the page ${file} holds nothing to index; delete the cache folder, and build again`);
    return { file, html };
  });
  return indexShard(name, indexed, cacheDir);
}

function readPage(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file);
  throw new SearchIndexError(`there is no page ${file} to index; delete the cache folder, and build again`);
}

/**
 * Removes everything from the cache but the indexes in use. To be done last: for minutes after files were deleted, ext4
 * takes up to twenty times as long to create new ones, because it looks for an inode that was not freed just now.
 */
export function pruneIndexes(cacheDir: string, used: ReadonlySet<string>): void {
  const keep = [...used];
  const visit = (folder: string): void => {
    for (const item of readdirSync(folder)) {
      const inside = path.join(folder, item);
      if (used.has(inside)) continue;
      if (keep.some((other) => other.startsWith(inside + path.sep))) visit(inside);
      else rmSync(inside, { recursive: true });
    }
  };
  if (existsSync(cacheDir)) visit(cacheDir);
}
