/** What a map is once it is laid out: plain numbers, in pixels of the usual text size, for one component to draw. */
import type { RelationKind } from '../glossary/topic-graph.ts';
import { wrapText } from './text.ts';

export interface Drawing {
  width: number;
  height: number;
  /** Pixels that the drawing takes on the page; text is of the usual size where this is `width`. */
  shownWidth: number;
  lines: DrawnLine[];
  captions: PlacedText[];
  nodes: DrawnNode[];
}

/** `d` is the data of an SVG path; it may draw several lines of one kind. */
export interface DrawnLine {
  kind: RelationKind;
  d: string;
}

/** `x` is where the text is anchored, `y` the first baseline. Anchors follow the direction of the text. */
export interface PlacedText {
  lines: string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface DrawnNode extends PlacedText {
  /** The whole name, where the lines may show a part. */
  title: string;
  /** None for the term in whose page the map stands. */
  href?: string;
  /** How the node stands to the term in the middle. */
  relation?: Relation;
  box?: { x: number; y: number; width: number; height: number };
}

export type Relation = 'broader' | 'narrower' | 'related' | 'contrast';

/** Pixels. */
export const FONT_SIZE = 15;
export const LINE_HEIGHT = 20;
/** From the middle of a line to its baseline. */
export const BASELINE = 5;

/** A label of at most three lines, `width` pixels wide, and the room that it takes. */
export function label(text: string, width: number, fontSize = FONT_SIZE): Label {
  const found = wrapText(text, { width: width / fontSize, most: 3 });
  return { lines: found.lines, width: Math.ceil(found.width * fontSize), height: found.lines.length * LINE_HEIGHT };
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

/** The name by which a pointer that rests on a node finds it. */
export function nodeTitle({ term, abbreviation }: { term: string; abbreviation?: string }): string {
  return abbreviation === undefined ? term : `${term} (${abbreviation})`;
}
