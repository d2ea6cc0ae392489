/** All records of a WordPress REST address, page by page. */
import { z } from 'zod';
import { parseJson } from '../readers/json.ts';
import { readBounded, type Answer, type Ask } from './net.ts';
import { SourceError } from './text.ts';

export interface FetchOptions {
  fetch: Ask;
  wait: (milliseconds: number) => Promise<void>;
  signal: AbortSignal;
  /** Called after each page. */
  progress: (page: number, pages: number | undefined) => void;
}

/** Bytes of a page, and of all pages: more than any glossary has. */
const LARGEST_PAGE = 64 * 1024 * 1024;
const LARGEST_SOURCE = 512 * 1024 * 1024;
const MOST_PAGES = 10_000;
const PAGE_SIZE = 100;
const ATTEMPTS = 4;
/** Between two requests, so that a small server has time for its readers. */
const PAUSE = 200;

/** The values of all pages, in order. @throws {SourceError} when one of them cannot be had */
export async function fetchRecords(
  address: string,
  options: FetchOptions,
): Promise<{ origin: string; value: unknown }[]> {
  const first = withParameters(address, { _embed: '1', ...(isSingle(address) ? {} : { per_page: String(PAGE_SIZE) }) });
  let page = await fetchPage(first, options);
  if (tooMany(page.value)) page = await fetchPage(withParameters(first, { per_page: '10' }), options);
  if (!Array.isArray(page.value)) return [{ origin: address, value: page.value }];
  const { url, headers } = page;
  const pages = pagesOf(headers, address);
  const size = Number(new URL(url).searchParams.get('per_page') ?? PAGE_SIZE);
  const found: { origin: string; value: unknown }[] = [];
  let bytes = 0;
  for (let number = 1; Array.isArray(page.value); number += 1) {
    found.push({ origin: `${address} page ${number}`, value: page.value });
    options.progress(number, pages);
    if (pages === undefined ? page.value.length < size || number >= MOST_PAGES : number >= pages) break;
    if (options.signal.aborted) throw new SourceError(`stopped after page ${number}; nothing was written`);
    await options.wait(PAUSE);
    page = await fetchPage(withParameters(url, { page: String(number + 1) }), options);
    if (!Array.isArray(page.value) && pages !== undefined)
      throw new SourceError(
        `${page.url} gave no list of records, expected page ${number + 1} of ${pages}; nothing was written, run the same command again`,
      );
    bytes += page.bytes;
    if (bytes > LARGEST_SOURCE)
      throw new SourceError(
        `${address} has more than 512 MB of records, expected a glossary; nothing was written, import one collection at a time`,
      );
  }
  return found;
}

/** How many pages there are, where the server says so. */
function pagesOf(headers: Answer['headers'], address: string): number | undefined {
  const total = headers.get('x-wp-totalpages');
  if (total === null || Number(total) <= MOST_PAGES) return total === null ? undefined : Number(total);
  throw new SourceError(
    `${address} says that it has ${total} pages, expected ${MOST_PAGES} at most; import a smaller collection`,
  );
}

/** One record by its id has no pages. */
function isSingle(address: string): boolean {
  const url = new URL(address);
  return /\/\d+\/?$/.test(url.searchParams.get('rest_route') ?? url.pathname);
}

/** Some sites allow fewer records on a page. */
function tooMany(value: unknown): boolean {
  return z.object({ data: z.object({ params: z.object({ per_page: z.unknown() }) }) }).safeParse(value).success;
}

function withParameters(address: string, parameters: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (name === 'page' || !url.searchParams.has(name) || value === '10') url.searchParams.set(name, value);
  }
  return url.href;
}

interface Page {
  value: unknown;
  headers: Answer['headers'];
  url: string;
  /** Of its text. */
  bytes: number;
}

async function fetchPage(url: string, options: FetchOptions): Promise<Page> {
  const { answer: response, ...read } = await askPatiently(url, options, {
    accept: 'application/json',
    most: LARGEST_PAGE,
  });
  if ('reason' in read) throw new SourceError(`${url}: ${read.reason}, expected a page of records; check the address`);
  const text = new TextDecoder().decode(read.bytes);
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if ('value' in parsed) {
    if (!response.ok && response.status !== 400) throw new SourceError(refused(url, response, parsed.value));
    return { value: parsed.value, headers: response.headers, url, bytes: read.bytes.length };
  }
  if (/^\s*</.test(text)) {
    const api = /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(response.headers.get('link') ?? '')?.[1];
    const advice =
      api === undefined
        ? 'the address of a collection is like https://example.org/wp-json/wp/v2/posts'
        : `its API is at ${api}, and a collection at ${api}wp/v2/posts or another type`;
    throw new SourceError(`${url} is a web page (status ${response.status}), expected JSON; ${advice}`);
  }
  throw new SourceError(`${url}:${parsed.line}:${parsed.column} is no JSON: found ${parsed.found}`);
}

function refused(url: string, { status, statusText }: Answer, value: unknown): string {
  const said = z.object({ message: z.string() }).safeParse(value).data?.message ?? statusText;
  const advice =
    status === 401 || status === 403
      ? 'the site does not show this to everybody; export the records as a file'
      : 'check the address';
  return `${url} answered ${status} (${said}), expected records; ${advice}`;
}

export interface Wanted {
  /** Types, for the server. */
  accept: string;
  /** Bytes of an answer. */
  most: number;
  /** Why the text of an answer is of no use; undefined where it is taken. */
  refuse?: (answer: Answer) => string | undefined;
}

/** The answer, and all that it says; or why that was not taken. */
export type Asked = { answer: Answer } & ({ bytes: Uint8Array } | { reason: string });

/** Tries again after a pause when the server is busy or the line breaks. @throws {SourceError} after the last try */
export async function askPatiently(
  url: string,
  { fetch, wait, signal }: Pick<FetchOptions, 'fetch' | 'wait' | 'signal'>,
  wanted: Wanted,
): Promise<Asked> {
  let reason = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (signal.aborted) throw new SourceError(`${url}: stopped`);
    let pause = 1000 * 2 ** (attempt - 1);
    try {
      const answer = await fetch(url, {
        headers: { accept: wanted.accept, 'user-agent': 'glossary-importer' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]),
      });
      if (answer.status !== 429 && answer.status < 500) return await take(answer, wanted);
      reason = `it answered ${answer.status}`;
      pause = Math.max(pause, 1000 * Math.min(60, Number(answer.headers.get('retry-after')) || 0));
      await leave(answer);
    } catch (error) {
      reason = causeOf(error);
      if (HOPELESS.test(reason)) break;
    }
    if (attempt < ATTEMPTS) await wait(pause);
  }
  throw new SourceError(
    `${url} could not be read: ${reason}; check the address and the connection, and run the same command again`,
  );
}

/** Milliseconds that an answer may take, its text included. */
const LONGEST = 60_000;

/** What no second try changes. */
const HOPELESS = /ENOTFOUND|EAI_AGAIN|ERR_INVALID_URL|UNABLE_TO|CERT|URL scheme|credentials|bad port|--allow-private/;

async function take(answer: Answer, { most, refuse }: Wanted): Promise<Asked> {
  const reason = refuse?.(answer);
  if (reason !== undefined) {
    await leave(answer);
    return { answer, reason };
  }
  const bytes = await readBounded(answer, most);
  return bytes ? { answer, bytes } : { answer, reason: `it is larger than ${most / 1024 / 1024} MB` };
}

/** Nobody waits for the rest of an answer, nor minds that it does not come. */
async function leave({ body }: Answer): Promise<void> {
  await body
    ?.getReader()
    .cancel()
    .catch(() => undefined);
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? `${String(cause.code)} ${cause.message}`.trim() : cause.message;
  return error.message;
}
