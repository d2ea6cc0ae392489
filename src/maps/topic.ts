/** The map of a topic, laid out by Graphviz: more general terms above more specific ones. */
import { instance, type Viz } from '@viz-js/viz';
import { z } from 'zod';
import type { TopicMap } from '../glossary/pages/topic-map.ts';
import { BOX, mapNode, mirrored, round, type Drawing, type EdgeKind } from './drawing.ts';

/** @throws {Error} when Graphviz finds no layout, which no graph of plain boxes makes it do. */
export async function drawTopic({ terms, edges }: TopicMap, direction: 'ltr' | 'rtl'): Promise<Drawing> {
  engine ??= instance();
  const boxes = terms.map(({ label, href }) => mapNode(label, { width: BOX, most: 4, href }));
  const viz = await engine;
  const layout = layoutSchema.parse(
    viz.renderJSON({
      directed: true,
      graphAttributes: { rankdir: 'BT', nodesep: 0.16, ranksep: 0.5, pad: 0 },
      nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
      nodes: boxes.map(({ width, height }, index) => ({
        name: String(index),
        attributes: { width: width / INCH, height: height / INCH },
      })),
      edges: upwards(edges).map(({ from, to, kind }) => ({
        tail: String(from),
        head: String(to),
        attributes: { class: kind, dir: 'none', ...(kind === 'broader' && { weight: 3 }) },
      })),
    }),
  );
  const [, , width, height] = layout.bb;
  const drawing: Drawing = {
    width: Math.ceil(width) + 2,
    height: Math.ceil(height) + 2,
    nodes: layout.objects.flatMap(({ name, pos: [x, y] }) => {
      const box = boxes[Number(name)];
      return box ? [{ ...box, x: round(x + 1), y: round(height - y + 1) }] : [];
    }),
    edges: (layout.edges ?? []).map(({ class: kind, pos }) => ({ kind, path: pathOf(pos, height) })),
    captions: [],
  };
  return direction === 'rtl' ? mirrored(drawing) : drawing;
}

/**
 * Edges without direction led from the more specific term to the more general one, by the length of the way to the top.
 * So no edges run in a circle, and Graphviz need turn none round: arrows all point up.
 */
function upwards(edges: TopicMap['edges']): TopicMap['edges'] {
  const depth = (term: number, seen: readonly number[] = []): number =>
    Math.max(
      0,
      ...edges.flatMap(({ from, to, kind }) =>
        kind === 'broader' && from === term && !seen.includes(to) ? 1 + depth(to, [...seen, term]) : [],
      ),
    );
  const depths = new Map(edges.flatMap(({ from, to }) => [from, to]).map((term) => [term, depth(term)]));
  return edges.map((edge) => {
    const rises = (depths.get(edge.from) ?? 0) >= (depths.get(edge.to) ?? 0);
    return edge.kind === 'broader' || rises ? edge : { ...edge, from: edge.to, to: edge.from };
  });
}

/** Graphviz is started when the first map is drawn. */
let engine: Promise<Viz> | undefined;

/** Graphviz measures boxes in inches of 72 points; a point is drawn as a pixel. */
const INCH = 72;

const numbers = z.string().transform((text) => text.split(/[ ,]+/).filter(Boolean).map(Number));

/** What is read of Graphviz's JSON: https://graphviz.org/docs/outputs/json/ */
const layoutSchema = z.object({
  bb: numbers.pipe(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  objects: z.array(z.object({ name: z.string(), pos: numbers.pipe(z.tuple([z.number(), z.number()])) })),
  edges: z
    .array(z.object({ class: z.enum(['broader', 'related', 'contrast'] satisfies EdgeKind[]), pos: numbers }))
    .optional(),
});

/** Points of a cubic spline: a start, then three for each curve. Graphviz counts upwards, a screen downwards. */
function pathOf(points: readonly number[], height: number): string {
  const pairs: string[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    pairs.push(`${round((points[index] ?? 0) + 1)},${round(height - (points[index + 1] ?? 0) + 1)}`);
  }
  const [start, ...rest] = pairs;
  return `M${start}C${rest.join(' ')}`;
}
