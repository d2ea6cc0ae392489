/** The address of a site, and those at which there is nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE, ONE, SAMPLE, SITES, type TestSite } from '../sites.ts';
import { contentPagesOf, filesOf, urlOf, visibleText, type BuiltPage } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  test('the address of the site is a page of its own, which says what the site is and who publishes it', () => {
    const { $, url } = pageOf(site, 'index.html');
    expect($('link[rel=canonical]').attr('href')).toBe(url);
    expect($('meta[http-equiv=refresh], meta[content=noindex]')).toHaveLength(0);
    const types = nodesOf($.html()).map((node) => node['@type']);
    expect(types).toEqual(expect.arrayContaining(['WebSite', 'Organization']));
    expect(nodesOf($.html()).find((node) => node['@type'] === 'WebSite')?.['url']).toBe(url);
    expect($('link[rel=icon]').length).toBeGreaterThan(0);
  });

  test('no two pages say the same', () => {
    const listed = contentPagesOf(site).filter(({ $ }) => $('meta[name=robots][content=noindex]').length === 0);
    const texts = listed.map(({ $ }) => visibleText($));
    expect(listed.filter((_, index) => texts.indexOf(texts[index] ?? '') !== index).map(({ file }) => file)).toEqual(
      [],
    );
  });

  test('every language has its page for addresses that lead nowhere, and no folder of that name', () => {
    const languages = new Set(contentPagesOf(site).map(({ $ }) => $('html').attr('lang') ?? ''));
    for (const language of languages) {
      const page = pageOf(site, `${language}/404.html`);
      expect([page.$('html').attr('lang'), page.$('body').attr('data-kind')]).toEqual([language, 'not-found']);
      expect(page.$('meta[name=robots]').attr('content')).toBe('noindex');
      // Its other languages lead to something to read.
      expect(page.$('a[hreflang][href$="404.html"], link[hreflang]').length).toBe(0);
    }
    expect(filesOf(site).filter((file) => file.includes('404/'))).toEqual([]);
  });
});

test.each([SAMPLE, ONE])('the folder of the default language leads to the home page: $name', (site) => {
  const { $ } = pageOf(site, 'en/index.html');
  expect($('link[rel=canonical]').attr('href')).toBe(urlOf(site, ''));
  expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${new URL(urlOf(site, '')).pathname}`);
  expect(pageOf(site, 'index.html').$('body').attr('data-kind')).toBe('home');
});

test('where site.yaml wants it, readers choose a language, each in its own words', () => {
  const { $ } = pageOf(EDGE, 'index.html');
  const choices = $('main li')
    .toArray()
    .map((item) => [$(item).attr('lang'), $(item).attr('dir'), $(item).find('a').attr('href')]);
  expect(choices).toEqual([
    ['en', 'ltr', '/docs/en/'],
    ['es', 'ltr', '/docs/es/'],
    ['ar', 'rtl', '/docs/ar/'],
  ]);
  for (const language of ['en', 'es', 'ar']) {
    const home = pageOf(EDGE, `${language}/index.html`);
    expect(home.$('link[hreflang=x-default]').attr('href')).toBe(urlOf(EDGE, ''));
    expect(home.$('body').attr('data-kind')).toBe('home');
  }
});

function pageOf(site: TestSite, file: string): BuiltPage {
  const html = readFileSync(path.join(site.outDir, file), 'utf8');
  return { file, url: urlOf(site, file), html, $: load(html) };
}

const GRAPH = z.object({ '@graph': z.array(z.record(z.string(), z.unknown())) });

function nodesOf(html: string): Record<string, unknown>[] {
  return GRAPH.parse(JSON.parse(load(html)('script[type="application/ld+json"]').text()))['@graph'];
}
