/**
 * The map of one term among its neighbours: the more general above it, the more specific below, related and contrasted
 * ones beside it. The browser lays out the names, in rows of one height; lines are SVG paths in units of such rows, which
 * it stretches over them.
 * In: page models.
 * Out: nodes and lines for components to draw: of a term here, of a topic in `topic.ts`.
 * Imports: `glossary`, `languages`.
 */
import { fullName, titleOf } from '../glossary/naming.ts';
import type { TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import type { RelationKind } from '../glossary/topic-graph.ts';
import { shorten } from '../glossary/shorten.ts';
import type { Strings } from '../languages/index.ts';

export interface NeighbourhoodMap {
  term: string;
  above: MapGroup;
  below: MapGroup;
  /** Sides are those of a language that is read from the left. The right one may be empty, or both. */
  left: MapGroup;
  right: MapGroup;
  /** The stem behind the term, to what is above and below. */
  throughTerm: RowLines;
  /** The lines to both sides where there is room for them under the term only. */
  underTerm: RowLines;
}

/** `lines` of the groups above and below are a stem and its ticks; those of a side are curves from the term. */
export interface MapGroup {
  caption: string;
  nodes: MapNode[];
  lines: RowLines;
}

/** Paths in a box that is as high as a list has rows: `0 0 1 rows`, or `-1 0 2 rows` where a stem stands in its middle. */
export interface RowLines {
  viewBox: string;
  paths: { kind: RelationKind; d: string }[];
}

/** A neighbour, or the link to the list that holds those for whom there is no room. */
export interface MapNode {
  relation: NeighbourRelation;
  text: string;
  /** The whole name, where `text` may be a part. */
  title: string;
  href: string;
}

export type NeighbourRelation = 'broader' | 'narrower' | 'related' | 'contrast';
export type Neighbourhood = Pick<TermPage, 'term' | 'qualifier' | 'broader' | 'narrower' | 'related' | 'contrasts'>;

export type NeighbourhoodWords = Pick<Strings, 'broader' | 'narrower' | 'seeAlso' | 'contrasts' | 'mapAndMore'>;

/** Undefined where the term has no neighbours. */
export function mapNeighbourhood(page: Neighbourhood, words: NeighbourhoodWords): NeighbourhoodMap | undefined {
  const broader = listOf(page.broader, 'broader', words);
  const narrower = listOf(page.narrower, 'narrower', words);
  const [left, right] = sides(page, words);
  if ([broader, narrower, left, right].every(({ nodes }) => nodes.length === 0)) return undefined;
  return {
    term: shorten(fullName(page), LONGEST, 'und'),
    above: { ...broader, nodes: oddOneFirst(broader.nodes), lines: linesAbove(broader.nodes.length) },
    below: { ...narrower, lines: linesBelow(narrower.nodes.length) },
    left: { ...left, lines: curves(left.nodes) },
    right: { ...right, lines: curves(right.nodes) },
    throughTerm: linesThroughTerm(broader.nodes.length > 0, narrower.nodes.length > 0),
    underTerm: linesUnderTerm(left.nodes, right.nodes, narrower.nodes.length > 0),
  };
}

type NodeList = Omit<MapGroup, 'lines'>;

/** Neighbours of one kind beyond this number are counted instead of drawn. */
const LIMIT = 8;

/** Characters of a name: about three lines on a phone. */
const LONGEST = 60;

function listOf(terms: readonly TermSummary[], relation: NeighbourRelation, words: NeighbourhoodWords): NodeList {
  const caption = {
    broader: words.broader,
    narrower: words.narrower,
    related: words.seeAlso,
    contrast: words.contrasts,
  };
  const shown = terms.length > LIMIT + 1 ? terms.slice(0, LIMIT) : terms;
  const nodes = shown.map((summary) => ({
    relation,
    text: shorten(fullName(summary), LONGEST, 'und'),
    title: titleOf(summary),
    href: summary.href,
  }));
  const more = words.mapAndMore(terms.length - shown.length);
  const list = relation === 'contrast' ? '#contrasts' : '#related';
  if (shown.length < terms.length) nodes.push({ relation, text: more, title: more, href: list });
  return { caption: caption[relation], nodes };
}

/** Related terms on one side and contrasts on the other; where there are none of one kind, the other takes both sides. */
function sides(page: Neighbourhood, words: NeighbourhoodWords): [left: NodeList, right: NodeList] {
  const contrasted = page.contrasts.map(({ other }) => other);
  const related = listOf(page.related, 'related', words);
  const contrasts = listOf(contrasted, 'contrast', words);
  if (contrasts.nodes.length === 0) return halves(related);
  return related.nodes.length === 0 ? halves(contrasts) : [related, contrasts];
}

/** Read across, as the rows under the term are. */
function halves({ caption, nodes }: NodeList): [NodeList, NodeList] {
  return [
    { caption, nodes: nodes.filter((_, index) => index % 2 === 0) },
    { caption, nodes: nodes.filter((_, index) => index % 2 === 1) },
  ];
}

/** Nodes stand in pairs; an odd one stands at the end of the stem, which is the top where they are above the term. */
function oddOneFirst(nodes: readonly MapNode[]): MapNode[] {
  const pairs = nodes.length - (nodes.length % 2);
  return [...nodes.slice(pairs), ...nodes.slice(0, pairs)];
}

function linesAbove(count: number): RowLines {
  const [odd, rows] = [count % 2, Math.ceil(count / 2)];
  return stem(rows, [{ kind: 'hierarchy', d: down(odd === 1 ? 1 : 0.5, rows) + ticks(odd, rows) }]);
}

function linesBelow(count: number): RowLines {
  const [odd, rows] = [count % 2, Math.ceil(count / 2)];
  const pairs = rows - odd;
  return stem(rows, [{ kind: 'hierarchy', d: down(0, odd === 1 ? pairs : pairs - 0.5) + ticks(0, pairs) }]);
}

/** Of no length, a line has no ends either: WebKit stretches a round one over the names. */
function down(from: number, to: number): string {
  return from === to ? '' : `M0 ${from}V${to}`;
}

function ticks(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `M-1 ${from + index + 0.5}H1`).join('');
}

function linesThroughTerm(up: boolean, down: boolean): RowLines {
  return stem(2, [{ kind: 'hierarchy', d: `${up ? 'M0 0V1' : ''}${down ? 'M0 1V2' : ''}` }]);
}

/** The stem comes from far above, and goes on to what is below; else it ends at the last node and is of its kind. */
function linesUnderTerm(left: readonly MapNode[], right: readonly MapNode[], goesOn: boolean): RowLines {
  const rows = Math.max(left.length, right.length);
  const last = kindOf(right.length === rows ? right : left);
  return stem(rows, [
    { kind: goesOn ? 'hierarchy' : last, d: `M0 -9V${goesOn ? rows : rows - 0.5}` },
    { kind: kindOf(left), d: left.map((_, row) => `M0 ${row + 0.5}H-1`).join('') },
    { kind: kindOf(right), d: right.map((_, row) => `M0 ${row + 0.5}H1`).join('') },
  ]);
}

function stem(rows: number, paths: RowLines['paths']): RowLines {
  return { viewBox: `-1 0 2 ${rows}`, paths: paths.filter(({ d }) => d !== '') };
}

/** From the middle of the term to each node. */
function curves(nodes: readonly MapNode[]): RowLines {
  const middle = nodes.length / 2;
  const d = nodes.map((_, row) => `M0 ${middle}C${BEND} ${middle} ${BEND} ${row + 0.5} 1 ${row + 0.5}`).join('');
  return { viewBox: `0 0 1 ${nodes.length}`, paths: [{ kind: kindOf(nodes), d }] };
}

/** How far along its way a line bends. */
const BEND = 0.5;

function kindOf([first]: readonly MapNode[]): RelationKind {
  return first?.relation === 'contrast' ? 'contrast' : 'related';
}
