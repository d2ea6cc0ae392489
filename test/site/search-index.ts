/** Searches a built site in Node, with the code and the settings that readers get. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { z } from 'zod';
import { browserPart } from '../../src/languages/browser.ts';
import { Search } from '../../src/search/client/answer.ts';
import type { Result } from '../../src/search/client/result.ts';
import type { TestSite } from '../sites.ts';

/** The search of a language of a built site. */
export async function openSearch(site: TestSite, language: string): Promise<Search> {
  vi.stubGlobal('fetch', fetchFile);
  const files = pathToFileURL(path.join(site.outDir, '/')).href;
  const known = await browserPart(language);
  return Search.open({ base: new URL(site.url).pathname, files, language, known });
}

/** A function from a query to the results, the best first. */
async function resultsOf(site: TestSite, language: string): Promise<(query: string) => Promise<Result[]>> {
  const search = await openSearch(site, language);
  return async (query) => (await search.search(query, { limit: 10 })).results;
}

/** A function from a query to the addresses found, the best first. */
export async function searchIndexOf(site: TestSite, language: string): Promise<(query: string) => Promise<string[]>> {
  const results = await resultsOf(site, language);
  return async (query) => (await results(query)).map(({ href }) => href);
}

/** The same for Pagefind as it comes, on the same index. */
export async function plainPagefindOf(site: TestSite, language: string): Promise<(query: string) => Promise<string[]>> {
  vi.stubGlobal('fetch', fetchFile);
  const folder = pathToFileURL(path.join(site.outDir, 'pagefind', language, '/')).href;
  const { options, init, search } = pagefindSchema.parse(await import(/* @vite-ignore */ `${folder}pagefind.js?plain`));
  await options({ baseUrl: new URL(site.url).pathname, basePath: folder });
  await init();
  return async (query) => {
    const { results } = await search(query);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map(({ url }) => url.replace(/\.html$/, '/'));
  };
}

const callable = <Call>(): z.ZodType<Call> => z.custom<Call>((value) => typeof value === 'function');
const pagefindSchema = z.object({
  options: callable<(options: Record<string, unknown>) => Promise<void>>(),
  init: callable<() => Promise<void>>(),
  search: callable<(query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>>(),
});

/** Node's own `fetch` reads no files. */
export async function fetchFile(address: string | URL): Promise<Response> {
  const url = new URL(address);
  url.search = '';
  return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
}
