/**
 * The files for programs, written beside the pages: a route for each file would cost more than the file. In dev each is
 * made when it is asked for.
 */
import { setImmediate } from 'node:timers/promises';
import { allPaths, fileText, modelPieces, oldPagePieces, type ReadMarkdown } from '../exports/files.ts';
import { contentType } from '../exports/responses.ts';
import { entryMarkdown } from '../exports/twin.ts';
import type { Piece } from '../exports/sheet.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { getBody, getContent, getGlossary } from '../glossary/held.ts';
import { subscribe } from '../loading/build-events.ts';
import { codeDigest, digestOf } from '../loading/digest.ts';
import { TextCache } from '../loading/text-cache.ts';
import type { DevServer } from './dev-server.ts';
import { OutputFolder } from './output-folder.ts';
import { ThreadedOutput } from './threaded-output.ts';

/**
 * Writes all files for programs that need no page, unless the build fails meanwhile.
 * @param texts Where the Markdown of entries is kept between builds.
 * @param ready Resolves when the folder may be written to; what is made before then waits.
 */
export async function writeExports(outDir: string, texts: string, ready: Promise<unknown>): Promise<void> {
  const glossary = getGlossary();
  // Beside the bundler, what a large one takes would be memory at its worst time.
  if (isLarge(glossary)) await ready;
  const cache = new TextCache(texts);
  const waiting: Piece[] = [];
  let [isReady, hasFailed] = [false, false];
  const stopListening = subscribe(({ kind }) => (hasFailed ||= kind === 'failed'));
  const begun = ready.then(() => {
    isReady = true;
    return outputOf(glossary, outDir);
  });
  const writeWaiting = async (): Promise<void> => {
    const files = await begun;
    for (const { path, text } of waiting.splice(0)) await files.add(path, text);
  };
  for await (const piece of modelPieces(glossary, cachedMarkdown(cache))) {
    if (hasFailed) break;
    waiting.push(piece);
    if (waiting.length % PIECES_AT_A_TIME !== 0) continue;
    if (isReady) await writeWaiting();
    await setImmediate();
  }
  stopListening();
  await writeWaiting();
  await (await begun).close();
  if (!hasFailed) cache.save();
}

/** Writes the pages at old addresses. @param stylesheets Root-relative addresses of those of the site. */
export async function writeOldPages(outDir: string, stylesheets: readonly string[]): Promise<void> {
  const files = outputOf(getGlossary(), outDir);
  for (const { path, text } of oldPagePieces(getGlossary(), stylesheets)) await files.add(path, text);
  await files.close();
}

function outputOf(glossary: Glossary, outDir: string): OutputFolder | ThreadedOutput {
  return isLarge(glossary) ? new ThreadedOutput(outDir) : new OutputFolder(outDir);
}

function isLarge({ languages }: Glossary): boolean {
  return [...languages.values()].reduce((sum, own) => sum + own.entries.length, 0) >= MANY;
}

/** Entries from which on a thread that writes is worth its start. */
const MANY = 500;

/** Pieces of files after which whatever has come meanwhile gets its turn. */
const PIECES_AT_A_TIME = 20;

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
  Promise.resolve(entryMarkdown(context, page, getBody(entry)));

/** In dev, answers for an address like `/en/glossary/kam.md`; what is no such file is left to others. */
export function serveExports(server: DevServer, base: string): void {
  const known = new WeakMap<Glossary, ReadonlySet<string>>();
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    // A page is no such file: to list all of them would let the first one after each change wait.
    const file = address.startsWith(base) && !address.endsWith('/') ? decode(address.slice(base.length)) : undefined;
    const { glossary } = getContent();
    if (file === undefined || !glossary || !pathsOf(glossary, known).has(file)) {
      next();
      return;
    }
    fileText(glossary, file, readMarkdown).then((text) => {
      response.setHeader('content-type', contentType(file));
      response.end(text);
    }, next);
  });
}

/** @param known Those of glossaries that were asked for before. */
function pathsOf(glossary: Glossary, known: WeakMap<Glossary, ReadonlySet<string>>): ReadonlySet<string> {
  const paths = known.get(glossary) ?? new Set(allPaths(glossary));
  known.set(glossary, paths);
  return paths;
}

function decode(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
