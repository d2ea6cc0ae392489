/** Netlify and Cloudflare Pages, by their own code, serve the sites that are built for them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_HEADER_POLICY } from '../../../src/exports/policy.ts';
import { filesIn } from '../../../src/build/made-files.ts';
import { runBuild } from '../../run-build.ts';
import { EDGE, SAMPLE } from '../../sites.ts';
import { cloudflareHost } from '../../tools/cloudflare-host.ts';
import { netlifyHost } from '../../tools/netlify-host.ts';
import type { Ask } from '../../tools/published.ts';
import { redirectsIn } from './redirects.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-hosts-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const CASES = [
  { host: 'netlify', site: SAMPLE, serve: netlifyHost },
  { host: 'netlify', site: EDGE, serve: netlifyHost },
  { host: 'cloudflare', site: SAMPLE, serve: cloudflareHost },
  { host: 'cloudflare', site: EDGE, serve: cloudflareHost },
];

describe.each(CASES)('$host serves $site.name', ({ host, site, serve }) => {
  const base = new URL(site.url).pathname;
  const outDir = path.join(work, `${host}-${site.name}`);
  let ask: Ask;
  let files: string[] = [];
  const first = (ending: RegExp): string => files.find((file) => ending.test(file)) ?? expect.fail(String(ending));
  const at = (file: string): string => base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

  beforeAll(async () => {
    const cacheDir = path.join(work, `cache-${site.name}`);
    const { code, output } = await runBuild({ content: site.content, outDir, cacheDir, url: site.url, host });
    expect(code, output).toBe(0);
    files = filesIn(outDir);
    ask = await serve(outDir, base);
  });

  test('every old address of the site for any host is a 301 to a page that is there, and keeps what was asked', async () => {
    const redirects = redirectsIn(site.outDir);
    expect(redirects.length).toBeGreaterThan(3);
    for (const { from, to } of redirects) {
      const { status, headers } = await ask(`${from}?a=%20b`);
      expect([status, headers['location']], from).toEqual([301, `${to}?a=%20b`]);
      expect((await ask(to)).status, to).toBe(200);
      expect(existsSync(path.join(outDir, decodeURI(from).slice(base.length), 'index.html')), from).toBe(false);
    }
  });

  test('every page is there, with its policy, and for no script of another site', async () => {
    for (const file of files.filter((name) => name.endsWith('index.html'))) {
      const answer = await ask(at(file));
      expect([answer.status, answer.file], file).toEqual([200, file]);
      expect(answer.headers, file).toMatchObject({
        'content-security-policy': PAGE_HEADER_POLICY,
        'cache-control': 'public, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    }
  });

  test('what is not found is said in the language of its folder', async () => {
    const own = files.filter((file) => /^[^/]+\/404\.html$/.test(file));
    for (const page of ['404.html', ...own]) {
      const folder = page.slice(0, -'404.html'.length);
      for (const address of ['nowhere/', 'a/b/c', 'x.md']) {
        const { status, file, headers } = await ask(base + folder + address);
        expect([status, file], folder + address).toEqual([404, page]);
        if (address.endsWith('.md')) expect(headers['access-control-allow-origin'], folder).toBe('*');
      }
    }
  });

  test.each([
    [/^en\/glossary\/[^/]+\.md$/, 'text/markdown; charset=utf-8'],
    [/^en\/glossary\/[^/]+\.json$/, undefined],
    [/^en\/glossary\.csv$/, 'text/csv; charset=utf-8'],
    [/^en\/glossary\.ttl$/, 'text/turtle; charset=utf-8'],
    [/^en\/glossary\.jsonld$/, 'application/ld+json'],
    [/^en\/feed\.xml$/, 'application/rss+xml; charset=utf-8'],
    [/^en\/feed\.json$/, 'application/feed+json'],
  ])('scripts of any site may read %s', async (ending, type) => {
    const file = first(ending);
    const { status, headers } = await ask(at(file));
    expect([status, headers['access-control-allow-origin']], file).toEqual([200, '*']);
    if (type !== undefined) expect(headers['content-type'], file).toBe(type);
  });

  test('files whose names tell their content are kept for a year; all texts in one file are not for lists', async () => {
    for (const ending of [/^_assets\//, /^_pictures\//, /\.pf_fragment$/])
      expect((await ask(at(first(ending)))).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask(`${base}llms-full.txt`)).headers['x-robots-tag']).toBe('noindex');
  });

  test.runIf(host === 'cloudflare')('every twin names its page, and nothing else does', async () => {
    const twins = files.filter((file) => /^[a-z]{2}\/[^/]+\/[^/]+\.(?:md|json)$/.test(file));
    expect(twins.length).toBeGreaterThan(4);
    for (const file of twins) {
      const page = new URL(at(file.replace(/\.\w+$/, '/')), site.url).href;
      expect((await ask(at(file))).headers['link'], file).toBe(`<${page}>; rel="canonical"`);
    }
    for (const file of [first(/^en\/glossary\.json$/), first(/^en\/glossary\/preview\//), 'en/index.html'])
      expect((await ask(at(file))).headers, file).not.toHaveProperty('link');
  });
});
