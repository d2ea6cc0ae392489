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
