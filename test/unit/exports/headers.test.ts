/** What hosts are told to say: no rule may take back or double what another says. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile, linkedHeadersFile } from '../../../src/exports/headers.ts';
import { nginxServer } from '../../../src/exports/nginx.ts';
import { EARLY_SCRIPT, PAGE_HEADER_POLICY, PAGE_POLICY } from '../../../src/exports/policy.ts';
import { PAGE_ROUTES } from '../../../src/glossary/routes.ts';
import { site } from '../glossary/make.ts';

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

function rulesOf(text: string): Rule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const headers = lines.map((line): [string, string] => {
        expect(line).toMatch(/^ {2}[\w-]+: \S/);
        return [line.slice(2, line.indexOf(':')), line.slice(line.indexOf(':') + 2)];
      });
      return { path, headers };
    });
}

/** As both hosts read a rule: `*` is any text, `:name` is one segment. */
function matches({ path }: Rule, address: string): boolean {
  const source = path
    .replaceAll(/[.+?^$(){}|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`).test(address);
}

/** What is said of an address; fails when two rules name the same header, which hosts would join. */
function headersAt(text: string, address: string): Record<string, string> {
  const found = rulesOf(text)
    .filter((rule) => matches(rule, address))
    .flatMap(({ headers }) => headers);
  const names = found.map(([name]) => name);
  expect(names, address).toEqual([...new Set(names)]);
  return Object.fromEntries(found);
}

describe.each(['https://x.org', 'https://x.org/docs', 'https://x.org/docs/'])('_headers for %s', (url) => {
  const base = url.includes('docs') ? '/docs/' : '/';
  const text = headersFile(site({ url }));

  test.each([
    ['', 'revalidate'],
    ['404.html', 'revalidate'],
    ['en/', 'revalidate'],
    ['en/glossary/key-account-manager/', 'revalidate'],
    ['es/glosario/%C3%A9xito/', 'revalidate'],
    ['en/glossary/social.png', 'revalidate'],
    ['_assets/site.Abc123.css', 'immutable'],
    ['_pictures/0123456789abcdef0123456789abcdef.webp', 'immutable'],
    ['_pictures/0123456789abcdef0123456789abcdef.svg', 'immutable'],
    ['pagefind/en/0/fragment/en_1a2b3c4.pf_fragment', 'immutable'],
    ['pagefind/en/0/index/en_1a2b3c4.pf_index', 'immutable'],
    ['pagefind/en/0/filter/en_1a2b3c4.pf_filter', 'immutable'],
    ['pagefind/en/0/pagefind.en_1a2b3c4.pf_meta', 'immutable'],
    ['pagefind/en/0/pagefind.js', undefined],
    ['pagefind/en/0/pagefind-entry.json', undefined],
    ['search/en/index.json', undefined],
    ['favicon.svg', undefined],
    ['unknown', undefined],
  ])('%s: %s', (address, cache) => {
    const headers = headersAt(text, base + address);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['X-Frame-Options']).toBe('DENY');
    if (cache === undefined) expect(headers).not.toHaveProperty('Cache-Control');
    else expect(headers['Cache-Control']).toContain(cache);
  });

  test.each(Object.values(PAGE_ROUTES))('a page of the route %s has the policy of pages', (route) => {
    const address = route.replace('[lang]', 'en').replace(/(?<=^|\/)index$/, '');
    const file = /(?:^|\/)404$/.test(address) ? `${address}.html` : `${address}/`.replace(/^\/$/, '');
    expect(headersAt(text, base + file)['Content-Security-Policy']).toBe(PAGE_HEADER_POLICY);
  });

  test('pages and the worker of the search follow the policy of pages, pictures one without scripts', () => {
    for (const address of ['', '404.html', 'en/', 'es/glosario/x/', 'pagefind/en/0/pagefind-worker.js'])
      expect(headersAt(text, base + address)['Content-Security-Policy']).toBe(PAGE_HEADER_POLICY);
    for (const folder of ['_assets', '_pictures']) {
      const picture = headersAt(text, `${base}${folder}/map.Abc.svg`)['Content-Security-Policy'];
      expect(picture).toMatch(/^default-src 'none'; .*; sandbox$/);
      expect(picture).not.toContain('script-src');
    }
  });

  test.each([
    ['en/glossary/kam.md', 'text/markdown; charset=utf-8'],
    ['en/glossary.csv', 'text/csv; charset=utf-8'],
    ['en/glossary.ttl', 'text/turtle; charset=utf-8'],
    ['en/glossary.jsonld', 'application/ld+json'],
    ['en/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['en/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['en/feed.json', 'application/feed+json'],
    ['en/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    // A term called "Feed" has a twin of this name.
    ['en/glossary/feed.json', undefined],
  ])('%s is %s', (address, type) => {
    expect(headersAt(text, base + address)['Content-Type']).toBe(type);
  });

  test.each(['en/glossary/kam.md', 'en/glossary/kam.json', 'en/glossary.csv', 'en/feed.xml', 'sitemap-index.xml'])(
    'scripts of any site may read %s',
    (address) => expect(headersAt(text, base + address)['Access-Control-Allow-Origin']).toBe('*'),
  );

  test('pages are for no script of another site, and all texts in one file for no list', () => {
    expect(headersAt(text, `${base}en/`)).not.toHaveProperty('Access-Control-Allow-Origin');
    for (const file of ['llms-full.txt', 'llms-full-en-a.txt'])
      expect(headersAt(text, base + file)['X-Robots-Tag']).toBe('noindex');
    expect(headersAt(text, `${base}llms.txt`)).not.toHaveProperty('X-Robots-Tag');
  });

  test('nothing is said of what lies beside the site', () => {
    if (base !== '/') expect(headersAt(text, '/other/')).toEqual({});
    expect(nginxServer(site({ url }), ['en']).match(/^location .*$/gm)).toEqual([`location ${base} {`]);
  });
});

test('twenty languages stay below the number of rules that Cloudflare reads, and its length of lines', () => {
  const [language] = site().languages;
  if (!language) throw new Error('no language');
  const languages = Array.from({ length: 20 }, (_, index) => ({ ...language, code: `x${index}` }));
  const text = linkedHeadersFile({ url: 'https://x.org', languages, leaveOut: [] });
  expect(rulesOf(text).length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
});

test('the policy allows files of the site and one script by its hash, and nothing that is written into a page', () => {
  const hash = createHash('sha256').update(EARLY_SCRIPT).digest('base64');
  expect(PAGE_POLICY).toContain(`'sha256-${hash}'`);
  expect(PAGE_POLICY).not.toMatch(/unsafe-(inline|eval(?<!wasm-unsafe-eval))|https?:|data:|\*/);
  expect(PAGE_POLICY).toMatch(/^default-src 'none'/);
  // A <meta> may not say it; the browser would complain on every page.
  expect(PAGE_POLICY).not.toContain('frame-ancestors');
});
