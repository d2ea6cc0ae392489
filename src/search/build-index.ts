/** Builds the Pagefind indexes of a finished site. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { manifestSchema } from './manifest.ts';
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
}

/** Indexes every term page, one or more indexes per language. @throws {SearchIndexError} when a page is missing from them. */
export async function buildSearchIndex({ outDir, cacheDir }: IndexOptions): Promise<IndexReport> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path.join(outDir, 'pagefind', 'index.json'), 'utf8')));
  const jobs: Job[] = [];
  for (const [language, { pages, shards, folder }] of Object.entries(manifest)) {
    const documents = await readDocuments(outDir, folder, language);
    if (documents.length !== pages) throw new SearchIndexError(`${documents.length} pages to index in "${language}", expected ${pages}; build again with an empty cache folder`);
    for (let shard = 0; shard < shards; shard += 1) {
      jobs.push({ name: `${language}/${shard}`, documents: documents.filter(({ slug }) => shardOf(slug, shards) === shard) });
    }
  }
  let reused = 0;
  const queue = jobs.filter(({ documents }) => documents.length > 0);
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) if (await buildShard(job, outDir, cacheDir)) reused += 1;
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return { pages: jobs.reduce((sum, { documents }) => sum + documents.length, 0), shards: jobs.length, reused };
}

/** The index does not hold what the site shows. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}

interface Document {
  slug: string;
  /** Path of the page in the output, with forward slashes. */
  file: string;
  html: string;
}

interface Job {
  name: string;
  documents: Document[];
}

/** The indexed part of each term page: its one `<article data-pagefind-body>`. */
async function readDocuments(outDir: string, folder: string, language: string): Promise<Document[]> {
  const documents: Document[] = [];
  for (const slug of (await readdir(path.join(outDir, folder))).toSorted()) {
    const file = `${folder}/${slug}/index.html`;
    const html = await readFile(path.join(outDir, file), 'utf8').catch(() => '');
    const start = html.indexOf('<article data-pagefind-body');
    if (start < 0) continue;
    const article = html.slice(start, html.indexOf('</article>', start) + '</article>'.length);
    documents.push({ slug, file, html: `<!doctype html><html lang="${language}"><body>${article}</body></html>` });
  }
  return documents;
}

/** Builds one index, or copies it from the cache; true when it was copied. */
async function buildShard({ name, documents }: Job, outDir: string, cacheDir: string): Promise<boolean> {
  const digest = createHash('sha256').update(PAGEFIND_VERSION);
  for (const { file, html } of documents) digest.update(file).update(html);
  const kept = path.join(cacheDir, name, digest.digest('hex').slice(0, 24));
  const reused = await exists(path.join(kept, 'pagefind-entry.json'));
  if (!reused) await index(documents, kept);
  await cp(kept, path.join(outDir, 'pagefind', name), { recursive: true });
  return reused;
}

/** Folder of the installed `pagefind` package; its `exports` hide everything but the Node API. */
const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.resolve('pagefind'))), '..');
const PAGEFIND_VERSION = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))).version;

/** Runs Pagefind on copies of the documents; the finished index takes its place in one step. */
async function index(documents: readonly Document[], kept: string): Promise<void> {
  const work = `${kept}.work`;
  await rm(path.dirname(kept), { recursive: true, force: true });
  for (const { file, html } of documents) {
    await mkdir(path.join(work, 'site', path.dirname(file)), { recursive: true });
    await writeFile(path.join(work, 'site', file), html);
  }
  const runner = path.join(PACKAGE, 'lib', 'runner', 'bin.cjs');
  const output = path.join(work, 'index');
  await promisify(execFile)(process.execPath, [runner, '--site', path.join(work, 'site'), '--output-path', output, '--quiet']).catch((error: unknown) => {
    throw new SearchIndexError(`Pagefind failed: ${error instanceof Error ? error.message : String(error)}`);
  });
  await checkIndex(output, documents.length);
  await Promise.all((await readdir(output)).filter(isUnused).map((file) => rm(path.join(output, file))));
  await rename(output, kept);
  await rm(work, { recursive: true });
}

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

async function checkIndex(output: string, expected: number): Promise<void> {
  const { languages } = entrySchema.parse(JSON.parse(await readFile(path.join(output, 'pagefind-entry.json'), 'utf8')));
  const found = Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  if (found !== expected) throw new SearchIndexError(`Pagefind indexed ${found} pages, expected ${expected}`);
}

/** Pagefind's ready-made interfaces, which this site does not use. */
function isUnused(file: string): boolean {
  return /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(file);
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
