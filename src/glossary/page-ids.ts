/**
 * The ids of a page's own parts, and of the nodes of its structured data. Headings and questions of entries make ids from their texts, in every language, and
 * get none of these: `OutlineBuilder` keeps them. An id that a component writes has to come from here.
 */
import type { Concept } from './concepts.ts';
import type { Urls } from './urls.ts';

/** Sections of a term's page, in its order; links of other entries may lead to them. */
export const SECTION_IDS = [
  'definition',
  'takeaways',
  'contents',
  'questions',
  'contrasts',
  'map',
  'related',
  'used-in',
  'sources',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** Id of the heading of a section. */
export function titleId(section: SectionId): string {
  return `${section}-title`;
}

/** The place of a source or note in the list at the end. */
export function sourceId(number: number): string {
  return `source-${number}`;
}

/** A citation in the text: of the source with this number, for the first, second, … time. */
export function citationId(number: number, time: number): string {
  return time === 1 ? `cite-${number}` : `cite-${number}-${time}`;
}

/** A formula or worked example of the text: the first, second, … of its kind. */
export function landmarkId(kind: 'formula' | 'example', number: number): string {
  return `${kind}-${number}`;
}

/** The page around the entry. */
export const MAIN_ID = 'main';
export const SEARCH_RESULTS_ID = 'search-dialog-results';

/** The ways to cite an entry, over its page. */
export const CITE_ID = 'cite';

/** Ids that entries once could not have; who links to `search-1` finds it there still. */
const FORMER_IDS = ['mentions', 'mentions-title', 'search'];

/** Fragments of the nodes of the page's structured data, in which questions have theirs, too. */
const GRAPH_IDS = [
  'definedterm',
  'definedtermset',
  'faq',
  'breadcrumb',
  'primaryimage',
  'dataset',
  'organization',
  'website',
  'conceptscheme',
] as const;

/** Ids that are taken before an entry gets its own. */
export const PAGE_IDS: readonly string[] = [
  ...SECTION_IDS,
  ...SECTION_IDS.map(titleId),
  ...[MAIN_ID, SEARCH_RESULTS_ID, CITE_ID],
  ...FORMER_IDS,
  ...GRAPH_IDS,
];

/** True for the ids with numbers: `cite-1`, `cite-1-2`, `source-1`, `formula-1`, `search-dialog-results-1`. */
export function isNumberedPageId(id: string): boolean {
  return /^(?:cite|source|formula|example|search-dialog-results)-\d/.test(id);
}

/** What names of nodes are made from; a `PageContext` is one. */
interface IdContext {
  urls: Pick<Urls, 'absolute' | 'base' | 'glossary'>;
}

/** The `@id`s by which nodes of structured data refer to each other: on one page, between pages, and from exports. */
export function organizationId(context: IdContext): string {
  return nodeId(context, context.urls.base, 'organization');
}

export function websiteId(context: IdContext): string {
  return nodeId(context, context.urls.base, 'website');
}

/** The glossary of a language. */
export function termSetId({ urls, own }: IdContext & { own: { language: { code: string } } }): string {
  return nodeId({ urls }, urls.glossary(own.language.code), 'definedtermset');
}

/**
 * What the nodes of a page are named after. One rule for all of them: the address that was first published, which leads on
 * to the page whatever its address is now; so a rename changes no name. The page itself, and its questions, which are
 * addresses within it, are named by where they are.
 */
export type Named = ({ href: string } | { path: string }) & { permalink?: string };

export function termId(context: IdContext, page: Named): string {
  return nodeId(context, permanentPath(page), 'definedterm');
}

/** A source that has no address, by the id that the entry gives it: its place in the list changes when others come. No heading has a colon in its id. */
export function sourceIri({ urls }: IdContext, page: Named, id: string): string {
  return `${urls.absolute(permanentPath(page))}#source:${id}`;
}

/** A person of `site.yaml`, by the id that stands there. */
export function personId(context: IdContext, id: string): string {
  return `${context.urls.absolute(context.urls.base)}#person-${encodeURIComponent(id)}`;
}

/** What an entry shares with its translations: the address of its own page, which no rename changes. */
export function conceptId({ urls }: { urls: Pick<Urls, 'absolute' | 'concept'> }, { id }: Pick<Concept, 'id'>): string {
  return urls.absolute(urls.concept(id));
}

/** The page of a concept, apart from the concept, whose name its address is. */
export function conceptPageId({ urls }: Pick<IdContext, 'urls'>, { path }: { path: string }): string {
  return `${urls.absolute(path)}#webpage`;
}

/** The scheme of the concepts of all languages. */
export function conceptSchemeId(context: IdContext): string {
  return nodeId(context, context.urls.base, 'conceptscheme');
}

/** A topic in that scheme; topics have pages in each language only. */
export function topicId({ urls }: IdContext, topic: string): string {
  return `${urls.absolute(urls.base)}#topic-${topic}`;
}

export function faqId(context: IdContext, page: Named): string {
  return nodeId(context, permanentPath(page), 'faq');
}

export function breadcrumbId(context: IdContext, page: Named): string {
  return nodeId(context, permanentPath(page), 'breadcrumb');
}

export function datasetId(context: IdContext, path: string): string {
  return nodeId(context, path, 'dataset');
}

export function primaryImageId(context: IdContext, page: Named): string {
  return nodeId(context, permanentPath(page), 'primaryimage');
}

/** The root-relative address that a rename does not change. */
function permanentPath(page: Named): string {
  return page.permalink ?? ('path' in page ? page.path : page.href);
}

function nodeId({ urls }: IdContext, path: string, fragment: (typeof GRAPH_IDS)[number]): string {
  return `${urls.absolute(path)}#${fragment}`;
}

export function isSectionId(id: string): boolean {
  return SECTION_IDS.some((section) => section === id);
}
