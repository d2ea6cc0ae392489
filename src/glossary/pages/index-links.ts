/** The ways to the pages that list all topics, and all comparisons: none where there is no such page. */
import { strings } from '../../languages/index.ts';
import { hasComparisons } from '../comparisons.ts';
import type { Link, PageContext } from './page.ts';

export function topicsLink({ own, urls }: PageContext): Link[] {
  const { code } = own.language;
  return own.topics.length > 0 ? [{ href: urls.topics(code), label: strings(code).topics }] : [];
}

export function comparisonsLink({ own, urls }: PageContext): Link[] {
  const { code } = own.language;
  return hasComparisons(own) ? [{ href: urls.comparisons(code), label: strings(code).comparisons }] : [];
}
