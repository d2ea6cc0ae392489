/** A map as it will be drawn: plain data, in units of one CSS pixel at its natural size. */
import { wrapText } from './text.ts';

/** How the terms at the ends of an edge stand to each other. */
export type EdgeKind = 'broader' | 'related' | 'contrast';

export interface MapNode {
  /** Centre. */
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  /** The label, broken. */
  lines: string[];
  /** True when `lines` hold only the start of it. */
  cut: boolean;
  /** Undefined for the term whose page it is. */
  href?: string;
}

export interface MapEdge {
  kind: EdgeKind;
  /** SVG path; an edge of kind `broader` ends at the more general term, with an arrow. */
  path: string;
}

/** Words that name a group of nodes; centred at `x`, standing on `y`. */
export interface MapCaption {
  x: number;
  y: number;
  text: string;
}

export interface Drawing {
  width: number;
  height: number;
  nodes: MapNode[];
  edges: MapEdge[];
  captions: MapCaption[];
}

/** Font size of labels, and height of their lines. */
export const FONT = 13;
export const LINE = 16;

/** Space inside a box, beside and above the label. */
const BESIDE = 4;
const ABOVE = 7;
/** Wide enough for "representative" in most fonts; three stand beside each other on a phone. */
export const BOX = 100;

/** A box for a label, at the origin; `width` includes the padding, `most` is a number of lines. */
export function mapNode(label: string, { width, most, href }: { width: number; most: number; href?: string }): MapNode {
  const { lines, cut } = wrapText(label, { width: (width - 2 * BESIDE) / FONT, most });
  return {
    ...{ x: 0, y: 0, width, height: lines.length * LINE + 2 * ABOVE, label, lines, cut },
    ...(href !== undefined && { href }),
  };
}

/** The same drawing seen in a mirror, for languages that run from right to left; text stays readable. */
export function mirrored({ width, height, nodes, edges, captions }: Drawing): Drawing {
  const turn = <Part extends { x: number }>(part: Part): Part => ({ ...part, x: round(width - part.x) });
  const paths = edges.map(({ kind, path }) => ({ kind, path: mirroredPath(path, width) }));
  return { width, height, nodes: nodes.map(turn), edges: paths, captions: captions.map(turn) };
}

/** Paths hold absolute `x,y` pairs only. */
function mirroredPath(path: string, width: number): string {
  return path.replace(/(-?[\d.]+),/g, (_, x: string) => `${round(width - Number(x))},`);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
