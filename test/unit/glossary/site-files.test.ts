import { describe, expect, test } from 'vitest';
import { fileLinks } from '../../../src/glossary/rules/files.ts';
import { leadsToFile, pathOnSite } from '../../../src/glossary/site-files.ts';
import { entry, site } from './make.ts';

describe('leadsToFile', () => {
  test.each([
    '/',
    '/en/',
    '/en/about/',
    '/en/about',
    '/en/search/?q=a.b',
    '/en/glossary/key-account-manager/#a.b_c',
    '/es/glosario/%C3%A9xito/',
    '/es/glosario/éxito/',
    '/zh/词汇/客户/',
    '/en/glossary/100%/',
  ])('%s is a page', (path) => {
    expect(leadsToFile(path)).toBe(false);
  });

  test.each([
    '/_pictures/abc.svg',
    '/_pictures/abc',
    '/_PICTURES/abc/',
    '/_assets/site.css',
    '/pagefind/',
    '/pagefind/en/0/pagefind.js',
    '/Pagefind/x',
    '/schemas/entry-1.json',
    '/search/en/index.json',
    '/en/glossary.csv',
    '/en/glossary/account.md',
    '/en/glossary/account.json',
    '/en/glossary/account.json/',
    '/en/glossary/account/social.png',
    '/en/feed.xml',
    '/robots.txt',
    '/index.html',
    '/en/../_pictures/abc.svg',
    '/en/..%2f_pictures/abc',
    '/%5fpictures/abc',
    '/%5Fpictures%2Fabc',
    '/%255fpictures/abc',
    '/%25252525252525255fpictures/abc',
    '/en\\..\\_pictures\\abc',
    '/en%5c_pictures%5cabc',
    '/./_pictures/abc',
    '/%2e/_pictures/abc',
    '//example.org/',
    '/\\example.org/',
    '/en/glossary/account%2ejson',
    '/_headers',
    `/%${'25'.repeat(50_000)}5fpictures/`,
  ])('%s is a file', (path) => {
    expect(leadsToFile(path)).toBe(true);
  });
});

describe('pathOnSite', () => {
  test.each([
    ['https://x.org/docs/a/', 'https://x.org/docs', '/a/'],
    ['http://X.org/docs/a/?b#c', 'https://x.org/docs/', '/a/'],
    ['https://u@x.org/docs/../docs/_p', 'https://x.org/docs/', '/_p'],
    ['https://x.org/other/a.pdf', 'https://x.org/docs/', undefined],
    ['https://x.org.example/docs/a/', 'https://x.org/docs/', undefined],
    ['https://x.org:8443/docs/a/', 'https://x.org/docs/', undefined],
    ['https://[', 'https://x.org', undefined],
  ])('%s on %s', (address, url, path) => {
    expect(pathOnSite(address, { url })).toBe(path);
  });
});

test('whole addresses of files of this site are refused in texts and fields', () => {
  const href = 'https://x.org/docs/_pictures/abc.svg';
  const links = [href, 'https://x.org/docs/en/about/', 'https://other.org/_pictures/abc.svg', 'https://x.org/a.pdf'];
  const webLinks = links.map((own, index) => ({ href: own, line: 9 + index, column: 2 }));
  const entries = [entry('en/a', { sources: [{ id: 'b', title: 'B', url: href }], sameAs: [href] }, { webLinks })];
  const input = { site: site({ url: 'https://x.org/docs' }), sitePlaces: {}, unreadable: new Set<string>() };
  const problems = fileLinks.check({ ...input, entries, pages: [], byId: new Map(), shown: entries });
  expect(problems.map(({ code, place, message }) => `${place.line} ${code}: ${message}`)).toMatchInlineSnapshot(`
    [
      "9 forbidden-mdx: the address "https://x.org/docs/_pictures/abc.svg" leads to a file of this site, expected a page or a file elsewhere; write that address, or remove it",
      "1 bad-frontmatter: the address "https://x.org/docs/_pictures/abc.svg" leads to a file of this site, expected a page or a file elsewhere; write that address, or remove it",
      "1 bad-frontmatter: the address "https://x.org/docs/_pictures/abc.svg" leads to a file of this site, expected a page or a file elsewhere; write that address, or remove it",
    ]
  `);
});
