/** Pages of a letter and of a topic. */
import type { TopicGroup } from '../glossary.ts';
import { readingOrder } from '../reading-order.ts';
import type { Letter, ListedName } from '../letters.ts';
import { PAGES, type ListPart } from './all.ts';
import { partFrame, type PartFrame } from './frame.ts';
import { pageLink } from './index-links.ts';
import {
  letterLinks,
  mostReferenced,
  rowOf,
  topicLinks,
  type CountedLink,
  type LetterLink,
  type ListRow,
} from './list-parts.ts';
import { topicMapAddress } from './topic-map.ts';
import { summarize, text, type PageContext, type Paged, type TermSummary } from './page.ts';

export interface ListPage extends PartFrame {
  /** Heading of the page, without the page number. */
  heading: string;
  /** Terms on all pages of the list. */
  count: number;
  /** Those on the pages before this one. */
  before: number;
  /** Further names on all pages. */
  names: number;
  /** Letters lead on from a letter at once, from a topic after its terms. */
  kind: 'letter' | 'topic';
  description?: string;
  /** Paragraphs about a topic. */
  introduction: string[];
  /** What a newcomer reads first, in this order. */
  start: TermSummary[];
  /** Address of the map of a topic whose terms have relations with each other; on its first page. */
  map?: string;
  /** Terms of a long topic to which most others point. */
  mostReferenced: TermSummary[];
  letters: LetterLink[];
  topics: CountedLink[];
  /** Link in `letters` or `topics` that this page is. */
  current?: string;
  rows: Paged<ListRow>;
}

/** One page of a letter. */
export function letterPage(context: PageContext, list: ListPart<Letter, ListedName>): ListPage {
  const { urls, code, words } = context;
  const { part, group } = list;
  const { id, label, entries } = group;
  const further = group.names.length - entries.length;
  const [heading, summary] = [words.letterTitle(label), words.letterDescription(label, entries.length, further)];
  const address = (number: number): string => urls.letter(code, id, number);
  return {
    ...partFrame(context, { page: PAGES.letter.of(context, list), part, heading, summary, address }),
    ...around(context, address(1)),
    heading,
    count: entries.length,
    before: group.names.slice(0, part.before).filter(({ isTerm }) => isTerm).length,
    names: further,
    kind: 'letter',
    rows: { ...part, items: part.items.map((name) => rowOf(context, name)) },
  };
}

/** One page of a topic. */
export function topicPage(context: PageContext, list: ListPart<TopicGroup>): ListPage {
  const { urls, code, words } = context;
  const { part, group } = list;
  const { topic, entries } = group;
  const heading = text(context, topic.label);
  const description = topic.description === undefined ? undefined : text(context, topic.description);
  const address = (number: number): string => urls.topic(code, topic.id, number);
  const said = {
    heading,
    title: words.topicTitle(heading),
    summary: description ?? words.topicDescription(heading, entries.length),
    above: pageLink(context, 'topics'),
  };
  return {
    ...partFrame(context, { page: PAGES.topic.of(context, list), part, address, ...said }),
    ...around(context, address(1)),
    heading,
    count: entries.length,
    before: part.before,
    names: 0,
    kind: 'topic',
    ...(description !== undefined && { description }),
    rows: { ...part, items: part.items.map((entry) => summarize(context, entry)) },
    ...(part.number === 1 && topicLead(context, group)),
  };
}

/** What is around a list; `current` is the address of its first page. */
function around(
  context: PageContext,
  current: string,
): Pick<ListPage, 'introduction' | 'start' | 'mostReferenced' | 'letters' | 'topics' | 'current'> {
  const [letters, topics] = [letterLinks(context), topicLinks(context)];
  return { introduction: [], start: [], mostReferenced: [], letters, topics, current };
}

/** What stands above the terms of a topic, on its first page. */
function topicLead(
  context: PageContext,
  group: TopicGroup,
): Pick<ListPage, 'introduction' | 'start' | 'map' | 'mostReferenced'> {
  const { topic, entries } = group;
  const map = topicMapAddress(context, group);
  const introduction = topic.introduction === undefined ? '' : text(context, topic.introduction).trim();
  return {
    introduction: introduction === '' ? [] : introduction.split(/\n\s*\n/),
    start: readingOrder(context.own, group).map((entry) => summarize(context, entry)),
    ...(map !== undefined && { map }),
    mostReferenced: entries.length > LONG_TOPIC ? mostReferenced(context, entries, MOST_REFERENCED) : [],
  };
}

/** A topic with more terms than this is too long to be taken in at once. */
const LONG_TOPIC = 20;
const MOST_REFERENCED = 6;
