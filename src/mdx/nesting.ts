/** A limit to nesting: what walks a tree by recursion must not run out of stack, and nobody reads so deep a text. */
import type { Root, RootContent } from 'hast';
import type { Place, Problem } from '../glossary/problem.ts';
import { Reporter } from './reporter.ts';

const LIMIT = 100;

/** The problem of a body that is nested too deeply, at the first node beyond the limit; without recursion. */
export function checkNesting(root: Root, reporter: Reporter): Problem[] {
  const stack: { node: Root | RootContent; depth: number; place: Place }[] = [];
  stack.push({ node: root, depth: 0, place: reporter.place({ line: 1, column: 1 }) });
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, depth } = step;
    const place = node.position ? reporter.placeOf(node) : step.place;
    if (depth > LIMIT) return [tooDeep('bad-mdx', place)];
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) stack.push({ node: child, depth: depth + 1, place });
  }
  return [];
}

/** What to tell of a place that is nested too deeply. */
export function tooDeep(code: Problem['code'], place: Place): Problem {
  return { code, place, message: `is nested deeper than ${LIMIT} levels, expected a few; write it flatter` };
}

/** Where YAML goes beyond the limit: at a bracket, or at an indentation; its start when neither is to be seen. */
export function tooDeepOffset(yaml: string): number {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > LIMIT) return index;
  }
  const indented = new RegExp(`^[ -]{${LIMIT}}`, 'm').exec(yaml);
  return indented ? indented.index + LIMIT : 0;
}
