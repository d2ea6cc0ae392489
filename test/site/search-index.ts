/** Searches a built index in Node, with Pagefind's own browser module and the settings that readers get. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { connect } from '../../src/search/client/engine.ts';
import type { TestSite } from '../sites.ts';

/** A function from a query to the addresses found, the best first. */
export async function searchIndexOf(site: TestSite, language: string): Promise<(query: string) => Promise<string[]>> {
  vi.stubGlobal('fetch', fetchFile);
  const folder = pathToFileURL(path.join(site.outDir, 'pagefind', language, '0', '/')).href;
  const engine = await connect({ base: new URL(site.url).pathname, language, folders: [folder], noWorker: true });
  return async (query) => (await engine.search(query, { limit: 10 })).hits.map(({ href }) => href);
}

/** Node's own `fetch` reads no files. */
async function fetchFile(address: string | URL): Promise<Response> {
  const url = new URL(address);
  url.search = '';
  return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
}
