/** Blocks -> the body of an entry, and where its places are. */
import type { Nodes, Root, RootContent } from 'mdast';
import type { FlowContent } from '../../mdx/mdast.ts';
import { tidyInline } from './inline.ts';
import { idsIn, isHeading, isPhrasing, isPlace } from './mdast.ts';

export interface Body {
  root: Root;
  /** For each id that a link may name: the section that it stands in, counted among headings or questions. */
  anchors: Map<string, Anchor>;
}

export type Anchor = { kind: 'heading' | 'question'; index: number };

export function bodyOf(blocks: readonly FlowContent[]): Body {
  const cited = new Set(blocks.flatMap(citedIn));
  // A note whose reference stood where none can, such as in code, is a paragraph.
  const shown = blocks.flatMap((block) =>
    block.type === 'footnoteDefinition' && !cited.has(block.identifier) ? block.children : [block],
  );
  return { root: { type: 'root', children: shown.flatMap(tidyBlock) }, anchors: anchorsOf(blocks) };
}

function citedIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(citedIn) : [];
}

function tidyBlock<Node extends RootContent>(node: Node): Node[] {
  if (!('children' in node)) return [node];
  if (node.type === 'paragraph' && node.children.length === 0) return [];
  const children: readonly RootContent[] = node.children;
  const tidied = children.some(isPhrasing) ? tidyInline(children.filter(isPhrasing)) : children.flatMap(tidyBlock);
  return [{ ...node, children: tidied }];
}

function anchorsOf(blocks: readonly FlowContent[]): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const waiting: string[] = [];
  const count = { heading: 0, question: 0 };
  let current: Anchor | undefined;
  for (const block of blocks) {
    waiting.push(...idsIn(block));
    if (isPlace(block)) continue;
    const isQuestion = block.type === 'mdxJsxFlowElement' && block.name === 'Faq';
    const kind = isHeading(block) ? 'heading' : isQuestion ? 'question' : undefined;
    if (kind !== undefined) {
      current = { kind, index: count[kind] };
      count[kind] += 1;
    }
    for (const id of waiting.splice(0)) if (current && !anchors.has(id)) anchors.set(id, current);
  }
  return anchors;
}
