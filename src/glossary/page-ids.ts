/**
 * The ids of a page's own parts. Headings and questions of entries make ids from their texts, in every language, and
 * get none of these: `BodyReader` keeps them. An id that a component writes has to come from here.
 */

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

/** The page around the entry. */
export const MAIN_ID = 'main';
export const SEARCH_RESULTS_ID = 'search-dialog-results';

/** Ids that entries once could not have; who links to `search-1` finds it there still. */
const FORMER_IDS = ['mentions', 'mentions-title', 'cite', 'search'];

/** Names of nodes of the page's structured data, in which questions have theirs, too. */
const GRAPH_IDS = ['definedterm', 'definedtermset', 'faq', 'breadcrumb', 'primaryimage', 'organization', 'website'];

/** Ids that are taken before an entry gets its own. */
export const PAGE_IDS: readonly string[] = [
  ...SECTION_IDS,
  ...SECTION_IDS.map(titleId),
  ...[MAIN_ID, SEARCH_RESULTS_ID],
  ...FORMER_IDS,
  ...GRAPH_IDS,
];

/** True for the ids with numbers: `cite-1`, `cite-1-2`, `source-1`, `search-dialog-results-1`. */
export function isNumberedPageId(id: string): boolean {
  return /^(?:cite|source|search-dialog-results)-\d/.test(id);
}

export function isSectionId(id: string): boolean {
  return SECTION_IDS.some((section) => section === id);
}
