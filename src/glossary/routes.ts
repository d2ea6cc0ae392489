/**
 * Where every page and file of the site stands, each as its route in `src/routes` is named. What has no name of its own
 * there (`[term]`) must not take one that is given: `reservedNames` are those of a folder.
 */

/** By kind of page; `pages/all.ts` says of each which there are. */
export const PAGE_ROUTES = {
  root: 'index',
  home: '[lang]/index',
  about: '[lang]/about',
  data: '[lang]/data',
  checks: '[lang]/checks',
  search: '[lang]/search',
  'own-page': '[lang]/[page]',
  glossary: '[lang]/[glossary]/index',
  letter: '[lang]/[glossary]/letter/[letter]/[...page]',
  topics: '[lang]/[glossary]/topic/index',
  topic: '[lang]/[glossary]/topic/[topic]/[...page]',
  'topic-map': '[lang]/[glossary]/topic/[topic]/map',
  term: '[lang]/[glossary]/[term]',
  'shared-name': '[lang]/[glossary]/[name]',
  comparisons: '[lang]/[glossary]/compare/[...page]',
  comparison: '[lang]/[glossary]/compare/[pair]',
  concept: 'concept/[concept]',
  'not-found': '404',
  'not-found-in-language': '[lang]/404',
} as const;

export type PageKind = keyof typeof PAGE_ROUTES;

/** Files that are made as pages are. */
export const FILE_ROUTES = [
  'manifest.webmanifest',
  'robots.txt',
  'sitemap-index.xml',
  'sitemap-[part].xml',
  '_pictures/[digest].svg',
  '_pictures/[digest].webp',
  'search/[lang]/[file]',
  '[lang]/opensearch.xml',
  '[lang]/[glossary]/preview/[file].json',
] as const;

/** Files of the same kind that the exports write, of feeds. */
export const FEED_ROUTES = ['[lang]/feed.xml', '[lang]/atom.xml', '[lang]/feed.json'] as const;

/**
 * The names that pages and files of the site itself have in a folder, without their endings: `about` in that of a
 * language, `letter` in that of a glossary. What people name there has to be called otherwise.
 */
export const RESERVED = {
  site: namesIn(''),
  language: namesIn('[lang]/'),
  glossary: namesIn('[lang]/[glossary]/'),
} as const;

function namesIn(folder: string): ReadonlySet<string> {
  const routes: readonly string[] = [...Object.values(PAGE_ROUTES), ...FILE_ROUTES, ...FEED_ROUTES];
  const names = routes
    .filter((route) => route.startsWith(folder))
    .map((route) => (route.slice(folder.length).split('/')[0] ?? '').replace(/\..*$/, ''));
  return new Set(names.filter((name) => !name.startsWith('[') && name !== 'index'));
}
