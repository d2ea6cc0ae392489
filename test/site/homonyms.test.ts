/** Entries of one name on the built site: each is told in full wherever it is named, and the plain name leads to all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE } from '../sites.ts';
import { contentPagesOf, fileFor, type BuiltPage } from './pages.ts';

const pages = contentPagesOf(EDGE);
const HOMONYMS = new Map([
  ['/docs/en/glossary/bank-finance/', 'finance'],
  ['/docs/en/glossary/bank-river/', 'river'],
  ['/docs/es/glosario/banco-finanzas/', 'finanzas'],
  ['/docs/es/glosario/banco-asiento/', 'asiento'],
]);

function page(file: string): BuiltPage {
  const found = pages.find((one) => one.file === file);
  if (!found) throw new Error(`no page ${file}`);
  return found;
}

function read(file: string): string {
  return readFileSync(path.join(EDGE.outDir, file), 'utf8');
}

const graphSchema = z.object({ '@graph': z.array(z.looseObject({ '@type': z.string() })) });

function nodes({ $ }: BuiltPage): z.infer<typeof graphSchema>['@graph'] {
  return graphSchema.parse(JSON.parse($('script[type="application/ld+json"]').text()))['@graph'];
}

test('every link to one of them that names it says which one', () => {
  const links = pages.flatMap(({ $, file, url }) =>
    $('a[href]')
      .toArray()
      .map((link) => ({ file, to: new URL($(link).attr('href') ?? '', url).pathname, text: $(link).text() }))
      // Links in prose say what their author wrote, and those of the language switch what the language is called.
      .filter(({ to, text }) => HOMONYMS.has(to) && /Bank|Banco/.test(text)),
  );
  expect(new Set(links.map(({ to }) => to)).size).toBe(HOMONYMS.size);
  expect(links.length).toBeGreaterThan(15);
  for (const { file, to, text } of links) expect(text, file).toMatch(new RegExp(`\\(${HOMONYMS.get(to) ?? ''}\\)`));
});

test('the heading sets the qualifier apart; titles and the way to the page have it, the name of the term has not', () => {
  const river = page('en/glossary/bank-river/index.html');
  expect(river.$('h1 .marked').text()).toBe('Bank');
  expect(river.$('h1 .qualifier').text().trim()).toBe('(river)');
  expect(river.$('title').text()).toMatch(/^Bank \(river\) · /);
  expect(river.$('.breadcrumb [aria-current]').text().trim()).toBe('Bank (river)');
  const term = nodes(river).find((node) => node['@type'] === 'DefinedTerm');
  expect([term?.['name'], term?.['disambiguatingDescription']]).toEqual(['Bank', 'river']);
  expect(page('en/glossary/compare/bank-finance-vs-bank-river/index.html').$('h1').text().trim()).toBe(
    'Bank (finance) vs Bank (river)',
  );
});

describe('the page of the plain name', () => {
  const bank = page('en/glossary/bank/index.html');

  test('lists the entries with definition and topics, and each of them leads back to it', () => {
    const terms = bank.$('.term-list > div').toArray();
    expect(terms.map((term) => bank.$(term).find('dt a').text())).toEqual(['Bank (finance)', 'Bank (river)']);
    for (const term of terms) {
      const target = pages.find(
        ({ url }) => url === new URL(bank.$(term).find('dt a').attr('href') ?? '', bank.url).href,
      );
      expect(bank.$(term).find('dd').first().text()).toBe(target?.$('#definition').text().trim());
      expect(bank.$(term).find('.topics a').text()).toBe('Shapes');
      expect(target?.$('.term-header a[href="/docs/en/glossary/bank/"]').text()).toBe('Bank');
    }
  });

  test('is a collection of terms and none itself', () => {
    expect(nodes(bank).map((node) => node['@type'])).not.toContain('DefinedTerm');
    const list = nodes(bank).find((node) => node['@type'] === 'CollectionPage')?.['mainEntity'];
    expect(list).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [
        { position: 1, item: { name: 'Bank', disambiguatingDescription: 'finance' } },
        { position: 2, item: { name: 'Bank', disambiguatingDescription: 'river' } },
      ],
    });
  });

  test('names the page of the same entries in the other language; an abbreviation of untranslated ones names none', () => {
    const alternates = ({ $ }: BuiltPage): string[] =>
      $('link[hreflang]')
        .toArray()
        .map((link) => `${$(link).attr('hreflang') ?? ''} ${$(link).attr('href') ?? ''}`);
    expect(alternates(bank)).toContain('es https://example.org/docs/es/glosario/banco/');
    expect(alternates(page('es/glosario/banco/index.html'))).toEqual(alternates(bank));
    expect(alternates(page('en/glossary/pm/index.html'))).toEqual([]);
  });

  test('is in the sitemap, and no redirect is in its place', () => {
    expect(read('sitemap-0.xml')).toContain(`<loc>${bank.url}</loc>`);
    expect(read('_redirects')).not.toMatch(/^\/docs\/en\/glossary\/(?:bank|pm)\/ /m);
  });
});

test('no prose links to one of them by itself', () => {
  const river = page('en/glossary/bank-river/index.html');
  expect(river.$('.prose').text()).toContain('No bank here is linked');
  expect(river.$('.prose a').length).toBe(0);
});

test('twins, lists for programs and feeds tell them apart', () => {
  expect(read('en/glossary/bank-river.md')).toMatch(/^term: "Bank"\nqualifier: "river"\n[\s\S]*\n# Bank \(river\)\n/m);
  expect(JSON.parse(read('en/glossary/bank-river.json'))).toMatchObject({ term: 'Bank', qualifier: 'river' });
  expect(read('en/glossary.csv')).toMatch(/,Bank,river,/);
  expect(read('en/glossary.ttl')).toContain('skos:prefLabel "Bank (river)"@en');
  expect(read('llms.txt')).toContain('[Banco (asiento)]');
  const feed = load(read('en/feed.xml'), { xml: true });
  expect(
    feed('item title')
      .toArray()
      .map((title) => feed(title).text()),
  ).toContain('Bank (river)');
  expect(fileFor(EDGE, 'https://example.org/docs/en/glossary/bank-river/social.png')).toBe(
    'en/glossary/bank-river/social.png',
  );
});
