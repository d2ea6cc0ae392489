/** Answers as Cloudflare Pages does: with the code that serves its sites. */
import { generateHandler } from '@cloudflare/pages-shared/dist/asset-server/handler.js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PublishedSite, type Ask } from './published.ts';

/** What its reader of `_redirects` and `_headers` refuses: https://developers.cloudflare.com/pages/configuration/ */
const MOST = { redirects: 2000, redirectLine: 1000, headerRules: 100, headerLine: 2000 };

/** @param base Path that the site was built for, with a slash at both ends. */
export function cloudflareHost(folder: string, base: string): Ask {
  const site = new PublishedSite(folder, base);
  const redirects = { version: 1, staticRules: readRedirects(site.lines('_redirects')), rules: {} };
  const headers = { version: 2, rules: readHeaders(site.lines('_headers')) };
  return async (address) => {
    let file: string | undefined;
    const response = await generateHandler({
      request: new Request(new URL(address, 'https://x.example')),
      metadata: { redirects, headers },
      logError: (error) => {
        throw error;
      },
      findAssetEntryForPath: (pathname) => Promise.resolve(site.fileAt(pathname) ?? null),
      // It becomes a header.
      getAssetKey: (entry: string) => encodeURI(entry),
      negotiateContent: () => ({ encoding: null }),
      fetchAsset: (key) => {
        file = decodeURI(key);
        const { body } = new Response(readFileSync(path.join(folder, file)));
        return Promise.resolve({ body, contentType: file.endsWith('.html') ? 'text/html; charset=utf-8' : 'x/x' });
      },
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), file };
  };
}

function readRedirects(lines: readonly string[]): Record<string, { to: string; status: number; lineNumber: number }> {
  const rules = lines.filter(Boolean).map((line, index) => {
    const [from = '', to = '', status = ''] = line.split(' ');
    if (line.length > MOST.redirectLine || !/^30[12378]$/.test(status)) throw new Error(`Cloudflare skips ${line}`);
    return [from, { to, status: Number(status), lineNumber: index + 1 }] as const;
  });
  if (rules.length > MOST.redirects) throw new Error(`Cloudflare skips ${rules.length - MOST.redirects} redirects`);
  return Object.fromEntries(rules);
}

function readHeaders(lines: readonly string[]): Record<string, { set: Record<string, string> }> {
  const blocks = lines.join('\n').trim().split('\n\n');
  if (blocks.length > MOST.headerRules) throw new Error(`Cloudflare skips ${blocks.length - MOST.headerRules} rules`);
  if (lines.some((line) => line.length > MOST.headerLine)) throw new Error('Cloudflare skips a line of _headers');
  const rules = blocks.map((block) => {
    const [at = '', ...own] = block.split('\n');
    const set = own.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
    return [at, { set: Object.fromEntries(set) }] as const;
  });
  return Object.fromEntries(rules);
}
