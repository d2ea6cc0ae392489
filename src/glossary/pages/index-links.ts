/** The ways to pages of the engine, and to those of topics: none where there is no such page. */
import { hasComparisons } from '../comparisons.ts';
import type { Entry } from '../entry.ts';
import type { TopicGroup } from '../glossary.ts';
import { isOff, type MenuPage } from '../menus.ts';
import { fullName } from '../naming.ts';
import { pageInPlace } from '../own-page.ts';
import { text, type Link, type PageContext } from './page.ts';

export function pageLink({ own, urls, glossary, code, words }: PageContext, page: MenuPage): Link[] {
  const isEmpty = (page === 'topics' && own.topics.length === 0) || (page === 'comparisons' && !hasComparisons(own));
  if (isEmpty || isOff(glossary.site, page)) return [];
  const written = page === 'about' ? pageInPlace(own, page)?.label : undefined;
  return [{ href: urls[page](code), label: written ?? words[LABELS[page]] }];
}

/** What the interface calls them. */
const LABELS = {
  home: 'home',
  glossary: 'glossary',
  topics: 'topics',
  comparisons: 'comparisons',
  search: 'search',
  about: 'about',
  data: 'dataTitle',
  checks: 'checksTitle',
} as const satisfies Record<MenuPage, string>;

/** Topics of an entry that have a page. */
export function topicsOf(context: PageContext, entry: Entry): Link[] {
  return context.own.topics
    .filter(({ topic }) => entry.matter.topics.includes(topic.id))
    .map((group) => topicLink(context, group));
}

export function topicLink(context: PageContext, { topic }: TopicGroup): Link {
  return { href: context.urls.topic(context.code, topic.id), label: text(context, topic.label) };
}

/** The page that compares two entries, which is named after them in this order. */
export function comparisonLink({ urls, code, words }: PageContext, first: Entry, second: Entry): Link {
  return {
    href: urls.comparison(code, first.slug, second.slug),
    label: words.compareTitle(fullName(first.matter), fullName(second.matter)),
  };
}
