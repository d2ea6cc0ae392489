/** The terms of a topic and how they hang together: what a map of the topic shows. */
import type { Entry } from './entry.ts';
import { relationsOf, type LanguageGlossary, type TopicGroup } from './glossary.ts';

export interface TopicGraph {
  /** At most `TERM_LIMIT`, each with a relation to another of them; A–Z. */
  entries: Entry[];
  /** At most `RELATION_LIMIT`, each once: hierarchy, then contrasts, then association. */
  relations: TopicRelation[];
  /** Relations between the entries beyond the limit. */
  omitted: number;
}

/** A hierarchy runs from the broader entry to the narrower one; the others from the earlier to the later, A–Z. */
export interface TopicRelation {
  from: Entry;
  to: Entry;
  kind: RelationKind;
}

export type RelationKind = 'hierarchy' | 'contrast' | 'related';

/** More than these make a drawing that nobody can read. */
export const TERM_LIMIT = 40;
export const RELATION_LIMIT = 90;

/** The best connected part of a topic; undefined where no two of its entries are related. */
export function topicGraph(own: LanguageGlossary, group: TopicGroup): TopicGraph | undefined {
  if (!hasTopicGraph(own, group)) return undefined;
  const chosen = choose(neighboursWithin(own, group.entries));
  const all = relationsWithin(own, chosen);
  const relations = all.slice(0, RELATION_LIMIT);
  const attached = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return {
    entries: group.entries.filter((entry) => attached.has(entry)),
    relations,
    omitted: all.length - relations.length,
  };
}

/** True where two entries of the topic are related. */
export function hasTopicGraph(own: LanguageGlossary, { entries }: TopicGroup): boolean {
  const members = new Set(entries);
  return entries.some((entry) => neighboursOf(own, entry).some((other) => members.has(other)));
}

function neighboursOf(own: LanguageGlossary, entry: Entry): Entry[] {
  const { broader, narrower, related, contrasts } = relationsOf(own, entry);
  return [...broader, ...narrower, ...related, ...contrasts.map((contrast) => contrast.entry)];
}

function neighboursWithin(own: LanguageGlossary, entries: readonly Entry[]): Map<Entry, Set<Entry>> {
  const members = new Set(entries);
  return new Map(
    entries.map((entry) => [entry, new Set(neighboursOf(own, entry).filter((other) => members.has(other)))]),
  );
}

/**
 * Grows from the entry with most neighbours, each time by the one with most neighbours already chosen, so that the
 * chosen hang together; where no neighbour is left, it begins anew with the best connected of the rest. Ties A–Z.
 */
function choose(neighbours: ReadonlyMap<Entry, ReadonlySet<Entry>>): Set<Entry> {
  const [chosen, links] = [new Set<Entry>(), new Map<Entry, number>()];
  const rank = (entry: Entry): number => (links.get(entry) ?? 0) * neighbours.size + (neighbours.get(entry)?.size ?? 0);
  while (chosen.size < TERM_LIMIT) {
    let best: Entry | undefined;
    for (const entry of neighbours.keys()) {
      if (!chosen.has(entry) && rank(entry) > (best ? rank(best) : 0)) best = entry;
    }
    if (!best) break;
    chosen.add(best);
    for (const other of neighbours.get(best) ?? []) links.set(other, (links.get(other) ?? 0) + 1);
  }
  return chosen;
}

function relationsWithin(own: LanguageGlossary, chosen: ReadonlySet<Entry>): TopicRelation[] {
  const order = new Map(own.entries.map((entry, index) => [entry, index]));
  const entries = own.entries.filter((entry) => chosen.has(entry));
  const later =
    (from: Entry) =>
    (to: Entry): boolean =>
      chosen.has(to) && (order.get(from) ?? 0) < (order.get(to) ?? 0);
  const each = (kind: RelationKind, targets: (entry: Entry) => Entry[]): TopicRelation[] =>
    entries.flatMap((from) => targets(from).map((to) => ({ from, to, kind })));
  const associations = each('related', (from) => relationsOf(own, from).related.filter(later(from)));
  const weight = new Map<Entry, number>();
  for (const { from, to } of associations) for (const end of [from, to]) weight.set(end, (weight.get(end) ?? 0) + 1);
  const rarity = ({ from, to }: TopicRelation): number => (weight.get(from) ?? 0) + (weight.get(to) ?? 0);
  return [
    ...each('hierarchy', (from) => relationsOf(own, from).narrower.filter((to) => chosen.has(to))),
    ...each('contrast', (from) =>
      relationsOf(own, from)
        .contrasts.map(({ entry }) => entry)
        .filter(later(from)),
    ),
    // Of too many, those stay by which a term with few relations hangs.
    ...associations.toSorted((a, b) => rarity(a) - rarity(b)),
  ];
}
