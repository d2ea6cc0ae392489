/** Builds the Pagefind indexes of a finished site. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { manifestSchema } from './manifest.ts';
import { writeTitles } from './merge-indexes.ts';
import { mergedIndex, publishIndex } from './publish-index.ts';
import { shardOf } from './shards.ts';

export interface IndexOptions {
  /** The built site. */
  outDir: string;
  /** Where finished indexes are kept between builds. */
  cacheDir: string;
}

export interface IndexReport {
  pages: number;
  shards: number;
  /** Shards taken from the cache, because no indexed text had changed. */
  reused: number;
  /** Folders of the cache that hold what the site uses. */
  used: ReadonlySet<string>;
}

/** Indexes every term page and every comparison, one or more indexes per language. @throws {SearchIndexError} when a page is missing from them. */
export async function buildSearchIndex({ outDir, cacheDir }: IndexOptions): Promise<IndexReport> {
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
  let reused = 0;
  const used = new Set<string>();
  const queue = jobs.filter(({ files }) => files.length > 0);
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const shard = await buildShard(job, outDir, cacheDir);
      used.add(shard.folder);
      if (shard.reused) reused += 1;
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  for (const language of Object.keys(manifest)) {
    const folders = jobs.filter((job) => job.language === language).flatMap(({ folder }) => folder ?? []);
    if (folders.length === 0) continue;
    const merged = await mergedIndex(language, folders, cacheDir);
    publishIndex(merged, folders, path.join(outDir, 'pagefind', language));
    used.add(merged);
  }
  return { pages: jobs.reduce((sum, { files }) => sum + files.length, 0), shards: jobs.length, reused, used };
}

/** The index does not hold what the site shows. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
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

const ARTICLE = '<article data-pagefind-body';
const ARTICLE_END = '</article>';

/** The term pages and comparisons of a language, by the index that they belong to. Other pages have no such article. */
function splitPages(outDir: string, folder: string, language: string, shards: number): Job[] {
  const jobs = Array.from({ length: shards }, (_, shard): Job => ({
    language,
    name: `${language}/${shard}`,
    files: [],
  }));
  for (const page of [...foldersIn(outDir, folder), ...foldersIn(outDir, `${folder}/${COMPARISONS}`)]) {
    const file = `${page}/index.html`;
    if (existsSync(path.join(outDir, file)) && readFileSync(path.join(outDir, file)).includes(ARTICLE))
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

/** A page as Pagefind sees it. */
export interface IndexedPage {
  /** Path in the output, with forward slashes. */
  file: string;
  /** The text, or its bytes in UTF-8. */
  html: string | Uint8Array;
}

/** The indexed part of a page, as a page of its own; undefined when the page is not indexed. Both are UTF-8. */
export function articleOf(html: Buffer, language: string): Buffer | undefined {
  const start = html.indexOf(ARTICLE);
  if (start < 0) return undefined;
  const article = html.subarray(start, html.indexOf(ARTICLE_END, start) + ARTICLE_END.length);
  return Buffer.concat([
    Buffer.from(`<!doctype html><html lang="${language}"><body>`),
    article,
    Buffer.from('</body></html>'),
  ]);
}

interface BuiltShard {
  /** The finished index in the cache. */
  folder: string;
  /** True when it was there already. */
  reused: boolean;
}

/** Builds one index, or takes it from the cache. */
async function buildShard(job: Job, outDir: string, cacheDir: string): Promise<BuiltShard> {
  const { language, name, files } = job;
  const pages = files.map((file) => ({
    file,
    html: articleOf(readFileSync(path.join(outDir, file)), language) ?? '',
  }));
  const shard = await indexShard(name, pages, cacheDir);
  job.folder = shard.folder;
  return shard;
}

/** The folder of a finished index of these pages; Pagefind runs only when the cache has none of exactly these. */
export async function indexShard(name: string, pages: readonly IndexedPage[], cacheDir: string): Promise<BuiltShard> {
  const sorted = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const digest = createHash('sha256').update(PAGEFIND_VERSION).update(FORM).update(NOT_TEXT.join());
  for (const { file, html } of sorted) digest.update(file).update(html);
  const folder = path.join(cacheDir, name, digest.digest('hex').slice(0, 24));
  const reused = existsSync(path.join(folder, 'pagefind-entry.json'));
  if (!reused) await index(sorted, folder);
  return { folder, reused };
}

/** Folder of the installed `pagefind` package; its `exports` hide everything but the Node API. */
const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.resolve('pagefind'))), '..');
const PAGEFIND_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))).version;

/** To be changed when indexes are finished in another way: kept ones of the old form are not used then. */
const FORM = 'titles';

/** Numbers of sources and headings that every page has: in an index they find everything, in excerpts they tell nothing. */
const NOT_TEXT = ['.citation', '#takeaways-title'];

/** Runs Pagefind on copies of the documents; the finished index takes its place in one step. */
async function index(documents: readonly IndexedPage[], kept: string): Promise<void> {
  const work = `${kept}.work`;
  rmSync(work, { recursive: true, force: true });
  for (const folder of new Set(documents.map(({ file }) => path.dirname(indexedFile(file))))) {
    mkdirSync(path.join(work, 'site', folder), { recursive: true });
  }
  for (const { file, html } of documents) writeFileSync(path.join(work, 'site', indexedFile(file)), html);
  const runner = path.join(PACKAGE, 'lib', 'runner', 'bin.cjs');
  const output = path.join(work, 'index');
  await promisify(execFile)(process.execPath, [
    runner,
    '--site',
    path.join(work, 'site'),
    '--output-path',
    output,
    '--quiet',
    ...NOT_TEXT.flatMap((selector) => ['--exclude-selectors', selector]),
  ]).catch((error: unknown) => {
    throw new SearchIndexError(`Pagefind failed: ${error instanceof Error ? error.message : String(error)}`);
  });
  checkIndex(output, documents.length);
  writeTitles(output);
  for (const file of readdirSync(output).filter(isUnused)) rmSync(path.join(output, file));
  renameSync(output, kept);
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

/** `en/glossary/kam/index.html` is indexed as `en/glossary/kam.html`, which saves a folder for each page. */
function indexedFile(file: string): string {
  return file.replace(/\/index\.html$/, '.html');
}

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

function checkIndex(output: string, expected: number): void {
  const { languages } = entrySchema.parse(JSON.parse(readFileSync(path.join(output, 'pagefind-entry.json'), 'utf8')));
  const found = Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  if (found !== expected) throw new SearchIndexError(`Pagefind indexed ${found} pages, expected ${expected}`);
}

/** Pagefind's ready-made interfaces, and its worker: the site has its own. */
function isUnused(file: string): boolean {
  return /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(file);
}
