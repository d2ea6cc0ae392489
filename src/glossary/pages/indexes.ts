/** The pages that list all topics, and all comparisons. */
import { comparisonsOf, type Comparison } from '../comparisons.ts';
import { fullName } from '../naming.ts';
import { PAGES } from './all.ts';
import { frameOf, partFrame, type PartFrame } from './frame.ts';
import { comparisonLink } from './index-links.ts';
import { topicLinks, type CountedLink } from './list-parts.ts';
import type { Link, PageContext, Paged, PageFrame } from './page.ts';

export interface TopicsPage {
  frame: PageFrame;
  topics: CountedLink[];
}

export interface ComparisonsPage extends PartFrame {
  /** Comparisons on all pages. */
  count: number;
  pairs: Paged<ComparedPair>;
}

export interface ComparedPair extends Link {
  /** What the difference is, else what the page is. */
  description: string;
}

export function topicsPage(context: PageContext): TopicsPage {
  const { own, words } = context;
  const topics = topicLinks(context);
  const description = words.topicsDescription(topics.map(({ label }) => label));
  return { frame: frameOf(context, PAGES.topics.of(context, own), { title: words.topicsTitle, description }), topics };
}

export function comparisonsPage(context: PageContext, part: Paged<Comparison>): ComparisonsPage {
  const { own, urls, code, words } = context;
  const count = comparisonsOf(own).length;
  const [heading, title] = [words.comparisons, words.comparisonsTitle];
  const address = (number: number): string => urls.comparisons(code, number);
  const said = { heading, title, summary: words.comparisonsDescription(count) };
  return {
    ...partFrame(context, { page: PAGES.comparisons.of(context, part), part, address, ...said }),
    count,
    pairs: { ...part, items: part.items.map((comparison) => comparedPair(context, comparison)) },
  };
}

function comparedPair(context: PageContext, { first, second, verdict }: Comparison): ComparedPair {
  const intro = context.words.compareIntro(fullName(first.matter), fullName(second.matter));
  return { ...comparisonLink(context, first, second), description: verdict ?? intro };
}
