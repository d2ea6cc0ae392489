/** Makes one Pagefind index, or takes it from the cache. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A page as Pagefind sees it. */
export interface IndexedPage {
  /** Path in the output, with forward slashes. */
  file: string;
  /** UTF-8. */
  html: Buffer;
}

/** What begins the indexed part of a page. */
const ARTICLE = '<article data-pagefind-body';
const ARTICLE_END = '</article>';

/** The indexed part of a page, as a page of its own; undefined when the page is not indexed. Both are UTF-8. */
export function articleOf(html: Buffer, language: string): Buffer | undefined {
  const start = html.indexOf(ARTICLE);
  if (start < 0) return undefined;
  const article = html.subarray(start, html.indexOf(ARTICLE_END, start) + ARTICLE_END.length);
  // To Pagefind cells of a table are one word where nothing stands between them.
  const spaced = article.toString().replaceAll('</th>', '</th> ').replaceAll('</td>', '</td> ');
  return Buffer.from(`<!doctype html><html lang="${language}"><body>${spaced}</body></html>`);
}

/** The folder of the finished index of pages; Pagefind runs only when the cache has none of exactly these. */
export async function indexShard(name: string, pages: readonly IndexedPage[], cacheDir: string): Promise<string> {
  const sorted = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const digest = createHash('sha256').update(PAGEFIND_VERSION).update(NOT_TEXT.join());
  for (const { file, html } of sorted) digest.update(file).update(html);
  const folder = path.join(cacheDir, name, digest.digest('hex').slice(0, 24));
  if (!isIndexed(folder)) {
    writePages(sorted, workFolder(folder));
    await index(sorted.length, folder);
  }
  return folder;
}

function isIndexed(folder: string): boolean {
  return existsSync(path.join(folder, 'pagefind-entry.json'));
}

function workFolder(folder: string): string {
  return `${folder}.work`;
}

function writePages(pages: readonly IndexedPage[], work: string): void {
  rmSync(work, { recursive: true, force: true });
  for (const folder of new Set(pages.map(({ file }) => path.dirname(indexedFile(file))))) {
    mkdirSync(path.join(work, 'site', folder), { recursive: true });
  }
  for (const { file, html } of pages) writeFileSync(path.join(work, 'site', indexedFile(file)), html);
}

/** Folder of the installed `pagefind` package; its `exports` hide everything but the Node API. */
const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.resolve('pagefind'))), '..');
const PAGEFIND_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))).version;

/** Numbers of sources and headings that every page has: in an index they find everything, in excerpts they tell nothing. */
const NOT_TEXT = ['.citation', '#takeaways-title'];

/** Runs Pagefind on staged pages; the finished index takes its place in one step. */
async function index(pages: number, kept: string): Promise<void> {
  const work = workFolder(kept);
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
  ])
    .catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      throw new SearchIndexError(`Pagefind failed: ${said.replaceAll(/\s+/g, ' ').slice(0, 500)}`);
    })
    .finally(() => requireSpace(work));
  checkIndex(output, pages);
  for (const file of readdirSync(output).filter(isUnused)) rmSync(path.join(output, file));
  renameSync(output, kept);
}

/** Pagefind takes no notice of a full disk, and leaves half-written files: then this throws the error of the system. */
export function requireSpace(folder: string): void {
  const file = path.join(folder, 'space');
  try {
    writeFileSync(file, Buffer.alloc(SPACE));
  } finally {
    rmSync(file, { force: true });
  }
}

/** Bytes: more than a file system gives out at a time. */
const SPACE = 256 * 1024;

/** `en/glossary/kam/index.html` is indexed as `en/glossary/kam.html`, which saves a folder for each page. */
function indexedFile(file: string): string {
  return file.replace(/\/index\.html$/, '.html');
}

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

function checkIndex(output: string, expected: number): void {
  const entry = readFileSync(path.join(output, 'pagefind-entry.json'), 'utf8');
  if (!entry.endsWith('}')) throw new SearchIndexError('Pagefind left half an index; build again');
  const { languages } = entrySchema.parse(JSON.parse(entry));
  const found = Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  if (found !== expected) throw new SearchIndexError(`Pagefind indexed ${found} pages, expected ${expected}`);
}

/** Pagefind's ready-made interfaces, and its worker: the site has its own. */
function isUnused(file: string): boolean {
  return /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(file);
}

/** The index does not hold what the site shows. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
  readonly code = 'BAD_SEARCH_INDEX';
}
