/**
 * The files for programs, written beside the pages: a route for each file would cost more than the file. In dev each is
 * made when it is asked for.
 */
import { setImmediate } from 'node:timers/promises';
import { allPaths, contentType, fileText, modelPieces, oldPagePieces, type ReadMarkdown } from '../exports/files.ts';
import { isExport } from '../exports/formats.ts';
import { portableBody } from '../exports/portable-body.ts';
import { entryMarkdown } from '../exports/twin.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { getBody, getGlossary } from '../glossary/held.ts';
import { subscribe } from '../loading/build-events.ts';
import { codeDigest } from '../loading/code-digest.ts';
import { digestOf } from '../loading/digest.ts';
import { TextCache } from '../loading/text-cache.ts';
import type { DevServer } from './dev-content.ts';
import { OutputFolder } from './output-folder.ts';
import { ThreadedOutput } from './threaded-output.ts';

/** Writes all files for programs that need no page, unless the build fails meanwhile. @param texts Where the Markdown of entries is kept between builds. */
export async function writeExports(outDir: string, texts: string): Promise<void> {
  const glossary = getGlossary();
  const cache = new TextCache(texts);
  const files = outputOf(glossary, outDir);
  let [pieces, hasFailed] = [0, false];
  const stopListening = subscribe(({ kind }) => (hasFailed ||= kind === 'failed'));
  for await (const { path, text } of modelPieces(glossary, cachedMarkdown(cache))) {
    if (hasFailed) break;
    await files.add(path, text);
    pieces += 1;
    if (pieces % PIECES_AT_A_TIME === 0) await setImmediate();
  }
  stopListening();
  await files.close();
  if (!hasFailed) cache.save();
}

/** Writes the pages at old addresses. @param stylesheets Root-relative addresses of those of the site. */
export async function writeOldPages(outDir: string, stylesheets: readonly string[]): Promise<void> {
  const files = outputOf(getGlossary(), outDir);
  for (const { path, text } of oldPagePieces(getGlossary(), stylesheets)) await files.add(path, text);
  await files.close();
}

function outputOf({ languages }: Glossary, outDir: string): OutputFolder | ThreadedOutput {
  const entries = [...languages.values()].reduce((sum, own) => sum + own.entries.length, 0);
  return entries < MANY ? new OutputFolder(outDir) : new ThreadedOutput(outDir);
}

/** Entries from which on a thread that writes is worth its start. */
const MANY = 500;

/** Pieces of files after which whatever has come meanwhile gets its turn. */
const PIECES_AT_A_TIME = 100;

/** The code that the Markdown of entries depends on. */
const EXPORTING = ['exports', 'glossary', 'languages', 'mdx'];

/** The Markdown of an entry, from the last build where nothing that it depends on has changed. */
function cachedMarkdown(cache: TextCache): ReadMarkdown {
  const code = codeDigest(EXPORTING);
  const site = JSON.stringify(getGlossary().site);
  return async (context, entry, page) => {
    const digest = digestOf(code, site, JSON.stringify(page));
    const kept = cache.get(digest);
    if (kept !== undefined) return String(JSON.parse(kept));
    const text = await readMarkdown(context, entry, page);
    cache.set(digest, JSON.stringify(text));
    return text;
  };
}

const readMarkdown: ReadMarkdown = (context, entry, page) =>
  Promise.resolve(entryMarkdown(context, page, portableBody(context, { entry, page }, getBody(entry))));

/** In dev, answers for an address like `/en/glossary/kam.md`; what is no such file is left to others. */
export function serveExports(server: DevServer, base: string): void {
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const file = address.startsWith(base) ? decode(address.slice(base.length)) : undefined;
    if (file === undefined || !mayBeExport(file)) {
      next();
      return;
    }
    answer(file).then((text) => {
      response.setHeader('content-type', contentType(file));
      if (text === undefined) next();
      else response.end(text);
    }, next);
  });
}

/** Undefined for a file that there is none of. */
async function answer(file: string): Promise<string | undefined> {
  const glossary = getGlossary();
  return allPaths(glossary).includes(file) ? fileText(glossary, file, readMarkdown) : undefined;
}

/** True for a path that an export may have. */
function mayBeExport(file: string): boolean {
  const [, inLanguage] = LANGUAGE_FILE.exec(file) ?? [];
  return SITE_FILE.test(file) || (inLanguage !== undefined && isExport(inLanguage));
}

const SITE_FILE =
  /^(?:llms(?:-full)?\.txt|_redirects|_headers|nginx-redirects\.map|nginx-server\.conf|schemas\/.*\.json|glossary\.[a-z]+)$/;
const LANGUAGE_FILE = /^(?!src\/)[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/(.*)$/;

function decode(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
