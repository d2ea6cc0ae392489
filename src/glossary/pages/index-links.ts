/** The ways to the pages of topics, and to those that list all topics and all comparisons: none where there is no such page. */
import { strings } from '../../languages/index.ts';
import { hasComparisons } from '../comparisons.ts';
import type { Entry } from '../entry.ts';
import type { TopicGroup } from '../glossary.ts';
import { text, type Link, type PageContext } from './page.ts';

export function topicsLink({ own, urls }: PageContext): Link[] {
  const { code } = own.language;
  return own.topics.length > 0 ? [{ href: urls.topics(code), label: strings(code).topics }] : [];
}

export function comparisonsLink({ own, urls }: PageContext): Link[] {
  const { code } = own.language;
  return hasComparisons(own) ? [{ href: urls.comparisons(code), label: strings(code).comparisons }] : [];
}

/** Topics of an entry that have a page. */
export function topicsOf(context: PageContext, entry: Entry): Link[] {
  return context.own.topics
    .filter(({ topic }) => entry.matter.topics.includes(topic.id))
    .map((group) => topicLink(context, group));
}

export function topicLink(context: PageContext, { topic }: TopicGroup): Link {
  return { href: context.urls.topic(context.own.language.code, topic.id), label: text(context, topic.label) };
}
