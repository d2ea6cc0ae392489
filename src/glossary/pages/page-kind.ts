/** What a row of the list of all pages says of a kind of page, and what is made of it. */
import { newestChange, type Entry } from '../entry.ts';
import type { Glossary, LanguageGlossary } from '../glossary.ts';
import { hasPage, type SwitchedPage } from '../menus.ts';
import { PAGE_ROUTES, type PageKind } from '../routes.ts';
import type { Urls } from '../urls.ts';
import type { Alternate, PageContext } from './page.ts';

/** A page of the site. */
export interface SitePage<Item = unknown> {
  kind: PageKind;
  /** BCP 47. */
  language: string;
  /** Root-relative, percent-encoded: its own canonical address. */
  path: string;
  /** What its route leaves open. */
  params: RouteParams;
  /** `YYYY-MM-DD`: when the newest of the entries that it shows changed; undefined where it shows none. */
  lastChange?: string;
  alternates: Alternate[];
  /** False for what search engines should not list. */
  listed: boolean;
  /** What the page is about. */
  item: Item;
}

export interface RouteParams {
  lang: string;
  [name: string]: string | undefined;
}

/** Those of an address, which may lack any. */
export type GivenParams = Readonly<Record<string, string | undefined>>;

/** Where the pages of a kind are. */
export interface PagesOfKind<Item> {
  kind: PageKind;
  /** All of a language, in the order of the site. */
  all: (context: PageContext) => SitePage<Item>[];
  /** That of one thing. */
  of: (context: PageContext, item: Item) => SitePage<Item>;
  /** That of a route's parameters; undefined where there is none. */
  find: (context: PageContext, params: GivenParams) => SitePage<Item> | undefined;
}

/** What there is to say of a kind of page. */
export interface KindOfPage<Item> {
  items: (own: LanguageGlossary, glossary: Glossary) => readonly Item[];
  /** The item that parameters of the route name, where there is a shorter way than to look at all. */
  find?: (own: LanguageGlossary, params: GivenParams, glossary: Glossary) => Item | undefined;
  path: (urls: Urls, language: string, item: Item) => string;
  /** What the route leaves open, besides language and glossary. */
  params: (item: Item) => GivenParams;
  /** Entries that the page shows; none where left out. */
  shows?: (item: Item) => readonly Entry[];
  /** `YYYY-MM-DD`: when the page itself last changed; undefined where nobody says. */
  changed?: (item: Item) => string | undefined;
  /** The item of the same page in another language; without it no page is the same in another. */
  sameIn?: (other: LanguageGlossary, item: Item, own: LanguageGlossary) => Item | undefined;
  /** The same page in all languages, where there is more to say than `sameIn` does. */
  alternates?: (context: PageContext) => Alternate[];
  /** Whether search engines should list it; all of them where left out. */
  listed?: (item: Item) => boolean;
}

/** The pages of a kind. */
export function pages<Item>(kind: PageKind, row: KindOfPage<Item>): PagesOfKind<Item> {
  const of = (context: PageContext, item: Item): SitePage<Item> => sitePage(context, { kind, row, item });
  return {
    kind,
    of,
    all: (context) => row.items(context.own, context.glossary).map((item) => of(context, item)),
    find: (context, params) => {
      const { own, glossary } = context;
      const isNamed = (item: Item): boolean =>
        Object.entries(row.params(item)).every(([name, value]) => params[name] === value);
      const item = row.find ? row.find(own, params, glossary) : row.items(own, glossary).find(isNamed);
      return item === undefined ? undefined : of(context, item);
    },
  };
}

/** A page that stands once in every language; it is about the whole language. */
export function inEveryLanguage({
  path,
  ...more
}: Pick<KindOfPage<LanguageGlossary>, 'shows' | 'listed'> & {
  path: (urls: Urls, language: string) => string;
}): KindOfPage<LanguageGlossary> {
  return { items: (own) => [own], path, params: () => ({}), sameIn: (other) => other, ...more };
}

/** A page that a site may be without. */
export function switched<Item>(page: SwitchedPage, row: Omit<KindOfPage<Item>, 'find'>): KindOfPage<Item> {
  return { ...row, items: (own, glossary) => (hasPage(glossary.site, page) ? row.items(own, glossary) : []) };
}

/** A page that stands once on the site, in the default language. */
export function inDefaultLanguage(
  row: Pick<KindOfPage<LanguageGlossary>, 'shows' | 'alternates' | 'listed'> & { path: (urls: Urls) => string },
): KindOfPage<LanguageGlossary> {
  const items: KindOfPage<LanguageGlossary>['items'] = (own, { site }) =>
    own.language.code === site.defaultLanguage ? [own] : [];
  return { items, params: () => ({}), ...row };
}

function sitePage<Item>(
  context: PageContext,
  { kind, row, item }: { kind: PageKind; row: KindOfPage<Item>; item: Item },
): SitePage<Item> {
  const { own, urls } = context;
  const { code, glossaryPath } = own.language;
  const route: string = PAGE_ROUTES[kind];
  const changed = row.changed?.(item) ?? newestChange(row.shows?.(item) ?? []);
  return {
    kind,
    language: code,
    path: row.path(urls, code, item),
    params: {
      lang: code,
      ...(route.includes('[glossary]') && { glossary: glossaryPath }),
      ...row.params(item),
    },
    ...(changed !== undefined && { lastChange: changed }),
    alternates: row.alternates?.(context) ?? alternatesOf(context, row, item),
    listed: row.listed?.(item) ?? true,
    item,
  };
}

/** In the order of site.yaml. For readers of any other language: the page in the default one, where it exists. */
function alternatesOf<Item>({ glossary, own, urls }: PageContext, row: KindOfPage<Item>, item: Item): Alternate[] {
  const all = [...glossary.languages.values()].flatMap((other): Alternate[] => {
    const same = other === own ? item : row.sameIn?.(other, item, own);
    const language = other.language.code;
    return same === undefined ? [] : [{ language, path: row.path(urls, language, same) }];
  });
  if (all.length < 2) return [];
  const fallback = all.find(({ language }) => language === glossary.site.defaultLanguage);
  return [...all, ...(fallback ? [{ language: 'x-default', path: fallback.path }] : [])];
}
