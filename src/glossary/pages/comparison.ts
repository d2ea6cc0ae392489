/** The page that sets two terms side by side. */
import type { Comparison } from '../comparisons.ts';
import type { ContrastPoint } from '../entry-matter.ts';
import { lastChange, newestChange, type Entry } from '../entry.ts';
import { relationsOf } from '../glossary.ts';
import { fullName } from '../naming.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { summarize, type Link, type PageContext, type PageFrame, type TermSummary } from './page.ts';
import { comparisonLink, pageLink, topicsOf } from './index-links.ts';

export interface ComparisonPage {
  frame: PageFrame;
  sides: [first: ComparisonSide, second: ComparisonSide];
  /** One sentence that says what the difference is. */
  verdict?: string;
  /** `this` is the first side. */
  points: readonly ContrastPoint[];
  /** The other comparisons of either entry. */
  others: Link[];
  /** Topics of either entry, for the filter of the search. */
  topics: string[];
  /** `YYYY-MM-DD`: when either entry changed last. */
  updated: string;
}

/** What the page shows of one of the two entries. */
export interface ComparisonSide extends TermSummary {
  aliases: string[];
  /** Where the page of the entry answers them. */
  questions: Link[];
  draft: boolean;
  replacedBy?: TermSummary;
}

export function comparisonPage(context: PageContext, comparison: Comparison): ComparisonPage {
  const { first, second, verdict, points } = comparison;
  return {
    frame: frame(context, comparison),
    sides: [side(context, first), side(context, second)],
    ...(verdict !== undefined && { verdict }),
    points,
    others: otherComparisons(context, comparison),
    topics: [...new Set([first, second].flatMap((entry) => topicsOf(context, entry).map(({ label }) => label)))],
    // The page shows both entries, so it changed last when either of them did.
    updated: newestChange([first, second]) ?? lastChange(first),
  };
}

function frame(context: PageContext, comparison: Comparison): PageFrame {
  const { first, second, verdict, points } = comparison;
  const [a, b] = [fullName(first.matter), fullName(second.matter)];
  const aspects = points.map(({ aspect }) => aspect);
  return frameOf(context, PAGES.comparison.of(context, comparison), {
    title: context.words.compareTitle(a, b),
    description: verdict ?? context.words.compareDescription(a, b, aspects),
    breadcrumb: pageLink(context, 'comparisons'),
  });
}

/** A–Z of the entry, first those of the first of the two. */
function otherComparisons(context: PageContext, { first, second }: Comparison): Link[] {
  return [first, second].flatMap((entry) =>
    relationsOf(context.own, entry)
      .contrasts.filter(({ entry: other }) => other !== first && other !== second)
      .map(({ entry: other }) => comparisonLink(context, entry, other)),
  );
}

function side(context: PageContext, entry: Entry): ComparisonSide {
  const { matter, outline } = entry;
  const { replacedBy } = relationsOf(context.own, entry);
  const summary = summarize(context, entry);
  return {
    ...summary,
    aliases: matter.aliases,
    questions: outline.faqs.map(({ id, question }) => ({
      href: `${summary.href}#${encodeURIComponent(id)}`,
      label: question,
    })),
    draft: matter.status === 'draft',
    ...(replacedBy && { replacedBy: summarize(context, replacedBy) }),
  };
}
