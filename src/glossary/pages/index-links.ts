/** The ways to the pages that list all topics, and all comparisons: none where there is no such page. */
import { strings } from '../../languages/index.ts';
import { PAGES } from './all.ts';
import type { Link, PageContext } from './page.ts';

export function topicsLink(context: PageContext): Link[] {
  const label = strings(context.own.language.code).topics;
  return PAGES.topics.all(context).map(({ path }) => ({ href: path, label }));
}

export function comparisonsLink(context: PageContext): Link[] {
  const label = strings(context.own.language.code).comparisons;
  return PAGES.comparisons
    .all(context)
    .slice(0, 1)
    .map(({ path }) => ({ href: path, label }));
}
