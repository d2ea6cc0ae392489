/** Flat HTML blocks -> Markdown tree, our components included. */
import type { Element, Root as HastRoot } from 'hast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { mathOf } from '../../mdx/math/dollars.ts';
import { isFormula } from '../../mdx/math/nodes.ts';
import { HEADINGS } from './elements.ts';
import { foldParts, isElement, lineOf, property, without } from './hast.ts';
import { tidyInline } from './inline.ts';

/** Component name of a picture whose file is not known yet; `src` is its address. */
export const PENDING_PICTURE = 'Picture';

export interface Markdown {
  root: Root;
  /** For each id that a link may name: the section that it stands in, counted among headings or questions. */
  anchors: Map<string, Anchor>;
}

export type Anchor = { kind: 'heading' | 'question'; index: number };

export function toMarkdown(blocks: readonly Element[]): Markdown {
  const shown = blocks.filter((block) => !isElement(block, 'anchor'));
  const tree: HastRoot = { type: 'root', children: without(shown, isPlace) };
  const root = processor.runSync(tree);
  return { root: citedNotes(tidyTree(root)), anchors: anchorsOf(blocks) };
}

const jsxText =
  (name: string): Handle =>
  (state, node): MdxJsxTextElement => ({
    type: 'mdxJsxTextElement',
    name,
    attributes: [],
    children: state.all(node).filter(isPhrasing),
  });

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

const details: Handle = (state, node) => {
  const { title, content } = foldParts(node);
  return component(
    'Faq',
    { question: lineOf(title) },
    state.toFlow(state.all({ ...node, children: content })).filter(isFlow),
  );
};

const CALLOUTS: Readonly<Record<string, string>> = {
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
  important: 'warning',
  example: 'example',
};

const callout: Handle = (state, node) => {
  const attributes = { type: CALLOUTS[property(node, 'dataCallout')] ?? 'note', title: property(node, 'title') };
  return component('Callout', attributes, state.toFlow(state.all(node)).filter(isFlow));
};

const picture: Handle = (_, node) =>
  component(PENDING_PICTURE, {
    src: property(node, 'src'),
    alt: property(node, 'alt'),
    caption: property(node, 'dataCaption'),
    align: property(node, 'dataAlign'),
    href: property(node, 'dataHref'),
  });

/** A formula is written as it is; what entries do not read as one is text. */
const code: Handle = (state, node) => {
  const written = mathOf(node)?.trimEnd();
  if (written === undefined) return defaultHandlers[node.tagName === 'pre' ? 'pre' : 'code'](state, node);
  // The border of a cell would stand in it.
  const isWhole = isFormula(written) && !(state.inTable && written.includes('|'));
  const shown: PhrasingContent = isWhole ? { type: 'inlineMath', value: written } : { type: 'text', value: written };
  return node.tagName === 'pre' ? { type: 'paragraph', children: [shown] } : shown;
};

const processor = unified()
  .use(rehypeRemark, {
    document: true,
    handlers: {
      details,
      picture,
      callout,
      code,
      pre: code,
      ...Object.fromEntries(['sup', 'sub', 'mark'].map((name) => [name, jsxText(name)])),
      kbd: jsxText('kbd'),
      // Cells have one line each; a break there has to be written as a tag.
      br: (state) =>
        state.inTable ? { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] } : { type: 'break' },
      footnote: (_, node) => ({ type: 'footnoteReference', identifier: property(node, 'dataNote') }),
      note: (state, node) => ({
        type: 'footnoteDefinition',
        identifier: property(node, 'dataNote'),
        children: state.toFlow(state.all(node)).filter(isFlow),
      }),
    },
  })
  .freeze();

const PHRASING = new Set(
  'text emphasis strong delete inlineCode inlineMath break link image footnoteReference mdxJsxTextElement mdxTextExpression html'.split(
    ' ',
  ),
);

export function isPhrasing(node: { type: string }): node is PhrasingContent {
  return PHRASING.has(node.type);
}

function isFlow<Node extends { type: string }>(node: Node): node is Exclude<Node, PhrasingContent> {
  return !PHRASING.has(node.type);
}

/** A place to link to has no text; it is remembered, not shown. */
function isPlace(node: Element): boolean {
  return isElement(node, 'a') && property(node, 'href') === '' && node.children.length === 0;
}

function anchorsOf(blocks: readonly Element[]): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const waiting: string[] = [];
  const count = { heading: 0, question: 0 };
  let current: Anchor | undefined;
  for (const block of blocks) {
    const ids = property(block, 'dataIds').split(/\s+/).filter(Boolean);
    if (isElement(block, 'anchor')) {
      waiting.push(...ids);
      continue;
    }
    const kind = isElement(block, ...HEADINGS) ? 'heading' : isElement(block, 'details') ? 'question' : undefined;
    if (kind !== undefined) {
      current = { kind, index: count[kind] };
      count[kind] += 1;
    }
    for (const id of [...waiting.splice(0), ...ids]) if (current && !anchors.has(id)) anchors.set(id, current);
  }
  return anchors;
}

/** A note whose reference stood where none can, such as in code, is a paragraph. */
function citedNotes(root: Root): Root {
  const cited = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') cited.add(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  const children = root.children.flatMap((node): RootContent[] =>
    node.type === 'footnoteDefinition' && !cited.has(node.identifier) ? node.children : [node],
  );
  return { ...root, children };
}

function tidyTree(root: Root): Root {
  return { ...root, children: root.children.map(tidyBlock) };
}

function tidyBlock<Node extends RootContent>(node: Node): Node {
  if (!('children' in node)) return node;
  const children: readonly RootContent[] = node.children;
  const tidied = children.some(isPhrasing) ? tidyInline(children.filter(isPhrasing)) : children.map(tidyBlock);
  return { ...node, children: tidied };
}
