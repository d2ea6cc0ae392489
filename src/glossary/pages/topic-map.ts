/** The page with the map of a topic: its best connected terms, drawn and in words. */
import type { Entry } from '../entry.ts';
import type { TopicGroup } from '../glossary.ts';
import { hasTopicGraph, topicGraph, type RelationKind, type TopicGraph } from '../topic-graph.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { pageLink } from './index-links.ts';
import { linkTo, summarize, text, type Link, type PageContext, type PageFrame, type TermSummary } from './page.ts';

export interface TopicMapPage {
  frame: PageFrame;
  /** The page of the topic. */
  topic: Link;
  /** Terms of the topic, shown or not. */
  count: number;
  terms: MappedTerm[];
  relations: MappedRelation[];
  /** Relations between the terms that the map leaves out, because there are too many to read. */
  omitted: number;
}

/** A term of the map, with its relations on the map as its own page would list them. */
export interface MappedTerm extends TermSummary {
  broader: Link[];
  narrower: Link[];
  related: Link[];
  contrasts: Link[];
}

/** Positions in `terms`; a hierarchy runs from the broader term to the narrower one. */
export interface MappedRelation {
  from: number;
  to: number;
  kind: RelationKind;
}

/** Undefined where no two terms of the topic are related. */
export function topicMapPage(context: PageContext, group: TopicGroup): TopicMapPage | undefined {
  const { own, urls, code, words } = context;
  const graph = topicGraph(own, group);
  if (!graph) return undefined;
  const label = text(context, group.topic.label);
  const topic = { href: urls.topic(code, group.topic.id), label };
  const position = new Map(graph.entries.map((entry, index) => [entry, index]));
  return {
    frame: frameOf(context, PAGES['topic-map'].of(context, group), {
      title: words.mapTitle(label),
      description: words.mapPageDescription(label, graph.entries.length),
      breadcrumb: [...pageLink(context, 'topics'), topic],
    }),
    topic,
    count: group.entries.length,
    terms: graph.entries.map((entry) => mappedTerm(context, graph, entry)),
    relations: graph.relations.map(({ from, to, kind }) => ({
      from: position.get(from) ?? 0,
      to: position.get(to) ?? 0,
      kind,
    })),
    omitted: graph.omitted,
  };
}

/** Where the map of a topic is; undefined where there is none. */
export function topicMapAddress({ own, urls, code }: PageContext, group: TopicGroup): string | undefined {
  return hasTopicGraph(own, group) ? urls.topicMap(code, group.topic.id) : undefined;
}

function mappedTerm(context: PageContext, { entries, relations }: TopicGraph, entry: Entry): MappedTerm {
  const others = new Map<string, Set<Entry>>();
  const add = (list: string, other: Entry): unknown =>
    others.get(list)?.add(other) ?? others.set(list, new Set([other]));
  for (const { from, to, kind } of relations) {
    if (from === entry) add(kind === 'hierarchy' ? 'narrower' : kind, to);
    if (to === entry) add(kind === 'hierarchy' ? 'broader' : kind, from);
  }
  const links = (list: string): Link[] =>
    entries.filter((other) => others.get(list)?.has(other)).map((other) => linkTo(context, other));
  return {
    ...summarize(context, entry),
    broader: links('broader'),
    narrower: links('narrower'),
    related: links('related'),
    contrasts: links('contrast'),
  };
}
