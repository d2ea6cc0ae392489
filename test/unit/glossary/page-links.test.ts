/** Links to pages of the site that are written as addresses. */
import { describe, expect, test } from 'vitest';
import { addressOnSite } from '../../../src/glossary/pages/find.ts';
import type { Glossary } from '../../../src/glossary/glossary.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { pageLinks } from '../../../src/glossary/quality/page-links.ts';
import { entry, glossary, site, slug } from './make.ts';

const ENTRIES = [
  entry('en/account-plan', { redirectFrom: [slug('plan')], aliases: ['Growth plan'], topics: ['t'] }),
  entry('en/other', { topics: ['t'] }),
  entry('es/plan-de-cuenta'),
];

function siteAt(url: string): Glossary {
  return glossary(ENTRIES, { site: site({ url, topics: [{ id: 't', label: 'T' }] }) });
}

/** What is said of a link in `en/other`. */
function saidOf(href: string, url = 'https://example.org/docs/'): string[] {
  const [, written = entry('en/other')] = ENTRIES;
  const links = [{ href, line: 9, column: 1 }];
  return pageLinks
    .check({
      glossary: siteAt(url),
      entries: [{ entry: written, file: written.file, language: written.language, passages: [], lines: [], links }],
      pages: [],
      today: '2026-11-22',
      publicFiles: new Set(['game', 'game/index.html', 'ñ.html']),
    })
    .map(({ message }) => message);
}

describe('a link from the root of the site', () => {
  test.each([
    '/en/glossary/account-plan/',
    '/en/glossary/account-plan',
    '/en/glossary/account-plan/#definition',
    '/en/search/?q=plan',
    '/docs/en/glossary/account-plan/',
    '/docs/en/about/',
    '/',
    '/docs/',
    '/en/about/',
    '/en/data/',
    '/en/glossary/letter/a/',
    '/en/glossary/topic/t/',
    '/game/',
    '/docs/game/',
    'https://example.org/docs/en/about/',
    'https://elsewhere.example/docs/nowhere/',
    '#here',
  ])('%s is one', (href) => {
    expect(saidOf(href)).toEqual([]);
  });

  test.each([
    ['/en/glossary/acount-plan/', 'leads to no page of this site; did you mean "/en/glossary/account-plan/"?'],
    ['/docs/en/glossary/acount-plan/', 'leads to no page of this site; did you mean "/en/glossary/account-plan/"?'],
    ['/en/abuot/', 'leads to no page of this site; did you mean "/en/about/"?'],
    ['/xx/nowhere-at-all/', 'leads to no page of this site; link a page that there is, or remove the link'],
    ['/en/glossary/letter/q/', 'leads to no page of this site; did you mean "/en/glossary/letter/a/"?'],
    ['/en/glossary/plan/', 'leads to a former address; link the entry by its file, account-plan.mdx'],
    ['/en/glossary/growth-plan/', 'leads to a former address; link the entry by its file, account-plan.mdx'],
    [
      'https://example.org/docs/es/glosario/plan-de-cuenta/',
      'names the address of this site; link the entry by its file, ../es/plan-de-cuenta.mdx',
    ],
    [
      'https://example.org/docs/nowhere-at-all/',
      'leads to no page of this site; link a page that there is, or remove the link',
    ],
  ])('%s is none: %s', (href, says) => {
    expect(saidOf(href)).toEqual([`the link "${href}" ${says}`]);
  });

  test.each([
    ['https://example.org/docs/', '/en/about/', '/docs/en/about/'],
    ['https://example.org/docs/', '/docs/en/about/?a#b', '/docs/en/about/?a#b'],
    ['https://example.org/docs', '/docs/nowhere/', '/docs/nowhere/'],
    ['https://example.org', '/en/about/', '/en/about/'],
    // The path of the site may be called like a language.
    ['https://example.org/en/', '/en/about/', '/en/en/about/'],
    ['https://example.org/en/', '/en/en/about/', '/en/en/about/'],
  ])('at %s %s leads to %s', (url, href, address) => {
    expect(addressOnSite(pageContext(siteAt(url), 'en'), href)).toBe(address);
  });
});
