/** The home page of a language. */
import { compareText } from '../compare-text.ts';
import { comparisonsOf } from '../comparisons.ts';
import { lastChange, type Entry } from '../entry.ts';
import { pageInPlace, type OwnPage } from '../own-page.ts';
import { readingOrder } from '../reading-order.ts';
import { ofTheDay } from '../word-of-the-day.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { comparisonLink, pageLink } from './index-links.ts';
import { letterLinks, mostReferenced, topicLinks, type CountedLink, type LetterLink } from './list-parts.ts';
import { summarize, text, type Link, type PageContext, type PageFrame, type TermSummary } from './page.ts';

export interface HomePage {
  frame: PageFrame;
  name: string;
  tagline: string;
  description?: string;
  /** What the owner has written in the place of the description. */
  own?: OwnPage;
  count: number;
  letters: LetterLink[];
  /** The entry of the build's day. */
  word?: TermSummary;
  /** Where newcomers begin: the reading orders of topics, with the number of their terms. */
  paths: CountedLink[];
  topics: CountedLink[];
  /** Most referenced first. */
  mostReferenced: TermSummary[];
  /** Pairs that are confused with each other, those with most to say first. */
  comparisons: Link[];
  /** Where all of them are. */
  allComparisons: Link[];
  /** Newest first; none where all terms came on one day. */
  newest: TermSummary[];
}

const LONGEST_LIST = 6;

export function homePage(context: PageContext): HomePage {
  const { glossary, own } = context;
  const { site, today } = glossary;
  const [name, tagline] = [text(context, site.name), text(context, site.tagline)];
  const description = site.description === undefined ? undefined : text(context, site.description);
  const live = own.entries.filter(({ matter }) => matter.status === 'published');
  const written = pageInPlace(own, 'home');
  const word = today === undefined ? undefined : ofTheDay(live, today);
  return {
    frame: frameOf(context, PAGES.home.of(context, own), {
      title: name,
      description: written?.description ?? description ?? tagline,
    }),
    name,
    tagline,
    ...(description !== undefined && { description }),
    ...(written && { own: written }),
    count: own.entries.length,
    letters: letterLinks(context),
    ...(word && { word: summarize(context, word) }),
    paths: startPaths(context),
    topics: topicLinks(context),
    mostReferenced: mostReferenced(context, live, LONGEST_LIST),
    comparisons: comparisonLinks(context, live),
    allComparisons: pageLink(context, 'comparisons'),
    newest: newest(live).map((entry) => summarize(context, entry)),
  };
}

/** By whom a reading order is for, else by its topic. */
function startPaths(context: PageContext): CountedLink[] {
  const { own, urls, code } = context;
  return own.topics.flatMap((group) => {
    const { id, label, reader = label } = group.topic;
    const count = readingOrder(own, group).length;
    return count < 2 ? [] : [{ href: `${urls.topic(code, id)}#start`, label: text(context, reader), count }];
  });
}

function comparisonLinks(context: PageContext, live: readonly Entry[]): Link[] {
  return comparisonsOf(context.own)
    .filter(({ first, second }) => live.includes(first) && live.includes(second))
    .toSorted((a, b) => b.points.length - a.points.length)
    .slice(0, LONGEST_LIST)
    .map(({ first, second }) => comparisonLink(context, first, second));
}

function newest(live: readonly Entry[]): Entry[] {
  if (new Set(live.map(({ matter }) => matter.published)).size < 2) return [];
  return live.toSorted((a, b) => compareDates(b, a)).slice(0, LONGEST_LIST);
}

function compareDates(a: Entry, b: Entry): number {
  return compareText(a.matter.published, b.matter.published) || compareText(lastChange(a), lastChange(b));
}
