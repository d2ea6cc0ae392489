/** JSON-LD as the gates read it: checked for its outermost shape and nothing more, since finding faults is their work. */
import { z } from 'zod';

export interface Node {
  [property: string]: unknown;
  '@type'?: unknown;
  '@id'?: unknown;
}

export interface Document {
  /** Where it stands, for messages. */
  file: string;
  nodes: Node[];
}

const graphSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.record(z.string(), z.unknown())),
});

/** The nodes of a document. @throws for anything that is not one context and one graph. */
export function readGraph(json: string): Node[] {
  return graphSchema.parse(JSON.parse(json))['@graph'];
}

/** A node and every node inside it, with its path: `WebPage.citation.0`. */
export function everyNode(node: Node, path = String(node['@type'])): { node: Node; path: string }[] {
  const inner = Object.entries(node).flatMap(([property, value]) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => ({ item, path: `${path}.${property}.${index}` }))
      : [{ item: value, path: `${path}.${property}` }],
  );
  return [{ node, path }, ...inner.flatMap(({ item, path: at }) => (isNode(item) ? everyNode(item, at) : []))];
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node that only refers to another one. */
export function isReference(node: Node): boolean {
  return Object.keys(node).length === 1 && '@id' in node;
}
