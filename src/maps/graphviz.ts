/** Places the boxes of a graph with Graphviz (`neato`, https://graphviz.org/docs/layouts/neato/), compiled to WebAssembly. */
import type { Viz } from '@viz-js/viz';
import { z } from 'zod';

/** Width and height in pixels; edges name nodes by position. */
export interface GraphInput {
  nodes: readonly { width: number; height: number }[];
  edges: readonly { from: number; to: number }[];
}

/** Middles of the nodes, and control points of a Bézier spline for each edge, y downwards. */
export interface GraphLayout {
  width: number;
  height: number;
  nodes: Point[];
  edges: Point[][];
}

export interface Point {
  x: number;
  y: number;
}

/** Lays out a connected graph; the same graph always gets the same layout. */
export async function layOut({ nodes, edges }: GraphInput): Promise<GraphLayout> {
  engine ??= import('@viz-js/viz').then(({ instance }) => instance());
  const graph = {
    nodes: nodes.map(({ width, height }, index) => ({
      name: String(index),
      attributes: { label: '', width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
    })),
    edges: edges.map(({ from, to }) => ({ tail: String(from), head: String(to) })),
  };
  return read((await engine).renderJSON(graph, OPTIONS));
}

/** Loaded and compiled once, when the first map needs it: a megabyte. */
let engine: Promise<Viz> | undefined;

const POINTS_PER_INCH = 72;

const OPTIONS = {
  engine: 'neato',
  yInvert: true,
  graphAttributes: { overlap: 'prism', sep: '+10', splines: 'true', start: '7', pad: '0' },
  nodeAttributes: { shape: 'box', fixedsize: 'true' },
  edgeAttributes: { arrowhead: 'none' },
};

function read(output: unknown): GraphLayout {
  const { bb, objects, edges } = outputSchema.parse(output);
  const [left = 0, bottom = 0, right = 0, top = 0] = bb.split(',').map(Number);
  return {
    width: Math.abs(right - left),
    height: Math.abs(top - bottom),
    nodes: objects.toSorted((a, b) => Number(a.name) - Number(b.name)).map(({ pos }) => point(pos)),
    // A spline may begin with the tips of its arrows: `s,1,2 e,3,4 5,6 …`.
    edges: edges.map(({ pos }) =>
      pos
        .split(' ')
        .filter((part) => !/^[es],/.test(part))
        .map(point),
    ),
  };
}

/** https://graphviz.org/docs/outputs/json/ */
const outputSchema = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })),
  edges: z.array(z.object({ pos: z.string() })).default([]),
});

function point(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
}
