/** Pages of a letter and of a topic. */
import { strings } from '../../languages/index.ts';
import type { TopicGroup } from '../glossary.ts';
import { readingOrder } from '../reading-order.ts';
import type { Letter, ListedName } from '../letters.ts';
import { PAGES, type ListPart } from './all.ts';
import { frameOf } from './frame.ts';
import { topicsLink } from './index-links.ts';
import {
  letterLinks,
  mostReferenced,
  rowOf,
  topicLinks,
  type CountedLink,
  type LetterLink,
  type ListRow,
} from './list-parts.ts';
import type { SitePage } from './page-kind.ts';
import { topicMapAddress } from './topic-map.ts';
import {
  metaDescription,
  summarize,
  text,
  type Link,
  type PageContext,
  type Paged,
  type PageFrame,
  type TermSummary,
} from './page.ts';

export interface ListPage {
  frame: PageFrame;
  /** Heading of the page, without the page number. */
  heading: string;
  /** What the breadcrumb calls this page. */
  self: string;
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
  previous?: string;
  next?: string;
}

/** One page of a letter. */
export function letterPage(context: PageContext, list: ListPart<Letter, ListedName>): ListPage {
  const { own, urls } = context;
  const words = strings(own.language.code);
  const { id, label, entries, names } = list.group;
  return listPage(context, {
    kind: 'letter',
    page: PAGES.letter.of(context, list),
    part: list.part,
    count: entries.length,
    before: names.slice(0, list.part.before).filter(({ isTerm }) => isTerm).length,
    names: names.length - entries.length,
    rowOf: (name) => rowOf(context, name),
    address: (number) => urls.letter(own.language.code, id, number),
    heading: words.letterTitle(label),
    summary: words.letterDescription(label, entries.length, names.length - entries.length),
  });
}

/** One page of a topic. */
export function topicPage(context: PageContext, list: ListPart<TopicGroup>): ListPage {
  const { own, urls } = context;
  const words = strings(own.language.code);
  const { topic, entries } = list.group;
  const heading = text(context, topic.label);
  const intro = topic.description === undefined ? undefined : text(context, topic.description);
  const page = listPage(context, {
    kind: 'topic',
    page: PAGES.topic.of(context, list),
    part: list.part,
    count: entries.length,
    before: list.part.before,
    names: 0,
    rowOf: (entry) => summarize(context, entry),
    address: (number) => urls.topic(own.language.code, topic.id, number),
    above: topicsLink(context),
    heading,
    title: words.topicTitle(heading),
    summary: intro ?? words.topicDescription(heading, entries.length),
  });
  const described = { ...page, ...(intro !== undefined && { description: intro }) };
  return list.part.number === 1 ? { ...described, ...topicLead(context, list.group) } : described;
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

interface ListInput<Item> {
  kind: ListPage['kind'];
  page: SitePage;
  part: Paged<Item>;
  count: number;
  before: number;
  names: number;
  rowOf: (item: Item) => ListRow;
  /** The pages between the A–Z and the list. */
  above?: Link[];
  /** Of a page of the list, from 1. */
  address: (number: number) => string;
  heading: string;
  /** Title of the document, where the heading alone would not do. */
  title?: string;
  /** What the whole list is. */
  summary: string;
}

function listPage<Item>(
  context: PageContext,
  {
    kind,
    page,
    part,
    count,
    before,
    names,
    rowOf: toRow,
    above = [],
    address,
    heading,
    title = heading,
    summary,
  }: ListInput<Item>,
): ListPage {
  const { code } = context.own.language;
  const { number, total } = part;
  const numbered = strings(code).pageNumber(number);
  return {
    frame: frameOf(context, page, {
      title: number === 1 ? title : `${title}, ${numbered}`,
      description: metaDescription(number === 1 ? summary : `${numbered}. ${summary}`, code),
      breadcrumb: [...above, ...(number === 1 ? [] : [{ href: address(1), label: heading }])],
    }),
    heading,
    self: number === 1 ? heading : numbered,
    count,
    before,
    names,
    kind,
    introduction: [],
    start: [],
    mostReferenced: [],
    letters: letterLinks(context),
    topics: topicLinks(context),
    current: address(1),
    rows: { ...part, items: part.items.map(toRow) },
    ...(number > 1 && { previous: address(number - 1) }),
    ...(number < total && { next: address(number + 1) }),
  };
}
