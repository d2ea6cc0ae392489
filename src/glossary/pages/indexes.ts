/** The pages that list all topics, and all comparisons. */
import { strings } from '../../languages/index.ts';
import { comparisonsOf, type Comparison } from '../comparisons.ts';
import { fullName } from '../naming.ts';
import { PAGES } from './all.ts';
import { frameOf, partFrame, type PartFrame } from './frame.ts';
import { topicLinks, type CountedLink } from './list-parts.ts';
import { metaDescription, type Link, type PageContext, type Paged, type PageFrame } from './page.ts';

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
  const { own } = context;
  const words = strings(own.language.code);
  const topics = topicLinks(context);
  const description = metaDescription(words.topicsDescription(topics.map(({ label }) => label)), own.language.code);
  return { frame: frameOf(context, PAGES.topics.of(context, own), { title: words.topicsTitle, description }), topics };
}

export function comparisonsPage(context: PageContext, part: Paged<Comparison>): ComparisonsPage {
  const { own, urls } = context;
  const { code } = own.language;
  const words = strings(code);
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

function comparedPair({ own, urls }: PageContext, { first, second, verdict }: Comparison): ComparedPair {
  const { code } = own.language;
  const words = strings(code);
  const [a, b] = [fullName(first.matter), fullName(second.matter)];
  return {
    href: urls.comparison(code, first.slug, second.slug),
    label: words.compareTitle(a, b),
    description: verdict ?? words.compareIntro(a, b),
  };
}
