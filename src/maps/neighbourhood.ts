/**
 * The map around one term: broader terms above it, narrower ones below, related and contrasted ones beside it. A fixed
 * layout, which no engine has to find: it takes a tenth of a millisecond, and fits the narrowest phone.
 */
import type { TermPage } from '../glossary/pages/term.ts';
import { BOX, mapNode, mirrored, round, type Drawing, type EdgeKind, type MapNode } from './drawing.ts';

export interface NeighbourhoodWords {
  broader: string;
  narrower: string;
  related: string;
  contrast: string;
  /** "12 more". */
  more: (count: number) => string;
}

/** The drawing; undefined when the term has no neighbours. */
export function drawNeighbourhood(page: TermPage, words: NeighbourhoodWords): Drawing | undefined {
  const contrasts = page.contrasts.map(({ other }) => other);
  if (page.broader.length + page.narrower.length + page.related.length + contrasts.length === 0) return undefined;
  const sheet = new Sheet(page.term);
  sheet.above(boxes(page.broader, ROW, words), words.broader);
  sheet.middle(sides(page.related, contrasts, words));
  sheet.below(boxes(page.narrower, ROW, words), words.narrower);
  const drawing = sheet.drawing();
  return page.frame.direction === 'rtl' ? mirrored(drawing) : drawing;
}

/** The narrowest screens leave 328 pixels. */
const WIDTH = 328;
const CENTRE = WIDTH / 2;
const SELF = 112;
/** Boxes beside each other, and on top of each other. */
const ROW = 3;
const COLUMN = 4;
const GAP = 8;
/** Room for the arrows between the term and the boxes above and below it. */
const RISE = 34;
const CAPTION = 18;

interface Labelled {
  href: string;
  term: string;
}

interface Side {
  kind: EdgeKind;
  caption: string;
  boxes: MapNode[];
}

/** As many boxes as there is room for; the last one stands for the rest, and leads to the list of all. */
function boxes(terms: readonly Labelled[], room: number, words: NeighbourhoodWords, list = '#related'): MapNode[] {
  const shown = terms.length > room ? terms.slice(0, room - 1) : terms;
  const nodes = shown.map(({ term, href }) => mapNode(term, { width: BOX, most: 4, href }));
  if (shown.length === terms.length) return nodes;
  return [...nodes, mapNode(words.more(terms.length - shown.length), { width: BOX, most: 2, href: list })];
}

/** Related terms on the side where lines start, contrasted ones on the other; with one kind only, it takes both. */
function sides(related: readonly Labelled[], contrasts: readonly Labelled[], words: NeighbourhoodWords): [Side, Side] {
  const one = { kind: 'related', caption: words.related } as const;
  const other = { kind: 'contrast', caption: words.contrast } as const;
  if (related.length > 0 && contrasts.length > 0) {
    return [
      { ...one, boxes: boxes(related, COLUMN, words) },
      { ...other, boxes: boxes(contrasts, COLUMN, words, '#contrasts') },
    ];
  }
  const kind = related.length > 0 ? one : other;
  const all =
    related.length > 0 ? boxes(related, 2 * COLUMN, words) : boxes(contrasts, 2 * COLUMN, words, '#contrasts');
  const half = Math.ceil(all.length / 2);
  return [
    { ...kind, boxes: all.slice(0, half) },
    { ...kind, boxes: all.slice(half) },
  ];
}

/** Fills a drawing from top to bottom. */
class Sheet {
  readonly #drawing: Drawing = { width: WIDTH, height: 0, nodes: [], edges: [], captions: [] };
  readonly #self: MapNode;
  #y = 1;

  constructor(term: string) {
    this.#self = mapNode(term, { width: SELF, most: 6 });
  }

  above(row: readonly MapNode[], caption: string): void {
    if (row.length === 0) return;
    this.#caption(CENTRE, this.#y, caption);
    this.#y += CAPTION;
    const height = tallest(row);
    // Boxes stand on one line, so that all arrows end there.
    this.#row(row, (box) => this.#y + height - box.height / 2);
    this.#y += height + RISE;
  }

  middle([start, end]: [Side, Side]): void {
    const height = Math.max(this.#self.height, columnHeight(start), columnHeight(end));
    this.#self.x = CENTRE;
    this.#self.y = round(this.#y + height / 2);
    this.#column(start, BOX / 2 + 1);
    this.#column(end, WIDTH - BOX / 2 - 1);
    this.#drawing.nodes.push(this.#self);
    this.#y += height;
    for (const box of this.#drawing.nodes.filter(({ y }) => y < this.#self.y - height / 2))
      this.#arrow(this.#self, box);
  }

  below(row: readonly MapNode[], caption: string): void {
    if (row.length === 0) return;
    this.#y += RISE;
    this.#row(row, (box) => this.#y + box.height / 2);
    for (const box of row) this.#arrow(box, this.#self);
    this.#y += tallest(row) + CAPTION;
    this.#caption(CENTRE, this.#y - CAPTION + 4, caption);
  }

  drawing(): Drawing {
    return { ...this.#drawing, height: Math.ceil(this.#y) + 1 };
  }

  #row(row: readonly MapNode[], yOf: (box: MapNode) => number): void {
    const width = row.length * BOX + (row.length - 1) * GAP;
    for (const [index, box] of row.entries()) {
      box.x = CENTRE - width / 2 + BOX / 2 + index * (BOX + GAP);
      box.y = round(yOf(box));
      this.#drawing.nodes.push(box);
    }
  }

  #column(side: Side, x: number): void {
    if (side.boxes.length === 0) return;
    let y = this.#self.y - columnHeight(side) / 2;
    this.#caption(x, y, side.caption);
    y += CAPTION;
    for (const box of side.boxes) {
      [box.x, box.y] = [x, round(y + box.height / 2)];
      y += box.height + GAP;
      this.#drawing.nodes.push(box);
      this.#line(side.kind, box);
    }
  }

  #line(kind: EdgeKind, box: MapNode): void {
    const { x, y, width } = this.#self;
    const outwards = box.x < x ? -1 : 1;
    const [from, to] = [x + (outwards * width) / 2, box.x - (outwards * box.width) / 2];
    const half = round((from + to) / 2);
    this.#drawing.edges.push({ kind, path: `M${from},${y}C${half},${y} ${half},${box.y} ${to},${box.y}` });
  }

  /** From the top of the lower box to the bottom of the upper one. */
  #arrow(lower: MapNode, upper: MapNode): void {
    const [from, to] = [round(lower.y - lower.height / 2), round(upper.y + upper.height / 2)];
    const half = round((from + to) / 2);
    const path = `M${lower.x},${from}C${lower.x},${half} ${upper.x},${half} ${upper.x},${to}`;
    this.#drawing.edges.push({ kind: 'broader', path });
  }

  #caption(x: number, y: number, text: string): void {
    this.#drawing.captions.push({ x, y: round(y + 12), text });
  }
}

function tallest(row: readonly MapNode[]): number {
  return Math.max(...row.map(({ height }) => height));
}

function columnHeight({ boxes: column }: Side): number {
  return column.length === 0 ? 0 : column.reduce((sum, { height }) => sum + height + GAP, CAPTION - GAP);
}
