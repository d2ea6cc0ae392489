/** What is shown where there are no results: lists of links, each under its heading, where there is anything to list. */
import { fullName } from '../../glossary/naming.ts';
import type { BrowserPart } from '../../languages/language.ts';
import type { LabelRecord } from '../labels/record.ts';
import { linkList } from './elements.ts';
import type { Labels } from './label-lookup.ts';
import { anchor, button, element } from './make-element.ts';

type Words = BrowserPart['words'];

/** Letters and topics. */
export function browseLists({ directory: { letters, topics } }: Labels, words: Words): HTMLElement[] {
  return [linkList(words.letters, letters, 'letter-links'), linkList(words.topics, topics, 'topic-links')];
}

/** The latest searches of the reader. @param page Address of the search page. */
export function recentLists(
  queries: readonly string[],
  page: string,
  words: Words,
  { again, forget }: { again: (event: MouseEvent) => void; forget: () => void },
): HTMLElement[] {
  if (queries.length === 0) return [];
  const links = queries.map((query) => [query, `${page}?q=${encodeURIComponent(query)}`] as const);
  const section = linkList(words.searchRecent, links, 'recent-links');
  section.addEventListener('click', again);
  section.append(button(words.searchForget, forget));
  return [section];
}

/** Names that look like the query. */
export function nearNames(
  query: string,
  labels: Labels,
  addressOf: (record: LabelRecord) => string,
  words: Words,
): HTMLElement[] {
  const near = labels.closest(query, CLOSEST).map((record) => [fullName(record), addressOf(record)] as const);
  return near.length === 0 ? [] : [linkList(words.searchClosest, near, 'closest-links')];
}

const CLOSEST = 3;

/** Where to suggest what was not found, with the words filled in; nothing where the site has no such place. */
export function suggestion(query: string, { directory: { suggest } }: Labels, words: Words): HTMLElement[] {
  if (suggest === undefined) return [];
  const line = element('p', 'suggest');
  line.append(anchor(suggest + encodeURIComponent(query.slice(0, LONGEST_SUGGESTION)), words.searchSuggest));
  return [line];
}

const LONGEST_SUGGESTION = 100;
