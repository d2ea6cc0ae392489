/** What each host gets: the files that its server reads, and a page at each old address that the server does not answer. */
import { load } from 'cheerio';
import redirector from 'netlify-redirector';
import { describe, expect, test } from 'vitest';
import { allPieces } from '../../../src/exports/files.ts';
import { PAGE_POLICY } from '../../../src/exports/policy.ts';
import { HOSTS, type Host } from '../../../src/glossary/site.ts';
import { contrastWith, entry, glossary, site, slug } from '../glossary/make.ts';

type Options = Parameters<typeof site>[0];

async function filesFor(options: Options, entries = ENTRIES): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const model = glossary(entries, { site: site(options) });
  const more = { stylesheets: ['/_assets/site.css'] };
  for await (const { path, text } of allPieces(model, () => Promise.resolve('# Text\n'), more))
    found.set(path, (found.get(path) ?? '') + text);
  return found;
}

const ENTRIES = [
  entry('en/kam', {
    term: 'Key Account <Manager>',
    redirectFrom: [slug('key-accounts'), slug('ñandú')],
    contrasts: [contrastWith('am', 'size')],
  }),
  entry('en/am', { abbreviation: 'AM2' }),
];

const PAGES = [
  'en/glossary/am2/index.html',
  'en/glossary/compare/am-vs-key-accounts/index.html',
  'en/glossary/compare/am-vs-ñandú/index.html',
  'en/glossary/compare/kam-vs-am/index.html',
  'en/glossary/key-accounts/index.html',
  'en/glossary/ñandú/index.html',
  'en/index.html',
];
const pagesIn = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].filter((path) => path.endsWith('/index.html')).toSorted();
const linesOf = (files: ReadonlyMap<string, string>): string[] =>
  (files.get('_redirects') ?? '').split('\n').filter(Boolean);

describe('what is made for', () => {
  const SERVER: Record<Host, string[]> = {
    'github-pages': [],
    netlify: ['_headers', '_redirects'],
    cloudflare: ['_headers', '_redirects'],
    nginx: ['nginx-redirects.map', 'nginx-server.conf'],
    any: ['_headers', '_redirects', 'nginx-redirects.map', 'nginx-server.conf'],
  };

  test.each(HOSTS)('%s', async (host) => {
    const files = await filesFor({ host });
    expect([...files.keys()].filter((path) => /^(?:_|nginx-)/.test(path)).toSorted()).toEqual(SERVER[host]);
    expect(pagesIn(files)).toEqual(host === 'any' || host === 'github-pages' ? PAGES : []);
  });

  test('Netlify: redirects that stand above files, and what is not found in each language', async () => {
    expect(linesOf(await filesFor({ host: 'netlify' }))).toEqual([
      '/en/ / 301!',
      '/en/glossary/key-accounts/ /en/glossary/kam/ 301!',
      '/en/glossary/%C3%B1and%C3%BA/ /en/glossary/kam/ 301!',
      '/en/glossary/am2/ /en/glossary/am/ 301!',
      '/en/glossary/compare/kam-vs-am/ /en/glossary/compare/am-vs-kam/ 301!',
      '/en/glossary/compare/am-vs-key-accounts/ /en/glossary/compare/am-vs-kam/ 301!',
      '/en/glossary/compare/am-vs-%C3%B1and%C3%BA/ /en/glossary/compare/am-vs-kam/ 301!',
      '/en/* /en/404.html 404',
      '/es/* /es/404.html 404',
      '/fr/* /fr/404.html 404',
    ]);
  });
});

test('Netlify: below a path, what is not found in no language is said by the site, after the languages', async () => {
  const lines = linesOf(await filesFor({ host: 'netlify', url: 'https://x.org/docs' }));
  expect(lines.filter((line) => line.endsWith(' 404'))).toEqual([
    '/docs/en/* /docs/en/404.html 404',
    '/docs/es/* /docs/es/404.html 404',
    '/docs/fr/* /docs/fr/404.html 404',
    '/docs/* /docs/404.html 404',
  ]);
});

describe('Netlify, where the root is there to choose a language', () => {
  const languages = ['en', 'pt-BR', 'pt-PT', 'ar', 'fr'].map((code) => ({ code, label: code }));
  const entries = ['en', 'pt-BR', 'pt-PT', 'ar'].map((code) => entry(`${code}/kam`));
  const options: Options = { host: 'netlify', url: 'https://x.org/docs', languages, root: 'chooser' };

  test('leads readers on to the language of their browser, and shows others the page', async () => {
    const rules = await redirector.parsePlain(linesOf(await filesFor(options, entries)).join('\n'), {});
    const leads = (language: string): unknown => {
      const getHeader = (name: string): string => (name.toLowerCase() === 'x-language' ? language : '');
      const asked = { scheme: 'https', host: 'x.org', path: '/docs/', query: '', headers: {}, cookieValues: {} };
      return rules.match({ ...asked, getHeader, getCookie: () => '' });
    };
    expect(['en', 'pt', 'ar'].map(leads)).toMatchObject(
      ['/docs/en/', '/docs/pt-BR/', '/docs/ar/'].map((to) => ({ to, status: 302, force: true })),
    );
    // A language without entries has no pages; what no other rule answers, the page itself does.
    const others = ['', 'de', 'fr'].map(leads);
    expect(others).toEqual([others[0], others[0], others[0]]);
    expect(others[0]).not.toMatchObject({ status: 302 });
  });

  test('and nobody where the root is a home page', async () => {
    const lines = linesOf(await filesFor({ ...options, root: 'home' }, entries));
    expect(lines.filter((line) => line.includes('Language='))).toEqual([]);
  });
});

describe('Cloudflare', () => {
  test('answers 2,000 old addresses, that of the home page and former slugs first, and the rest have pages', async () => {
    const many = Array.from({ length: 2003 }, (_, index) => slug(`old-${index}`));
    const files = await filesFor({ host: 'cloudflare' }, [entry('en/a', { redirectFrom: many, abbreviation: 'B' })]);
    const lines = linesOf(files);
    expect(lines).toHaveLength(2000);
    expect([lines[0], lines.at(-1)]).toEqual(['/en/ / 301', '/en/glossary/old-1998/ /en/glossary/a/ 301']);
    expect(pagesIn(files)).toEqual([
      'en/glossary/b/index.html',
      ...[1999, 2000, 2001, 2002].map((index) => `en/glossary/old-${index}/index.html`),
    ]);
  });

  test('does not read long lines: those have pages', async () => {
    const [now, before] = ['字', '言'].map((letter) => letter.repeat(60));
    const files = await filesFor({ host: 'cloudflare' }, [
      entry(`en/${now}`, { redirectFrom: [slug(before ?? ''), slug('short')] }),
    ]);
    expect(linesOf(files)).toEqual(['/en/ / 301', `/en/glossary/short/ ${encodeURI(`/en/glossary/${now}/`)} 301`]);
    expect(pagesIn(files)).toEqual([`en/glossary/${before}/index.html`]);
  });

  test('says of a twin which page it belongs to', async () => {
    const text = (await filesFor({ host: 'cloudflare', url: 'https://x.org/docs' })).get('_headers') ?? '';
    expect(text).toContain(
      '\n/docs/en/glossary/:term.md\n  Link: <https://x.org/docs/en/glossary/:term/>; rel="canonical"\n',
    );
  });
});

describe('what is left out', () => {
  test('twins: there are none, and nothing names them', async () => {
    const files = await filesFor({ host: 'cloudflare', leaveOut: ['twins'] });
    expect([...files.keys()].filter((path) => /^en\/glossary\/[^/]+\.(?:md|json)$/.test(path))).toEqual([]);
    for (const [path, text] of files) expect(text, path).not.toMatch(/glossary\/(?:kam|am|:term)\.(?:md|json)/);
    expect(files.get('llms-full.txt')).toContain('# Text');
  });

  test('pages at old addresses, on every host', async () => {
    for (const host of HOSTS) {
      // The folder of the language whose home page is that of the site is no address of former days.
      const home = host === 'any' || host === 'github-pages' ? ['en/index.html'] : [];
      expect(pagesIn(await filesFor({ host, leaveOut: ['redirectPages'] }))).toEqual(home);
    }
  });
});

test('a page at an old address says where it leads, looks like the site, and is one that search engines follow', async () => {
  const html =
    (await filesFor({ host: 'github-pages', url: 'https://x.org/docs' })).get('en/glossary/ñandú/index.html') ?? '';
  const $ = load(html);
  expect($('title').text()).toBe('Redirects to Key Account <Manager>');
  expect($('h1').text()).toBe($('title').text());
  expect($('html').attr()).toEqual({ lang: 'en', dir: 'ltr' });
  expect($('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/docs/en/glossary/kam/');
  expect($('link[rel=canonical]').attr('href')).toBe('https://x.org/docs/en/glossary/kam/');
  expect($('link[rel=stylesheet]').attr('href')).toBe('/_assets/site.css');
  expect($('meta[name=robots]')).toHaveLength(0);
  expect($('main a').attr('href')).toBe('/docs/en/glossary/kam/');
  expect($('main a').text()).toBe('https://x.org/docs/en/glossary/kam/');
  expect($('meta[charset]').attr('charset')).toBe('utf-8');
  expect($('meta[http-equiv=content-security-policy]').attr('content')).toBe(PAGE_POLICY);
});

test('a page at an old address reads in the direction of its language', async () => {
  const languages = [
    { code: 'en', label: 'English' },
    { code: 'ar', label: 'العربية' },
  ];
  const entries = ['en', 'ar'].map((code) => entry(`${code}/kam`, { redirectFrom: [slug('old')] }));
  const files = await filesFor({ host: 'github-pages', languages }, entries);
  const directions = ['en', 'ar'].map((code) =>
    load(files.get(`${code}/glossary/old/index.html`) ?? '')('html').attr(),
  );
  expect(directions).toEqual([
    { lang: 'en', dir: 'ltr' },
    { lang: 'ar', dir: 'rtl' },
  ]);
});

test('nginx knows an old address with its last slash and without', async () => {
  const text = (await filesFor({ host: 'nginx', url: 'https://x.org/docs' })).get('nginx-redirects.map') ?? '';
  expect(text.split('\n').filter((line) => line.includes('/ñandú'))).toEqual([
    '"/docs/en/glossary/ñandú/" "/docs/en/glossary/kam/";',
    '"/docs/en/glossary/ñandú" "/docs/en/glossary/kam/";',
  ]);
});
