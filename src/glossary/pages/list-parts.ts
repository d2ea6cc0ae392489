/** What pages that list terms are made of: rows, letters, topics. */
import type { Entry } from '../entry.ts';
import { relationsOf } from '../glossary.ts';
import { allHeadings, type ListedName } from '../letters.ts';
import { linkTo, summarize, text, type Link, type PageContext, type TermSummary } from './page.ts';

/** A letter of the A–Z; one under which nothing stands has no page. */
export interface LetterLink {
  label: string;
  href?: string;
}

/** A name in a list that is no term leads to the terms of the entries that have it. */
export interface Reference {
  name: string;
  see: Link[];
}

/** A line of a list: a term with its definition, or another name. */
export type ListRow = TermSummary | Reference;

export function isReference(row: Reference | object): row is Reference {
  return 'see' in row;
}

/** A link to a topic or to a letter in use, with the number of its terms. */
export interface CountedLink extends Link {
  count: number;
  description?: string;
}

/** A term, or where else a name leads. */
export function rowOf(context: PageContext, { text: name, isTerm, entries }: ListedName): ListRow {
  const [first] = entries;
  if (isTerm && first) return summarize(context, first);
  return { name, see: entries.map((entry) => linkTo(context, entry)) };
}

/** Entries that are in use to which most others point, in prose or by relation; ties A–Z. */
export function mostReferenced(context: PageContext, entries: readonly Entry[], limit: number): TermSummary[] {
  return entries
    .filter(({ matter }) => matter.status === 'published')
    .map((entry) => ({ entry, references: relationsOf(context.own, entry).references }))
    .filter(({ references }) => references > 0)
    .toSorted((a, b) => b.references - a.references)
    .slice(0, limit)
    .map(({ entry }) => summarize(context, entry));
}

/** All letters of the language, with links to those in use. */
export function letterLinks({ own, urls, code }: PageContext): LetterLink[] {
  return letterBar(own, (id) => urls.letter(code, id));
}

/** All letters of the language; those under which something stands lead to `address`. */
export function letterBar({ language, letters }: PageContext['own'], address: (id: string) => string): LetterLink[] {
  const used = new Set(letters.map(({ id }) => id));
  return allHeadings(language.code, letters).map(({ id, label }) => ({
    label,
    ...(used.has(id) && { href: address(id) }),
  }));
}

/** Letters under which something stands. */
export function usedLetters({ own, urls, code }: PageContext): CountedLink[] {
  return own.letters.map(({ id, label, entries }) => ({
    href: urls.letter(code, id),
    label,
    count: entries.length,
  }));
}

export function topicLinks(context: PageContext): CountedLink[] {
  const { own, urls, code } = context;
  return own.topics.map(({ topic, entries }) => ({
    href: urls.topic(code, topic.id),
    label: text(context, topic.label),
    count: entries.length,
    ...(topic.description !== undefined && { description: text(context, topic.description) }),
  }));
}
