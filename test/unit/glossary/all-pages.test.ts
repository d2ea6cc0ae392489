/** The one list of pages: against the files of the routes, and against itself. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allPages, PAGES } from '../../../src/glossary/pages/all.ts';
import { pageAt } from '../../../src/glossary/pages/find.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { FEEDS } from '../../../src/exports/feeds.ts';
import { parseSlug } from '../../../src/glossary/slug.ts';
import { FEED_ROUTES, FILE_ROUTES, PAGE_ROUTES, RESERVED } from '../../../src/glossary/routes.ts';
import { siteSchema } from '../../../src/glossary/site.ts';
import { slugFor } from '../../../src/glossary/slug-for.ts';
import { entry, glossary, ownPage, site, slug } from './make.ts';

const POINTS = [{ aspect: 'Size', this: 'Small', other: 'Big' }];

/** Two parts of an address under the base, three languages, lists of two pages, names in every script. */
const MODEL = glossary(
  [
    ...Array.from({ length: 101 }, (_, index) => entry(`en/a${index}`, { topics: ['t'] })),
    entry('en/b', { translations: { es: slug('ñandú') }, contrasts: [{ with: slug('c-vs-d'), points: POINTS }] }),
    entry('en/c-vs-d', { topics: ['t'], related: ['a1'], translations: { es: slug('z') } }),
    entry('en/c', { contrasts: [{ with: slug('b'), points: POINTS }], updated: '2026-03-01' }),
    entry('es/ñandú', { topics: ['t'], contrasts: [{ with: slug('z'), points: POINTS }] }),
    entry('es/z'),
    entry('fr/b'),
    entry('en/m-one', { abbreviation: 'M N', translations: { es: slug('m-uno') } }),
    entry('en/m-two', { abbreviation: 'M N', translations: { es: slug('m-dos') } }),
    entry('es/m-uno', { abbreviation: 'Ñ', aliases: ['Os'] }),
    entry('es/m-dos', { abbreviation: 'Ñ' }),
    entry('fr/字', { status: 'draft' }),
  ],
  {
    pages: [
      ownPage('en/privacy', { updated: '2026-05-01' }),
      ownPage('es/privacidad', { id: 'privacy' }),
      ownPage('en/about'),
      ownPage('fr/home'),
    ],
    site: site({ url: 'https://example.org/a/docs/', topics: [{ id: 't', label: 'Topic' }] }),
    showDrafts: true,
  },
);

describe('the list of all pages', () => {
  test('has a row for each route of a page, and only those; each other route makes a file', () => {
    const folder = path.resolve(import.meta.dirname, '../../../src/routes');
    const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^[^_].*\.(?:astro|ts)$/.test(path.basename(file)))
      .map((file) => file.split(path.sep).join('/'));
    const named = [
      ...Object.values(PAGE_ROUTES).map((route) => `${route}.astro`),
      ...FILE_ROUTES.map((route) => `${route}.ts`),
    ];
    expect(routes.toSorted()).toEqual(named.toSorted());
  });

  test('names each address once, and finds the page of each again', () => {
    const pages = allPages(MODEL);
    expect(new Set(pages.map(({ path: address }) => address)).size).toBe(pages.length);
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(Object.keys(PAGES)));
    const found = pages.map(({ path: address }) => pageAt(MODEL, address));
    expect(found.map((page) => [page?.kind, page?.path])).toEqual(pages.map((page) => [page.kind, page.path]));
  });

  test('gives each page the address that its route makes of its parameters', () => {
    for (const { kind, path: address, params } of allPages(MODEL)) {
      const filled = PAGE_ROUTES[kind]
        .replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')
        .replace(/(?<=^|\/)index$/, '');
      expect(decodeURI(address).replace(/\/$|\.html$/, '')).toBe(`/a/docs/${filled}`.replace(/\/$/, ''));
    }
  });

  test('lets pages name each other in all languages, or in none', () => {
    const pages = allPages(MODEL);
    const byPath = new Map(pages.map((page) => [page.path, page]));
    for (const { alternates } of pages)
      for (const { path: address } of alternates) expect(byPath.get(address)?.alternates).toEqual(alternates);
    expect(pages.find(({ kind }) => kind === 'root')?.alternates).toEqual([
      { language: 'en', path: '/a/docs/' },
      { language: 'es', path: '/a/docs/es/' },
      { language: 'fr', path: '/a/docs/fr/' },
      { language: 'x-default', path: '/a/docs/' },
    ]);
    expect(alternatesOf('term', { term: 'b' })).toEqual(['en', 'es', 'x-default']);
    expect(alternatesOf('comparison', { pair: 'b--vs--c-vs-d' })).toEqual(['en', 'es', 'x-default']);
    expect(alternatesOf('comparison', { pair: 'b-vs-c' })).toEqual([]);
    expect(alternatesOf('shared-name', { name: 'm-n' })).toEqual(['en', 'es', 'x-default']);
    expect(alternatesOf('letter', { letter: 'a' })).toEqual([]);
    expect(alternatesOf('topic', { topic: 't' })).toEqual(['en', 'es', 'x-default']);
    expect(alternatesOf('topic', { topic: 't', page: '2' })).toEqual([]);
    expect(alternatesOf('topic-map', { topic: 't' })).toEqual([]);
  });

  test('has a home page in the folder of every language where readers choose one', () => {
    const chooser = glossary([], { site: site({ root: 'chooser' }) });
    const homes = allPages(chooser).filter(({ kind }) => kind === 'home' || kind === 'root');
    expect(homes.map(({ kind, path: address }) => [kind, address])).toEqual([
      ['root', '/'],
      ['home', '/en/'],
      ['home', '/es/'],
      ['home', '/fr/'],
    ]);
    const all = ['en /en/', 'es /es/', 'fr /fr/', 'x-default /'];
    for (const { alternates } of homes) expect(alternates.map((page) => `${page.language} ${page.path}`)).toEqual(all);
    expect(homes.map(({ path: address }) => pageAt(chooser, address)?.kind)).toEqual(['root', 'home', 'home', 'home']);
  });

  test('says when what a page shows changed last', () => {
    const en = pageContext(MODEL, 'en');
    expect(PAGES.comparison.find(en, { pair: 'b-vs-c' })?.lastChange).toBe('2026-03-01');
    expect(PAGES.letter.find(en, { letter: 'a' })?.lastChange).toBe('2026-01-01');
    expect(PAGES.about.find(en, {})).not.toHaveProperty('lastChange');
  });

  test.each([
    ['without the path of the site', '/en/glossary/b/'],
    ['in a language that there is not', '/a/docs/xx/'],
    ['in a glossary of another language', '/a/docs/en/glosario/b/'],
    ['of an entry of another language', '/a/docs/fr/glossaire/c/'],
    ['in the folder of the language whose home page is that of the site', '/a/docs/en/'],
    ['without the slash', '/a/docs/en/glossary/b'],
    ['with more behind it', '/a/docs/en/glossary/b/c/'],
    ['of a first page that counts itself', '/a/docs/en/glossary/letter/a/1/'],
    ['of a page too many', '/a/docs/en/glossary/letter/a/3/'],
    ['of a comparison the other way round', '/a/docs/en/glossary/compare/c-vs-b/'],
    ['that is not well encoded', '/a/docs/en/glossary/%zz/'],
    ['of a topic without a map', '/a/docs/es/glosario/topic/t/map/'],
  ])('has no page %s', (_, address) => {
    expect(pageAt(MODEL, address)).toBeUndefined();
  });

  test('leaves out of what search engines should list drafts, and what is no content', () => {
    const hidden = allPages(MODEL).filter(({ listed }) => !listed);
    expect(new Set(hidden.map(({ kind }) => kind))).toEqual(
      new Set(['checks', 'search', 'letter', 'term', 'concept', 'not-found', 'not-found-in-language']),
    );
    expect(hidden.filter(({ kind }) => kind === 'term').map(({ params }) => params['term'])).toEqual(['字']);
  });
});

function alternatesOf(kind: keyof typeof PAGES, params: Record<string, string>): string[] | undefined {
  return PAGES[kind].find(pageContext(MODEL, 'en'), params)?.alternates.map(({ language }) => language);
}

describe('names of the site’s own pages and files', () => {
  test('are those of the routes and feeds', () => {
    expect([...RESERVED.glossary].toSorted()).toEqual(
      expect.arrayContaining(['compare', 'letter', 'preview', 'topic']),
    );
    expect([...RESERVED.language].toSorted()).toEqual(
      expect.arrayContaining(['about', 'atom', 'checks', 'data', 'feed', 'opensearch', 'search']),
    );
    expect(FEEDS.map(({ file }) => `[lang]/${file}`).toSorted()).toEqual([...FEED_ROUTES].toSorted());
  });

  test('are no slugs, no paths of glossaries and no codes of languages', () => {
    for (const name of RESERVED.glossary) {
      expect(parseSlug(name), name).toBeUndefined();
      expect(slugFor(name)).toBe(`${name}-term`);
    }
    const codes = (language: Record<string, string>): boolean =>
      siteSchema.safeParse({ ...site(), languages: [{ label: 'X', ...language }], defaultLanguage: undefined }).success;
    expect(codes({ code: 'en', glossaryPath: 'words' })).toBe(true);
    for (const name of RESERVED.language) expect(codes({ code: 'en', glossaryPath: name }), name).toBe(false);
    for (const name of RESERVED.site) expect(codes({ code: name }), name).toBe(false);
  });
});
