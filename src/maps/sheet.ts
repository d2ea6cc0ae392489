/** Paper on which the map of a term grows downwards; mirrored for languages that are read from the right. */
import type { RelationKind } from '../glossary/topic-graph.ts';
import {
  BASELINE,
  firstBaseline,
  type Drawing,
  type DrawnNode,
  type Label,
  type PlacedText,
  type Relation,
} from './drawing.ts';

/** Pixels from the stem to where a neighbour's line ends, and from there to its text. */
const TICK = 16;
export const SPACE = 7;

/** How text is anchored on the left and on the right of the stem. */
export const ANCHORS = ['end', 'start'] as const;

type Place = Pick<PlacedText, 'x' | 'anchor'>;

export class Sheet {
  readonly width: number;
  /** Where the stem stands: the line through the term on which neighbours hang. */
  readonly middle: number;
  /** Room for a text beside the stem. */
  readonly sideWidth: number;
  /** What is drawn next starts here. */
  y = 0;
  readonly #mirrored: boolean;
  readonly #lines = new Map<RelationKind, string>();
  readonly #captions: PlacedText[] = [];
  readonly #nodes: DrawnNode[] = [];
  readonly #attached: { y: number; relation: Relation }[] = [];

  constructor(width: number, direction: 'ltr' | 'rtl') {
    this.width = width;
    this.middle = width / 2;
    this.sideWidth = this.middle - TICK - SPACE;
    this.#mirrored = direction === 'rtl';
  }

  /** Beside the stem: 0 is left, 1 right. */
  side(side: number): Place {
    const away = TICK + SPACE;
    return { x: this.middle + (side === 0 ? -away : away), anchor: ANCHORS[side] ?? 'start' };
  }

  caption(text: string, { x, anchor }: Place, middle: number): void {
    this.#captions.push({ lines: [text], x: this.#x(x), y: Math.round(middle + BASELINE), anchor });
  }

  /** `y` is the middle of the text. */
  node(
    { relation, title, href }: { relation: Relation; title: string; href: string },
    text: Label,
    { x, y, anchor }: Place & { y: number },
  ): void {
    this.#nodes.push({ relation, title, href, lines: text.lines, x: this.#x(x), y: firstBaseline(text, y), anchor });
  }

  term(title: string, text: Label, { width, height, middle }: { width: number; height: number; middle: number }): void {
    const corner = { x: Math.round(this.middle - width / 2), y: Math.round(middle - height / 2) };
    const place = { x: this.middle, y: firstBaseline(text, middle), anchor: 'middle' as const };
    this.#nodes.push({ title, lines: text.lines, ...place, box: { ...corner, width, height } });
  }

  /** Makes the stem reach `y`. */
  attach(y: number, relation: Relation): void {
    this.#attached.push({ y: Math.round(y), relation });
  }

  tick(relation: Relation, y: number, side: number): void {
    this.#draw(relation, `M${this.middle} ${y}H${this.#x(this.middle + (side === 0 ? -TICK : TICK))}`);
  }

  curve(relation: Relation, from: { x: number; y: number }, to: { x: number; y: number }): void {
    const [startX, endX, bend] = [from.x, to.x, (from.x + to.x) / 2].map((x) => this.#x(x));
    const endY = Math.round(to.y);
    this.#draw(relation, `M${startX} ${from.y}C${bend} ${from.y} ${bend} ${endY} ${endX} ${endY}`);
  }

  drawing(): Drawing {
    this.#drawStem();
    const lines = [...this.#lines].map(([kind, d]) => ({ kind, d }));
    const { width } = this;
    return {
      width,
      height: Math.ceil(this.y),
      shownWidth: width,
      lines,
      captions: this.#captions,
      nodes: this.#nodes,
    };
  }

  /** From the box to what is attached furthest, above and below. */
  #drawStem(): void {
    const box = this.#nodes.find((node) => node.box)?.box;
    if (!box) return;
    const byHeight = this.#attached.toSorted((a, b) => a.y - b.y);
    const [first, last] = [byHeight[0], byHeight.at(-1)];
    if (first && first.y < box.y) this.#draw(first.relation, `M${this.middle} ${first.y}V${box.y}`);
    const bottom = box.y + box.height;
    if (last && last.y > bottom) this.#draw(last.relation, `M${this.middle} ${bottom}V${last.y}`);
  }

  #draw(relation: Relation, d: string): void {
    const kind = kindOf(relation);
    this.#lines.set(kind, (this.#lines.get(kind) ?? '') + d);
  }

  #x(x: number): number {
    return Math.round(this.#mirrored ? this.width - x : x);
  }
}

function kindOf(relation: Relation): RelationKind {
  return relation === 'broader' || relation === 'narrower' ? 'hierarchy' : relation;
}
