/** The map of a topic once it is laid out: plain numbers, in pixels of the usual text size, for one component to draw. */
import type { RelationKind } from '../glossary/topic-graph.ts';
import { wrapText } from './wrapped-text.ts';

export interface Drawing {
  width: number;
  height: number;
  /** Pixels that the drawing takes on the page; text is of the usual size where this is `width`. */
  shownWidth: number;
  lines: DrawnLine[];
  nodes: DrawnNode[];
}

/** `d` is the data of an SVG path. */
export interface DrawnLine {
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

/** Pixels. */
const FONT_SIZE = 15;
export const LINE_HEIGHT = 20;
/** From the middle of a line to its baseline. */
const BASELINE = 5;

/** A label of at most three lines, `width` pixels wide, and the room that it takes. */
export function label(text: string, width: number): Label {
  const found = wrapText(text, { width: width / FONT_SIZE, most: 3 });
  return { lines: found.lines, width: Math.ceil(found.width * FONT_SIZE), height: found.lines.length * LINE_HEIGHT };
}

export interface Label {
  lines: string[];
  width: number;
  height: number;
}

/** Baseline of the first line of a label whose middle is at `middle`. */
export function firstBaseline({ height }: Label, middle: number): number {
  return Math.round(middle - height / 2 + LINE_HEIGHT / 2 + BASELINE);
}
