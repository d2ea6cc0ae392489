/** What a newcomer to a topic reads first, and in which order. */
import type { Entry } from './entry.ts';
import type { LanguageGlossary, TopicGroup } from './glossary.ts';

/** The place of an entry in the reading order of a topic. */
export interface Step {
  group: TopicGroup;
  /** From 1. */
  number: number;
  total: number;
  /** The entry to read next; undefined for the last. */
  next?: Entry;
}

/** Entries of the reading order of a topic; those without a page are left out. */
export function readingOrder({ language, bySlug }: LanguageGlossary, { topic }: TopicGroup): Entry[] {
  const entries: ReadonlyMap<string, Entry> = bySlug;
  return [...new Set(topic.start[language.code])].flatMap((slug) => entries.get(slug) ?? []);
}

/** The reading orders in which an entry stands, those of one entry left out; in the order of the topics. */
export function stepsOf(own: LanguageGlossary, entry: Entry): Step[] {
  return own.topics.flatMap((group) => {
    if (group.topic.start[own.language.code]?.includes(entry.slug) !== true) return [];
    const order = readingOrder(own, group);
    const number = order.indexOf(entry) + 1;
    const next = order[number];
    return order.length < 2 ? [] : [{ group, number, total: order.length, ...(next && { next }) }];
  });
}
