/** A real nginx serves the built sites, set up as deploying.md says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { get, type IncomingHttpHeaders } from 'node:http';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxSite, serveWithNginx, type NginxHost } from '../../tools/nginx-host.ts';
import { nginxServer } from '../../../src/exports/nginx.ts';
import { PAGE_HEADER_POLICY, PICTURE_POLICY } from '../../../src/exports/policy.ts';
import { filesOf, pagesOf } from '../../site/pages.ts';
import { ROOT, SITES } from '../../sites.ts';
import { site as siteOf } from '../../unit/glossary/make.ts';
import { findNginx } from './nginx.ts';

const nginx = findNginx();
const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** As it came: compressed where it was. */
  body: Buffer;
}

/** Unlike `fetch`, neither follows nor unpacks anything. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

test('deploying.md says what is tested here', () => {
  const folder = '/var/www/dist';
  expect(readFileSync(path.join(ROOT, '.github/docs/deploying.md'), 'utf8')).toContain(
    nginxSite({ listen: '80', root: folder, folder }),
  );
});

test.skipIf(!nginx)('from a page to choose a language, readers are led on to that of their browser', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chooser-'));
  const homes = [
    { language: 'en', home: '/docs/en/' },
    { language: 'pt', home: '/docs/pt-BR/' },
  ];
  writeFileSync(path.join(folder, 'nginx-redirects.map'), '');
  writeFileSync(path.join(folder, 'nginx-server.conf'), nginxServer(siteOf({ url: 'https://x.org/docs' }), [], homes));
  writeFileSync(path.join(folder, 'index.html'), 'choose');
  const host = await serveWithNginx(folder, '/docs/');
  try {
    const asked = ['en', 'pt-PT,pt;q=0.9', 'PT', 'enm', 'de, en;q=0.5', undefined];
    const answers = await Promise.all(
      asked.map((language) => ask(host.url, language === undefined ? {} : { 'accept-language': language })),
    );
    expect(answers.map(({ status, headers, body }) => headers.location ?? `${status} ${body.toString()}`)).toEqual([
      '/docs/en/',
      '/docs/pt-BR/',
      '/docs/pt-BR/',
      '200 choose',
      '200 choose',
      '200 choose',
    ]);
    for (const { headers } of answers) {
      expect(headers.vary).toContain('Accept-Language');
      expect(headers['content-security-policy']).toBe(PAGE_HEADER_POLICY);
    }
  } finally {
    await host.close();
    rmSync(folder, { recursive: true });
  }
});

describe.skipIf(!nginx).each(SITES)('$name', (site) => {
  let host: NginxHost = { url: '', close: () => Promise.resolve() };
  const base = new URL(site.url.endsWith('/') ? site.url : `${site.url}/`).pathname;
  const files = filesOf(site);
  const at = (address: string): string => new URL(address, host.url).href;
  const read = (file: string): Buffer => readFileSync(path.join(site.outDir, file));
  const first = (ending: RegExp): string => files.find((file) => ending.test(file)) ?? '';

  beforeAll(async () => {
    host = await serveWithNginx(site.outDir, base);
  });

  afterAll(() => host.close());

  test('every redirect of every kind is a 301 to its page, which is there, and keeps what was asked', async () => {
    const rules = read('_redirects').toString().split('\n').filter(Boolean);
    for (const rule of rules) {
      const [from = '', to = ''] = rule.split(' ');
      const { status, headers } = await ask(at(from));
      expect([status, headers.location, headers['cache-control']], from).toEqual([301, to, REVALIDATE]);
      expect((await ask(at(to))).status, to).toBe(200);
      expect((await ask(at(`${from}?utm=a%20b`))).headers.location).toBe(`${to}?utm=a%20b`);
      expect((await ask(at(from.replace(/\/$/, '')))).headers.location, from).toBe(to);
    }
    if (site.name !== 'one') expect(rules.length).toBeGreaterThan(3);
  });

  test('every page is there, with its policy, and revalidated; without the slash a 301 leads to it', async () => {
    const targets = new Set(
      read('_redirects')
        .toString()
        .split('\n')
        .map((rule) => new URL(rule.split(' ')[0] ?? '', site.url).pathname),
    );
    for (const { url, html, file } of pagesOf(site)) {
      const { pathname } = new URL(url);
      if (targets.has(pathname)) continue;
      const { status, headers, body } = await ask(at(pathname));
      expect([status, body.toString() === html], file).toEqual([200, true]);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': REVALIDATE,
        'content-security-policy': PAGE_HEADER_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      if (!pathname.endsWith('/') || pathname === base) continue;
      const bare = await ask(at(pathname.slice(0, -1)));
      expect([bare.status, bare.headers.location], file).toEqual([301, pathname]);
    }
  });

  test.each([
    'nowhere/',
    'en/nowhere',
    '_assets/',
    '_assets/gone.js',
    '_pictures/',
    '_pictures/gone.svg',
    'en/glossary/nowhere.md',
    'en/%FF',
    '..%2f..%2fetc/passwd',
  ])('%s is not found, says the page of the site, and nobody keeps that', async (address) => {
    const { status, headers, body } = await ask(host.url + address);
    if (status === 400) return;
    expect([status, headers['cache-control']]).toEqual([404, REVALIDATE]);
    expect(headers['content-security-policy']).toBe(PAGE_HEADER_POLICY);
    expect(headers).not.toHaveProperty('link');
    expect(headers['access-control-allow-origin']).toBe('*');
    const own = address.startsWith('en/') && !address.endsWith('.md') && files.includes('en/404.html');
    expect(body.equals(read(own ? 'en/404.html' : '404.html'))).toBe(true);
  });

  test('what is not found below a language is said in it', async () => {
    for (const page of files.filter((file) => /^[^/]+\/404\.html$/.test(file))) {
      const { status, body } = await ask(`${host.url}${page.replace('404.html', 'nowhere/')}`);
      expect([status, body.equals(read(page))], page).toEqual([404, true]);
    }
  });

  test('scripts of any site may read what is for programs, twins name their page, all texts are for no list', async () => {
    const isTwin = (file: string): boolean => /^[a-z]{2}\/[^/]+\/[^/]+\.(?:md|json)$/.test(file);
    const data = files.filter((file) => /^[a-z]{2}\/.*\.(?:md|json|csv|ttl|jsonld|xml)$/.test(file));
    expect(data.filter(isTwin).length).toBeGreaterThan(1);
    for (const file of data) {
      const { status, headers } = await ask(host.url + encodeURI(file));
      expect([status, headers['access-control-allow-origin'], headers['cache-control']], file).toEqual([
        200,
        '*',
        REVALIDATE,
      ]);
      const page = new URL(`${base}${encodeURI(file.replace(/\.\w+$/, ''))}/`, site.url).href;
      expect(headers['link'], file).toBe(isTwin(file) ? `<${page}>; rel="canonical"` : undefined);
    }
    expect((await ask(`${host.url}en/`)).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await ask(`${host.url}llms-full.txt`)).headers['x-robots-tag']).toBe('noindex');
    expect((await ask(`${host.url}llms.txt`)).headers).not.toHaveProperty('x-robots-tag');
  });

  test.each(['_headers', '_redirects', 'nginx-redirects.map', 'nginx-server.conf'])('%s is for hosts', async (file) => {
    expect(files).toContain(file);
    expect((await ask(host.url + file)).status).toBe(404);
  });

  test('every file comes as it is, under its type', async () => {
    const kinds: [RegExp, string][] = [
      [/^[a-z]+\/opensearch\.xml$/, 'application/opensearchdescription+xml; charset=utf-8'],
      [/^[a-z]+\/feed\.xml$/, 'application/rss+xml; charset=utf-8'],
      [/^[a-z]+\/atom\.xml$/, 'application/atom+xml; charset=utf-8'],
      [/^[a-z]+\/feed\.json$/, 'application/feed+json'],
      [/\.md$/, 'text/markdown; charset=utf-8'],
      [/\.csv$/, 'text/csv; charset=utf-8'],
      [/\.ttl$/, 'text/turtle; charset=utf-8'],
      [/\.jsonld$/, 'application/ld+json'],
      [/glossary\/.*\.json$/, 'application/json'],
      [/\.webmanifest$/, 'application/manifest+json'],
      [/^sitemap.*\.xml$/, 'application/xml; charset=utf-8'],
      [/\.txt$/, 'text/plain; charset=utf-8'],
      [/\.css$/, 'text/css; charset=utf-8'],
      [/\.js$/, 'text/javascript; charset=utf-8'],
      [/\.svg$/, 'image/svg+xml'],
      [/\.png$/, 'image/png'],
      [/\.ico$/, 'image/x-icon'],
      [/\.woff2$/, 'font/woff2'],
      [/\.(?:pagefind|pf_\w+)$/, 'application/octet-stream'],
    ];
    for (const [ending, type] of kinds) {
      const file = first(ending);
      if (file === '' && site.name === 'one') continue;
      const { status, headers, body } = await ask(host.url + encodeURI(file));
      expect([status, headers['content-type'], body.equals(read(file))], file).toEqual([200, type, true]);
    }
  });

  test('files whose names tell their content are kept for a year, all others are revalidated', async () => {
    for (const file of files.filter((name) => /^(?:_assets|_pictures|pagefind|search)\/|^[^/]+$/.test(name))) {
      const { status, headers } = await ask(host.url + encodeURI(file));
      if (status !== 200) continue;
      const hashed = /^_(?:assets|pictures)\/|\.pf_(?:fragment|index|filter|meta)$/.test(file);
      expect(headers['cache-control'], file).toBe(hashed ? FOREVER : REVALIDATE);
      if (/^_(?:assets|pictures)\//.test(file)) expect(headers['content-security-policy'], file).toBe(PICTURE_POLICY);
    }
  });

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask(host.url);
    const again = await ask(host.url, { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length, again.headers['content-security-policy']]).toEqual([
      304,
      0,
      PAGE_HEADER_POLICY,
    ]);
  });

  test('text is compressed for those who take it; what is packed already is not', async () => {
    const packed = { 'accept-encoding': 'gzip' };
    for (const file of [
      'index.html',
      first(/\.css$/),
      first(/Page\.astro.*\.js$/),
      first(/\.md$/),
      first(/\.jsonld$/),
      first(/\.ttl$/),
      first(/feed\.xml$/),
    ].filter((name) => read(name).length >= 512)) {
      const address = host.url + encodeURI(file.replace(/index\.html$/, ''));
      const { headers, body } = await ask(address, packed);
      expect(headers['content-encoding'], file).toBe('gzip');
      // From a page to choose a language, also by language.
      expect(headers.vary, file).toMatch(/^Accept-Encoding(?:, Accept-Language)?$/);
      expect(gunzipSync(body).equals(read(file)), file).toBe(true);
      expect((await ask(address)).headers['content-encoding'], file).toBeUndefined();
    }
    for (const file of [first(/\.woff2$/), first(/\.png$/), first(/\.pf_fragment$/)])
      expect((await ask(host.url + encodeURI(file), packed)).headers['content-encoding'], file).toBeUndefined();
  });

  test('the page for unknown addresses finds its files from any depth', async () => {
    const { body } = await ask(`${host.url}a/b/c/d/`);
    const $ = load(body.toString());
    const needed = $('link[rel=stylesheet], script[src]')
      .toArray()
      .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
    expect(needed.length).toBeGreaterThan(1);
    for (const address of needed) expect((await ask(at(address))).status, address).toBe(200);
  });
});
