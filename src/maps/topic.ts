/** The map of a topic, laid out by Graphviz: each connected part by itself, then the parts beside and under each other. */
import { fullName, titleOf } from '../glossary/naming.ts';
import type { MappedRelation, TopicMapPage } from '../glossary/pages/topic-map.ts';
import type { RelationKind } from '../glossary/topic-graph.ts';
import { layOut, type Point } from './graphviz.ts';
import { connectedParts, placeOnShelves } from './parts.ts';
import { wrapText } from './wrapped-text.ts';

/** Plain numbers, in pixels of the usual text size, for one component to draw. */
export interface Drawing {
  width: number;
  height: number;
  /** Pixels that the drawing takes on the page; text is of the usual size where this is `width`. */
  shownWidth: number;
  lines: DrawnLine[];
  nodes: DrawnNode[];
}

/** `d` is the data of an SVG path. */
interface DrawnLine {
  kind: RelationKind;
  d: string;
}

/** Lines of text in a box; `x` is their middle, `y` the first baseline. */
export interface DrawnNode {
  /** The whole name, where the lines may show a part. */
  title: string;
  href: string;
  lines: string[];
  x: number;
  y: number;
  box: { x: number; y: number; width: number; height: number };
}

export async function drawTopic({ frame, terms, relations }: TopicMapPage): Promise<Drawing> {
  const boxes = terms.map((term) => box(fullName(term)));
  const parts = await Promise.all(
    connectedParts(terms.length, relations).map((members) => layOutPart(members, boxes, relations)),
  );
  const shelves = placeOnShelves(parts, { width: SHELF_WIDTH, gap: PART_GAP });
  const sheet = { width: shelves.width + 2 * MARGIN, height: Math.ceil(shelves.height + 2 * MARGIN) };
  const mirror = frame.direction === 'rtl' ? ({ x, y }: Point): Point => ({ x: sheet.width - x, y }) : (p: Point) => p;
  const place = (part: number, { x, y }: Point): Point => {
    const corner = shelves.places[part] ?? ORIGIN;
    return mirror({ x: x + corner.x + MARGIN, y: y + corner.y + MARGIN });
  };
  const middles = new Map(
    parts.flatMap(({ members, nodes }, index) =>
      members.map((term, position) => [term, place(index, nodes[position] ?? ORIGIN)]),
    ),
  );
  const lines = parts.flatMap((part, index) =>
    part.edges.map(({ kind, points }) => ({
      kind,
      d: path(
        points.map((one) => place(index, one)),
        kind,
      ),
    })),
  );
  const nodes = terms.map((term, index) => node(term, boxes[index] ?? box(''), middles.get(index) ?? ORIGIN));
  const shownWidth = Math.max(Math.min(sheet.width, PAGE_WIDTH), Math.round(sheet.width * SMALLEST_SCALE));
  return { ...sheet, shownWidth, lines, nodes };
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Pixels. Parts stand beside each other up to this width; a larger one scrolls on narrow screens. */
const SHELF_WIDTH = 900;
const PART_GAP = 36;
/** A wider map is drawn smaller, down to this scale, to fit the page. */
const PAGE_WIDTH = 990;
const SMALLEST_SCALE = 0.85;
const MARGIN = 2;
const LABEL_WIDTH = 132;
const PADDING = { inline: 11, block: 6 };
const FONT_SIZE = 15;
export const LINE_HEIGHT = 20;
/** From the middle of a line to its baseline. */
const BASELINE = 5;

interface Box {
  lines: string[];
  width: number;
  height: number;
}

/** A name in at most three lines, and the room that they take. */
function box(name: string): Box {
  const { lines, width } = wrapText(name, { width: LABEL_WIDTH / FONT_SIZE, most: 3 });
  return {
    lines,
    width: Math.ceil(width * FONT_SIZE) + 2 * PADDING.inline,
    height: lines.length * LINE_HEIGHT + 2 * PADDING.block,
  };
}

interface Part {
  width: number;
  height: number;
  /** Positions in the list of terms, and where their middles are. */
  members: readonly number[];
  nodes: Point[];
  edges: { kind: MappedRelation['kind']; points: Point[] }[];
}

async function layOutPart(
  members: readonly number[],
  boxes: readonly Box[],
  relations: readonly MappedRelation[],
): Promise<Part> {
  const inside = relations.filter(({ from }) => members.includes(from));
  // Two terms that are related twice are one edge to the layout, drawn twice.
  const pairs = new Map(inside.map((relation) => [pairOf(relation), relation]));
  const found = await layOut({
    nodes: members.map((index) => boxes[index] ?? { width: 0, height: 0 }),
    edges: [...pairs.values()].map(({ from, to }) => ({ from: members.indexOf(from), to: members.indexOf(to) })),
  });
  const edges = [...pairs.keys()].flatMap((pair, index) => {
    const all = inside.filter((relation) => pairOf(relation) === pair);
    const route = found.edges[index] ?? [];
    const drawn = pairs.get(pair);
    return all.map(({ kind, from }, copy) => {
      const points = shift(route, (copy - (all.length - 1) / 2) * COPY_GAP);
      return { kind, points: from === drawn?.from ? points : points.toReversed() };
    });
  });
  return { width: found.width, height: found.height, members, nodes: found.nodes, edges };
}

function pairOf({ from, to }: MappedRelation): string {
  return `${Math.min(from, to)} ${Math.max(from, to)}`;
}

const COPY_GAP = 6;

/** The same route a little to its side. */
function shift(points: readonly Point[], by: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const length = Math.hypot(last.x - first.x, last.y - first.y) || 1;
  const [x, y] = [(-(last.y - first.y) / length) * by, ((last.x - first.x) / length) * by];
  return points.map((point) => ({ x: point.x + x, y: point.y + y }));
}

/** A spline; a hierarchy has an arrow at its broader end, where it starts. */
function path(points: readonly Point[], kind: DrawnLine['kind']): string {
  const [first, second, ...rest] = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
  const spline = `M${first ?? ''}C${[second, ...rest].join(' ')}`;
  const [tip, next] = points;
  return kind === 'hierarchy' && tip && next ? arrow(tip, next) + spline : spline;
}

const ARROW_LENGTH = 8;

function arrow(tip: Point, towards: Point): string {
  const angle = Math.atan2(towards.y - tip.y, towards.x - tip.x);
  const [one, other] = [-0.45, 0.45].map((turn) => {
    const x = tip.x + ARROW_LENGTH * Math.cos(angle + turn);
    const y = tip.y + ARROW_LENGTH * Math.sin(angle + turn);
    return `${Math.round(x)} ${Math.round(y)}`;
  });
  return `M${one ?? ''}L${Math.round(tip.x)} ${Math.round(tip.y)} ${other ?? ''}`;
}

function node(summary: TopicMapPage['terms'][number], { lines, width, height }: Box, { x, y }: Point): DrawnNode {
  return {
    title: titleOf(summary),
    href: summary.href,
    lines,
    x: Math.round(x),
    y: Math.round(y - (lines.length * LINE_HEIGHT) / 2 + LINE_HEIGHT / 2 + BASELINE),
    box: { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height },
  };
}
