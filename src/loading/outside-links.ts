/** Links to other sites, asked for one by one with `linkinator`. What answered is remembered for a week. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../disk/write-file.ts';
import type { Place, Problem } from '../glossary/problem.ts';
import type { WrittenText } from '../glossary/quality/passage.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export interface OutsideLinks {
  problems: Problem[];
  /** Addresses asked for in this run. */
  asked: number;
  /** Addresses whose sites answer people only (401, 403, 429, 999): nothing is known of them. */
  refused: number;
}

export interface OutsideOptions {
  /** Folder for the memory of what answered. */
  cache: string;
  /** `YYYY-MM-DD`. */
  today: string;
  onProgress?: (done: number, total: number) => void;
}

/** Each address is reported where it stands first; fragments are not looked for. Failures are tried three times. */
export async function checkOutsideLinks(texts: readonly WrittenText[], options: OutsideOptions): Promise<OutsideLinks> {
  const places = placesOf(texts);
  const file = path.join(options.cache, 'links.json');
  const memory = readMemory(file, options.today);
  const unknown = [...places.keys()].filter((url) => !Object.hasOwn(memory, url));
  const statuses = unknown.length === 0 ? new Map<string, number>() : await ask(unknown, options);
  const answered = unknown.filter((url) => isSound(statuses.get(url) ?? 0));
  const now = { ...memory, ...Object.fromEntries(answered.map((url) => [url, options.today])) };
  replaceFile(file, `${JSON.stringify(now, null, 1)}\n`);
  return {
    problems: unknown.flatMap((url) => deadLink(url, statuses.get(url) ?? 0, places.get(url))),
    asked: unknown.length,
    refused: unknown.filter((url) => REFUSALS.has(statuses.get(url) ?? 0)).length,
  };
}

/** Each address without its fragment, and its first place. */
function placesOf(texts: readonly WrittenText[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { file, links } of texts) {
    for (const { href, line, column } of links) {
      if (!/^https?:/i.test(href) || !URL.canParse(href)) continue;
      const url = new URL(href);
      url.hash = '';
      if (!places.has(url.href)) places.set(url.href, { file, line, column });
    }
  }
  return places;
}

/** The status of each address; 0 when nothing answered. */
async function ask(urls: readonly string[], { onProgress }: OutsideOptions): Promise<Map<string, number>> {
  const { LinkChecker } = await import('linkinator');
  return withTemporaryFolder(async (folder) => {
    const anchors = urls.map((url) => `<a href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">x</a>`);
    writeFileSync(path.join(folder, 'links.html'), `<!doctype html><title>Links</title>${anchors.join('\n')}`);
    const checker = new LinkChecker();
    let done = 0;
    checker.on('link', () => onProgress?.((done += 1) - 1, urls.length));
    const { links } = await checker.check({
      path: 'links.html',
      serverRoot: folder,
      recurse: false,
      concurrency: 20,
      timeout: 20_000,
      retry: true,
      retryErrors: true,
      retryErrorsCount: 2,
      retryErrorsJitter: 0,
    });
    return new Map(links.map(({ url, status = 0 }) => [url, status]));
  });
}

/** Sites that turn programs away say nothing of the page. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 429, 999]);

function isSound(status: number): boolean {
  return status >= 200 && status < 400;
}

function deadLink(url: string, status: number, place: Place | undefined): Problem[] {
  if (!place || isSound(status) || REFUSALS.has(status)) return [];
  const says = status === 0 ? 'cannot be reached' : `answers ${status}`;
  return [{ code: 'dead-link', place, message: `${url} ${says}; correct the address, or find another source` }];
}

const memorySchema = z.record(z.string(), z.iso.date());
const DAYS = 7;

/** Addresses that answered in the last week, and when. A file that cannot be read is no memory. */
function readMemory(file: string, today: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const since = new Date(Date.parse(today) - DAYS * 86_400_000).toISOString().slice(0, 10);
  try {
    const all = memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return Object.fromEntries(Object.entries(all).filter(([, date]) => date > since && date <= today));
  } catch {
    return {};
  }
}
