/** Div soup -> a flat list of blocks: paragraphs, headings, lists, tables, pictures, questions. */
import type { Element, ElementContent } from 'hast';
import type { Note } from '../record.ts';
import { anchor, withId } from './anchors.ts';
import { codeBlock } from './code.ts';
import { BLOCKS, CONTAINERS, HEADINGS, type BlockContext } from './elements.ts';
import { figure } from './figures.ts';
import { element, isElement, property, text } from './hast.ts';
import { descriptions, details, list, unfold } from './lists.ts';
import { heading, paragraphs, trimBreaks } from './paragraphs.ts';
import { tableBlocks } from './tables.ts';

/** The blocks of a run of contents; loose text becomes paragraphs. Ids of wrappers pass to what they wrap. */
export function toBlocks(nodes: readonly ElementContent[], notes: Note[]): Element[] {
  const context: BlockContext = { notes, toBlocks: (inner) => toBlocks(inner, notes) };
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    blocks.push(...paragraphs(run, context));
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && (BLOCKS.has(node.tagName) || holdsBlock(node))) {
      flush();
      blocks.push(...blockOf(node, context));
    } else run.push(node);
  }
  flush();
  return blocks;
}

type BlockHandler = (node: Element, context: BlockContext) => Element[];

/** What becomes of blocks; those that are not here are their contents. */
const HANDLERS: Readonly<Record<string, BlockHandler>> = {
  ...Object.fromEntries(HEADINGS.map((name) => [name, heading])),
  p: (node, context) => withId(node, paragraphs(node.children, context, property(node, 'className'))),
  ul: list,
  ol: list,
  dl: descriptions,
  table: tableBlocks,
  aside: (node, context) => (property(node, 'dataCallout') ? [callout(node, context)] : contents(node, context)),
  blockquote: quotation,
  pre: codeBlock,
  hr: () => [element('hr', [])],
  figure,
  details,
};

function blockOf(node: Element, context: BlockContext): Element[] {
  return (HANDLERS[node.tagName] ?? contents)(node, context);
}

function contents(node: Element, context: BlockContext): Element[] {
  return withId(node, CONTAINERS.has(node.tagName) ? context.toBlocks(node.children) : spread(node, context));
}

function callout(node: Element, context: BlockContext): Element {
  const { dataCallout, title } = node.properties;
  return element('callout', unfold(context.toBlocks(node.children)), { dataCallout, title });
}

function quotation(node: Element, context: BlockContext): Element[] {
  const children = unfold(context.toBlocks(node.children));
  const alert = alertOf(children);
  if (alert) return [alert];
  return children.length > 0 ? [element('blockquote', children, anchor(node))] : [];
}

/** `> [!NOTE]`, as some Markdown has it. */
function alertOf(blocks: readonly Element[]): Element | undefined {
  const [first, ...rest] = blocks;
  const [start, ...more] = first?.children ?? [];
  const [mark, kind = ''] =
    start?.type === 'text'
      ? (/^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|EXAMPLE)\]\s*/i.exec(start.value) ?? [])
      : [];
  if (!first || mark === undefined || start?.type !== 'text') return undefined;
  const children = trimBreaks([text(start.value.slice(mark.length)), ...more]);
  const content = [...(children.length > 0 ? [{ ...first, children }] : []), ...rest];
  return content.length > 0 ? element('callout', content, { dataCallout: kind.toLowerCase() }) : undefined;
}

function holdsBlock(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (BLOCKS.has(child.tagName) || holdsBlock(child)));
}

/** A link or emphasis around blocks goes into each of them. */
function spread(node: Element, context: BlockContext): Element[] {
  return context.toBlocks(node.children).map((block) => {
    if (isElement(block, 'p', ...HEADINGS)) return { ...block, children: [{ ...node, children: block.children }] };
    if (isElement(block, 'picture'))
      return { ...block, properties: { ...block.properties, dataHref: property(node, 'href') } };
    return block;
  });
}
