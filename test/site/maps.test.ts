import { describe, expect, test } from 'vitest';
import { SAMPLE, SITES } from '../sites.ts';
import { contentPagesOf, type BuiltPage } from './pages.ts';

/** More neighbours of one kind are counted instead of drawn. */
const LIMIT = 8;

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const terms = pages.filter(({ $ }) => $('body').attr('data-kind') === 'term');
  const maps = pages.filter(({ $ }) => $('body').attr('data-kind') === 'map');

  test('the map of a term shows the relations that its page lists, and is absent where there are none', () => {
    for (const page of terms) {
      const listed = listedRelations(page);
      const any = Object.values(listed).some((hrefs) => hrefs.length > 0);
      expect(page.$('#map').length, page.file).toBe(any ? 1 : 0);
      for (const [relation, hrefs] of Object.entries(listed)) {
        const drawn = hrefsOf(page, `#map a[data-relation=${relation}]`);
        const more = [...hrefs.slice(0, LIMIT), relation === 'contrast' ? '#contrasts' : '#related'];
        const expected = hrefs.length > LIMIT + 1 ? more : hrefs;
        expect(drawn.toSorted(), `${page.file} ${relation}`).toEqual(expected.toSorted());
      }
    }
  });

  test('the map of a topic shows the relations that its page says in words, each on both of its ends', () => {
    for (const { $, file } of maps) {
      const said = (relation: string): string[] =>
        $(`.map-words dd[data-relation=${relation}]`)
          .toArray()
          .flatMap((dd) => {
            const term = $(dd).parent().find('dt a').attr('href') ?? '';
            return $(dd)
              .find('a')
              .toArray()
              .map((link) => [term, $(link).attr('href') ?? ''].join(' '));
          });
      const turned = (pairs: string[]): string[] =>
        pairs.map((pair) => pair.split(' ').toReversed().join(' ')).toSorted();
      expect(turned(said('broader')), file).toEqual(said('narrower').toSorted());
      for (const [relation, kind] of [
        ['narrower', 'hierarchy'],
        ['contrasts', 'contrast'],
        ['related', 'related'],
      ] as const) {
        const both =
          relation === 'narrower' ? said(relation) : said(relation).filter((pair) => pair < turned([pair]).join());
        if (relation !== 'narrower') expect(turned(said(relation)), file).toEqual(said(relation).toSorted());
        expect($(`.topic path.${kind}`).length, `${file} ${kind}`).toBe(both.length);
      }
      expect(hrefsOf({ $ }, '.topic a'), file).toEqual(hrefsOf({ $ }, '.map-words dt a'));
    }
  });

  test('maps are pictures beside words: every node has a title, and none is a stop for the keyboard', () => {
    for (const { $, file } of pages) {
      const links = $('.concept-map a').toArray();
      expect(links.filter((link) => $(link).attr('tabindex') !== '-1').length, file).toBe(0);
      expect(
        links.filter((link) => ($(link).attr('title') ?? $(link).children('title').text()) === '').length,
        file,
      ).toBe(0);
      const seen = $('.concept-map')
        .toArray()
        .filter((svg) => $(svg).closest('[aria-hidden=true]').length === 0);
      expect(seen.length, file).toBe(0);
      // Whoever does not see the picture can reach what it links to.
      const words = new Set(hrefsOf({ $ }, 'main a:not([tabindex])'));
      expect(
        hrefsOf({ $ }, '.concept-map a[href^="/"]').filter((href) => !words.has(href)),
        file,
      ).toEqual([]);
    }
  });

  test('maps take their colours from the stylesheet', () => {
    for (const { $, file } of pages) {
      const own = $('.concept-map, .concept-map *')
        .toArray()
        .filter((element) => ['fill', 'stroke', 'style', 'color'].some((name) => $(element).attr(name) !== undefined));
      expect(own.length, file).toBe(0);
    }
  });
});

test('topics lead to their maps', () => {
  const pages = contentPagesOf(SAMPLE);
  const maps = pages.filter(({ $ }) => $('body').attr('data-kind') === 'map');
  expect(maps.length).toBeGreaterThan(7);
  for (const { $, file } of maps) expect($('.topic a').length, file).toBeGreaterThan(1);
});

/** Addresses under the headings of the related terms and in the tables of contrasts, in the order of the page. */
function listedRelations(page: BuiltPage): Record<'broader' | 'narrower' | 'related' | 'contrast', string[]> {
  const { $ } = page;
  const names = { 'More general': 'broader', 'More specific': 'narrower', 'See also': 'related' } as const;
  const spanish = { 'Más general': 'broader', 'Más específico': 'narrower', 'Véase también': 'related' } as const;
  const found = new Map<string, string[]>();
  for (const heading of $('#related h3').toArray()) {
    const relation =
      new Map<string, string>(Object.entries({ ...names, ...spanish })).get($(heading).text().trim()) ?? '';
    const links = $(heading).next().find('dt a').toArray();
    found.set(
      relation,
      links.map((link) => $(link).attr('href') ?? ''),
    );
  }
  const of = (relation: string): string[] => found.get(relation) ?? [];
  return {
    broader: of('broader'),
    narrower: of('narrower'),
    related: of('related'),
    contrast: hrefsOf(page, '#contrasts thead th a'),
  };
}

function hrefsOf({ $ }: Pick<BuiltPage, '$'>, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((link) => $(link).attr('href') ?? '');
}
