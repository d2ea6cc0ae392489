/** Builds the Pagefind indexes of a finished site. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { articleOf, hasArticle, indexShard, SearchIndexError } from './index-shard.ts';
import { manifestSchema } from './manifest.ts';
import { mergedIndex, publishIndex } from './publish-index.ts';
import { shardOf } from './shards.ts';

export interface IndexOptions {
  /** The built site. */
  outDir: string;
  /** Where finished indexes are kept between builds. */
  cacheDir: string;
}

/**
 * Indexes every term page and every comparison, one or more indexes per language.
 * @returns The folders of the cache that hold what the site uses, for `pruneIndexes`.
 * @throws {SearchIndexError} when a page is missing from them.
 */
export async function buildSearchIndex({ outDir, cacheDir }: IndexOptions): Promise<ReadonlySet<string>> {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(outDir, 'pagefind', 'index.json'), 'utf8')));
  const jobs = Object.entries(manifest).flatMap(([language, { shards, folder }]) =>
    splitPages(outDir, folder, language, shards),
  );
  for (const [language, { pages }] of Object.entries(manifest)) {
    const found = jobs.filter((job) => job.language === language).reduce((sum, { files }) => sum + files.length, 0);
    if (found !== pages)
      throw new SearchIndexError(
        `${found} pages to index in "${language}", expected ${pages}; build again with an empty cache folder`,
      );
  }
  const queue = jobs.filter(({ files }) => files.length > 0);
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) job.folder = await buildShard(job, outDir, cacheDir);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  const used = new Set<string>();
  for (const language of Object.keys(manifest)) {
    const folders = jobs.filter((job) => job.language === language).flatMap(({ folder }) => folder ?? []);
    if (folders.length === 0) continue;
    const merged = await mergedIndex(language, folders, cacheDir);
    publishIndex(merged, folders, path.join(outDir, 'pagefind', language));
    for (const folder of [...folders, merged]) used.add(folder);
  }
  return used;
}

interface Job {
  language: string;
  /** Folder of the index: `en/0`. */
  name: string;
  /** Pages of the index: paths in the output, with forward slashes. */
  files: string[];
  /** Where the finished index is. */
  folder?: string;
}

/** Folder of the comparisons among the terms; a term may have this name too. */
const COMPARISONS = 'compare';

/** The term pages and comparisons of a language, by the index that they belong to. Other pages have no such article. */
function splitPages(outDir: string, folder: string, language: string, shards: number): Job[] {
  const jobs = Array.from({ length: shards }, (_, shard): Job => ({
    language,
    name: `${language}/${shard}`,
    files: [],
  }));
  for (const page of [...foldersIn(outDir, folder), ...foldersIn(outDir, `${folder}/${COMPARISONS}`)]) {
    const file = `${page}/index.html`;
    if (existsSync(path.join(outDir, file)) && hasArticle(readFileSync(path.join(outDir, file))))
      jobs[shardOf(path.posix.basename(page), shards)]?.files.push(file);
  }
  return jobs;
}

/** Paths of what is in a folder of the output, in a fixed order; none when there is no such folder. */
function foldersIn(outDir: string, folder: string): string[] {
  if (!existsSync(path.join(outDir, folder))) return [];
  return readdirSync(path.join(outDir, folder))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** Builds one index, or takes it from the cache; returns its folder there. */
async function buildShard({ language, name, files }: Job, outDir: string, cacheDir: string): Promise<string> {
  const pages = files.flatMap((file) => {
    const html = articleOf(readFileSync(path.join(outDir, file)), language);
    return html ? [{ file, html }] : [];
  });
  return indexShard(name, pages, cacheDir);
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
