/** What a reader reads in a body, components included. */
import { plainText as plainTextWith, type BodyNode } from '../glossary/body.ts';
import { componentOf } from './components/index.ts';

/** One line for each block; without the numbers of citations. */
export function plainText(nodes: readonly BodyNode[]): string {
  return plainTextWith(nodes, (node) => componentOf(node).words.flatMap((name) => node.attributes[name] ?? []));
}
