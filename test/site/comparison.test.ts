import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EDGE, SAMPLE } from '../sites.ts';
import { asTyped } from './as-typed.ts';
import { contentPagesOf, filesOf, pagesOf, squeeze, type BuiltPage } from './pages.ts';

describe.each([SAMPLE, EDGE])('$name', (site) => {
  const pages = new Map(contentPagesOf(site).map((page) => [page.url, page]));
  const all = new Map(pagesOf(site).map((page) => [page.url, page]));
  const comparisons = ofKind(pages, 'comparison');

  test('there is one page for each pair, and each of the two entries leads to it', () => {
    const linked = ofKind(pages, 'term').flatMap((term) =>
      links(term, '.comparison-link a').map((href) => `${term.url} ${href}`),
    );
    const expected = comparisons.flatMap((page) => cards(page).map((url) => `${url} ${page.url}`));
    expect(comparisons.length).toBeGreaterThan(0);
    expect(linked.toSorted()).toEqual(expected.toSorted());
  });

  test('the other order leads to the page', () => {
    for (const { url } of comparisons) {
      const redirect = all.get(reversed(url));
      expect(redirect?.$('link[rel=canonical]').attr('href'), url).toBe(url);
      expect(redirect?.$('meta[http-equiv=refresh]').attr('content'), url).toBe(`0; url=${new URL(url).pathname}`);
    }
  });

  test('names, definitions and questions are those of the two entries', () => {
    for (const page of comparisons) {
      const terms = cards(page).map((url) => required(pages.get(url)));
      const own = (selector: string): string[] => terms.flatMap(({ $ }) => texts($, selector));
      const names = terms.map(({ $ }) => squeeze($('h1').clone().find('abbr').remove().end().text()));
      expect(texts(page.$, '.comparison-card h3 a').map(squeeze), page.file).toEqual(names);
      expect(texts(page.$, '.comparison-card abbr'), page.file).toEqual(own('h1 abbr'));
      expect(texts(page.$, '.comparison-definition'), page.file).toEqual(own('.definition'));
      expect(texts(page.$, '.questions a'), page.file).toEqual(own('.faq h3'));
      expect(texts(page.$, 'h1'), page.file).toHaveLength(1);
    }
  });

  test('the verdict leads the page, stands on both entries, and is what search engines are told', () => {
    for (const page of comparisons) {
      const { $, file } = page;
      const verdict = texts($, '.verdict')[0];
      const description = $('meta[name=description]').attr('content') ?? '';
      expect(textOf(graph($)[2]?.['description']), file).toBe(textOf(verdict));
      expect(texts($, '[data-pagefind-meta=definition]'), file).toEqual([verdict ?? texts($, '.intro')[0]]);
      if (verdict !== undefined)
        expect(asTyped(verdict).startsWith(asTyped(description.replace(/ ?…$/, ''))), file).toBe(true);
      const beside = cards(page).map((url) => verdictBeside(pages.get(url), page.url));
      expect(beside, file).toEqual([verdict, verdict]);
    }
  });

  test('the table is that of the first entry, and each aspect stands on both pages', () => {
    for (const page of comparisons) {
      const rows = tableRows(page.$, page.$('.comparison-table tbody tr'));
      const [first, second] = cards(page).map((url) => required(pages.get(url)));
      const aspects = (table: readonly string[][]): string[] => table.map(([aspect = '']) => aspect).toSorted();
      expect(rowsBeside(first, page.url), page.file).toEqual(rows);
      expect(aspects(rowsBeside(second, page.url)), page.file).toEqual(aspects(rows));
    }
  });

  test('JSON-LD says what the page is about, and leaves its questions to the pages of the entries', () => {
    for (const page of comparisons) {
      const terms = cards(page).map((url) => ({ '@id': `${url}#definedterm` }));
      const nodes = graph(page.$);
      expect(
        nodes.map((node) => node['@type']),
        page.file,
      ).toEqual(['Organization', 'WebSite', 'WebPage', 'DefinedTermSet', 'BreadcrumbList']);
      expect(nodes[2], page.file).toMatchObject({ '@id': page.url, about: terms });
      expect(nodes[2]?.['dateModified'], page.file).toBe(page.$('.entry-footer .dates time').attr('datetime'));
    }
  });

  test('the date is that of the entry that changed last', () => {
    for (const page of comparisons) {
      const dates = cards(page).map((url) =>
        required(pages.get(url)).$('.entry-footer .dates time').last().attr('datetime'),
      );
      expect(page.$('.entry-footer .dates time').attr('datetime'), page.file).toBe(dates.toSorted().at(-1));
    }
  });
});

describe('edge', () => {
  const files = filesOf(EDGE).filter((file) => /\/compare\/.*html$/.test(file));

  test('their index, a slug with the separator in it, a deprecated entry; nothing with a draft', () => {
    expect(files).toEqual(
      [
        'en/glossary/compare/bank-finance-vs-bank-river/index.html',
        'en/glossary/compare/bank-river-vs-bank-finance/index.html',
        'en/glossary/compare/bare-vs-markup/index.html',
        'en/glossary/compare/bare-vs-old-markup/index.html',
        'en/glossary/compare/comparison--vs--vs/index.html',
        'en/glossary/compare/index.html',
        'en/glossary/compare/long-term-vs-retired/index.html',
        'en/glossary/compare/markup-vs-bare/index.html',
        'en/glossary/compare/retired-vs-long-term/index.html',
        'en/glossary/compare/vs--vs--comparison/index.html',
        'es/glosario/compare/index.html',
        'es/glosario/compare/marcas-vs-nube/index.html',
        'es/glosario/compare/nube-vs-marcas/index.html',
      ].toSorted(),
    );
    expect(page('en/glossary/compare/index.html').$('h1').text().trim()).toBe('Often confused terms, compared');
  });

  test('contrasts from both sides are one table, without repetitions', () => {
    const { $ } = page('en/glossary/compare/comparison--vs--vs/index.html');
    expect(tableRows($, $('tbody tr'))).toEqual([
      ['Length', 'Ten letters', 'Two letters'],
      ['Class of word', 'Noun', 'Preposition'],
    ]);
  });

  test('translations are linked where the pair exists, in whatever order it stands there', () => {
    const hreflang = (file: string): string[] => links(page(file), 'link[hreflang]:not([hreflang=x-default])');
    const both = [
      'https://example.org/docs/en/glossary/compare/bare-vs-markup/',
      'https://example.org/docs/es/glosario/compare/marcas-vs-nube/',
    ];
    expect(hreflang('en/glossary/compare/bare-vs-markup/index.html')).toEqual(both);
    expect(hreflang('es/glosario/compare/marcas-vs-nube/index.html')).toEqual(both);
    expect(hreflang('en/glossary/compare/long-term-vs-retired/index.html')).toEqual([]);
  });

  test('a deprecated entry says so, and what to use instead', () => {
    const { $ } = page('en/glossary/compare/long-term-vs-retired/index.html');
    expect($('.comparison-card .banner').length).toBe(1);
    expect($('.comparison-card .banner a').attr('href')).toBe('/docs/en/glossary/bare/');
  });

  test('an answer stands on the page of its entry alone', () => {
    const { $ } = page('en/glossary/compare/bare-vs-markup/index.html');
    expect($('.questions a').length).toBeGreaterThan(0);
    expect($('.answer, .citation').length).toBe(0);
  });

  function page(file: string): BuiltPage {
    return required(pagesOf(EDGE).find((candidate) => candidate.file === file));
  }
});

function ofKind(pages: ReadonlyMap<string, BuiltPage>, kind: string): BuiltPage[] {
  return [...pages.values()].filter(({ $ }) => $('body').attr('data-kind') === kind);
}

/** Addresses of the two entries, in the order in which the page shows them. */
function cards(page: BuiltPage): string[] {
  return links(page, '.comparison-card h3 a');
}

/** A text of the page or of JSON-LD, as it was typed. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? asTyped(value) : undefined;
}

function links({ $, url }: BuiltPage, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => new URL($(element).attr('href') ?? '', url).href);
}

function texts($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, ' ').trim());
}

function tableRows($: CheerioAPI, rows: ReturnType<CheerioAPI>): string[][] {
  return rows.toArray().map((row) =>
    $(row)
      .children()
      .toArray()
      .map((cell) => $(cell).text().trim()),
  );
}

/** Rows of the contrast table that is followed by the link to a comparison. */
function rowsBeside(term: BuiltPage | undefined, comparison: string): string[][] {
  const { $, url } = required(term);
  const link = $('.comparison-link').filter(
    (_, element) => new URL($(element).find('a').attr('href') ?? '', url).href === comparison,
  );
  return tableRows($, link.prev().find('tbody tr'));
}

/** The paragraph before that table, where there is one. */
function verdictBeside(term: BuiltPage | undefined, comparison: string): string | undefined {
  const { $, url } = required(term);
  const link = $('.comparison-link').filter(
    (_, element) => new URL($(element).find('a').attr('href') ?? '', url).href === comparison,
  );
  const before = link.prev().prev();
  return before.is('p:not(.comparison-link)') ? before.text().trim() : undefined;
}

/** The address with the two slugs the other way round. */
function reversed(url: string): string {
  return url.replace(/([^/]+?)(--vs--|-vs-)([^/]+)\/$/, '$3$2$1/');
}

function graph($: CheerioAPI): Record<string, unknown>[] {
  const schema = z.object({ '@graph': z.array(z.record(z.string(), z.unknown())) });
  return schema.parse(JSON.parse($('script[type="application/ld+json"]').text()))['@graph'];
}

function required(page: BuiltPage | undefined): BuiltPage {
  if (!page) throw new Error('no such page');
  return page;
}
