/** Small questions to a Markdown tree, and what stands in one until its entry is whole. */
import type { Heading, Node, Nodes, Parent, PhrasingContent, RootContent, Strong } from 'mdast';
import { paragraph, type FlowContent } from '../../mdx/mdast.ts';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

declare module 'mdast' {
  interface Data {
    /** Ids by which the source leads here. A paragraph that has nothing else is a place to lead to. */
    ids?: readonly string[];
  }
  interface BlockContentMap {
    fold: Fold;
    picture: Picture;
  }
  interface PhrasingContentMap {
    picture: Picture;
    place: Place;
  }
  interface RootContentMap {
    fold: Fold;
    picture: Picture;
    place: Place;
  }
}

/** A question with its answer, or another fold. */
interface Fold extends Parent {
  type: 'fold';
  isQuestion: boolean;
  title: PhrasingContent[];
  children: FlowContent[];
}

/** A place in a line to which links may lead. */
interface Place extends Node {
  type: 'place';
  id: string;
}

/** A picture whose file is not known yet; what is empty is not said. */
export interface Picture extends Node {
  type: 'picture';
  src: string;
  alt: string;
  caption: string;
  align: '' | 'start' | 'end';
  /** Where a link around it leads. */
  href: string;
}

/** A component of ours; attributes that are empty are left out. */
export function component(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === '' ? [] : [{ type: 'mdxJsxAttribute' as const, name: key, value }],
  );
  return { type: 'mdxJsxFlowElement', name, attributes: written, children };
}

export function strong(children: PhrasingContent[]): Strong {
  return { type: 'strong', children };
}

const PHRASING = new Set(
  (
    'text emphasis strong delete inlineCode inlineMath break link footnoteReference mdxJsxTextElement ' +
    'mdxTextExpression html place'
  ).split(' '),
);

export function isPhrasing(node: { type: string }): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/** Pictures stand in lines until these are paragraphs. */
export function isInLine(node: RootContent): node is PhrasingContent {
  return node.type === 'picture' || isPhrasing(node);
}

export function isHeading(node: Nodes | undefined): node is Heading {
  return node?.type === 'heading';
}

/** Six at most. */
export function depthOf(level: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5] as const;
  return depths.find((depth) => depth === level) ?? 6;
}

/** True for a block that shows nothing. */
export function isPlace(block: FlowContent): boolean {
  return block.type === 'paragraph' && block.children.length === 0;
}

export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The text on one line. */
export function lineIn(nodes: readonly Nodes[]): string {
  return textIn(nodes).replace(/\s+/g, ' ').trim();
}

/** The text with its spaces, and with a line end for each break and around blocks. */
export function textIn(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (isBreak(node)) return '\n';
      if ('value' in node) return node.value;
      if (!('children' in node)) return '';
      const title = node.type === 'fold' ? `${textIn(node.title)}\n` : '';
      return isPhrasing(node) ? textIn(node.children) : `\n${title}${textIn(node.children)}\n`;
    })
    .join('');
}

/** Cells write a break as a tag. */
export function isBreak(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'mdxJsxTextElement' && node.name === 'br');
}

/** Inline nodes with something else for each break; one of its own, since the library adds text to the text before it. */
export function withoutBreaks(nodes: readonly PhrasingContent[], instead: PhrasingContent): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { ...instead };
    return 'children' in node ? { ...node, children: withoutBreaks(node.children, instead) } : node;
  });
}

/** Links to the ids lead to the first of the blocks; to nothing else, where there is none. */
export function withIds(ids: readonly string[], blocks: readonly FlowContent[]): FlowContent[] {
  if (ids.length === 0) return [...blocks];
  const [first = paragraph(), ...rest] = blocks;
  return [{ ...first, data: { ...first.data, ids: [...ids, ...(first.data?.ids ?? [])] } }, ...rest];
}

/** All ids of a block and of what it holds. */
export function idsIn(node: RootContent): string[] {
  const inner = 'children' in node ? node.children.flatMap(idsIn) : [];
  return [...(node.data?.ids ?? []), ...inner];
}
