/** A limit to nesting in what a parser made of a body: what walks a tree by recursion must not run out of stack. */
import type { Root, RootContent } from 'hast';
import type { Place, Problem } from '../glossary/problem.ts';
import { MOST_LEVELS, TOO_DEEP } from './bounds.ts';
import { Reporter } from './reporter.ts';

/** The problem of a body that is nested too deeply, at the first node beyond the limit; without recursion. */
export function checkNesting(root: Root, reporter: Reporter): Problem[] {
  const stack: { node: Root | RootContent; depth: number; place: Place }[] = [];
  stack.push({ node: root, depth: 0, place: reporter.place({ line: 1, column: 1 }) });
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, depth } = step;
    const place = node.position ? reporter.placeOf(node) : step.place;
    if (depth > MOST_LEVELS) return [{ code: 'bad-mdx', place, message: TOO_DEEP }];
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) stack.push({ node: child, depth: depth + 1, place });
  }
  return [];
}
