/** How the terms of a topic hang together, as its map shows it. */
import type { Entry, Slug } from '../entry.ts';
import { relationsOf, type TopicGroup } from '../glossary.ts';
import { summarize, type Link, type PageContext } from './page.ts';

export interface TopicMap {
  /** A–Z. */
  terms: Link[];
  /** Indexes into `terms`; an edge of kind `broader` leads from the narrower term to the broader one. */
  edges: { from: number; to: number; kind: 'broader' | 'related' | 'contrast' }[];
}

/** Terms that have relations within the topic, the best connected ones where they are many; undefined when there are none. */
export function topicMap(context: PageContext, { entries }: Pick<TopicGroup, 'entries'>): TopicMap | undefined {
  const inside = new Set(entries);
  const degree = (entry: Entry): number => neighboursOf(context, entry).filter(({ other }) => inside.has(other)).length;
  const shown = entries
    .map((entry) => ({ entry, degree: degree(entry) }))
    .filter((one) => one.degree > 0)
    .toSorted((a, b) => b.degree - a.degree)
    .slice(0, MOST_TERMS)
    .map(({ entry }) => entry);
  const drawn = new Set(shown);
  const nodes = entries.filter((entry) => drawn.has(entry));
  const indexes = new Map(nodes.map((entry, index) => [entry, index]));
  const edges = nodes.flatMap((entry, from) =>
    neighboursOf(context, entry).flatMap(({ other, kind }) => {
      const to = indexes.get(other);
      // Both ends know of an edge without direction; the first one in the alphabet brings it.
      return to === undefined || (kind !== 'broader' && to < from) ? [] : [{ from, to, kind }];
    }),
  );
  if (edges.length === 0) return undefined;
  const terms = nodes.map((entry) => summarize(context, entry)).map(({ href, term }) => ({ href, label: term }));
  return { terms, edges };
}

/** More than this is a picture of a thicket. */
const MOST_TERMS = 30;

interface Neighbour {
  other: Entry;
  kind: TopicMap['edges'][number]['kind'];
}

/** Each other entry once, by the strongest of its relations. */
function neighboursOf({ own }: PageContext, entry: Entry): Neighbour[] {
  const { broader, narrower, related, contrasts } = relationsOf(own, entry);
  const seen = new Set<Slug>(narrower.map(({ slug }) => slug));
  const all: Neighbour[] = [
    ...broader.map((other) => ({ other, kind: 'broader' as const })),
    ...contrasts.map(({ entry: other }) => ({ other, kind: 'contrast' as const })),
    ...related.map((other) => ({ other, kind: 'related' as const })),
  ];
  const distinct = all.filter(({ other }) => !seen.has(other.slug) && seen.add(other.slug));
  return distinct;
}
