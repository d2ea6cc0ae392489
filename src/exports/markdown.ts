/** Checked body nodes -> Markdown (GFM), components included: a reader of the text sees no trace of them. */
import type { ListItem, PhrasingContent, TableCell, TableRow } from 'mdast';
import {
  isComponent,
  isElement,
  MATH,
  MATH_BLOCK,
  type BodyNode,
  type ComponentNode,
  type ElementNode,
} from '../glossary/body.ts';
import { componentOf } from '../mdx/components/index.ts';
import { text, type FlowContent } from '../mdx/mdast.ts';
import type { MarkdownContext } from './markdown-context.ts';

/** Block content: stray text becomes a paragraph. */
export function flowOf(nodes: readonly BodyNode[], context: MarkdownContext): FlowContent[] {
  const flow: FlowContent[] = [];
  let line: PhrasingContent[] = [];
  const close = (): void => {
    const children = trimmed(line);
    if (children.length > 0) flow.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    const blocks = typeof node === 'string' ? undefined : blockOf(node, context);
    if (blocks === undefined) line.push(...phrasingOf([node], context));
    else {
      close();
      flow.push(...blocks);
    }
  }
  close();
  return flow;
}

/** The node as blocks; undefined for one that belongs into a line of text. */
function blockOf(node: Exclude<BodyNode, string>, context: MarkdownContext): FlowContent[] | undefined {
  if (isComponent(node)) return componentFlow(node, context);
  const children = node.children ?? [];
  const depth = headingDepth(node.tag);
  if (depth !== undefined) return [{ type: 'heading', depth, children: trimmed(phrasingOf(children, context)) }];
  switch (node.tag) {
    case 'p':
      return flowOf(children, context);
    case 'blockquote':
      return [{ type: 'blockquote', children: flowOf(children, context) }];
    case 'ul':
    case 'ol':
      return [listOf(node, context)];
    case 'pre':
      return [codeOf(node)];
    case MATH_BLOCK:
      return [{ type: 'html', value: mathOf(node) }];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [tableOf(node, context)];
    default:
      return undefined;
  }
}

function headingDepth(tag: string): 2 | 3 | 4 | 5 | 6 | undefined {
  return ([2, 3, 4, 5, 6] as const).find((depth) => tag === `h${depth}`);
}

function componentFlow(node: ComponentNode, context: MarkdownContext): FlowContent[] {
  const { words, image } = context;
  return componentOf(node).markdown({
    attributes: node.attributes,
    flow: flowOf(node.children, context),
    words,
    image,
  });
}

function listOf(node: ElementNode, context: MarkdownContext): FlowContent {
  const items = (node.children ?? []).filter((child) => typeof child !== 'string');
  const isLoose = (item: BodyNode): boolean =>
    typeof item !== 'string' &&
    (item.children ?? []).some((child) => typeof child !== 'string' && isElement(child) && child.tag === 'p');
  const spread = items.some(isLoose);
  const start = node.attributes?.['start'];
  return {
    type: 'list',
    ordered: node.tag === 'ol',
    ...(typeof start === 'number' && { start }),
    spread,
    children: items.map((item) => listItemOf(flowOf(item.children ?? [], context), spread)),
  };
}

/** A task is written with a box of its own; the body has it as a sign at the start of the text. */
function listItemOf(children: FlowContent[], spread: boolean): ListItem {
  const [first] = children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  const box = start?.type === 'text' ? /^[☑☐]\s+/u.exec(start.value)?.[0] : undefined;
  if (start?.type !== 'text' || box === undefined) return { type: 'listItem', spread, children };
  start.value = start.value.slice(box.length);
  return { type: 'listItem', spread, checked: box.startsWith('☑'), children };
}

function codeOf(node: ElementNode): FlowContent {
  const [code] = (node.children ?? []).filter((child) => typeof child !== 'string' && isElement(child));
  const language = code?.attributes?.['class'];
  const value = rawText(code ? [code] : (node.children ?? [])).replace(/\n$/, '');
  return { type: 'code', value, ...(typeof language === 'string' && { lang: language.replace(/^language-/, '') }) };
}

function tableOf(node: ElementNode, context: MarkdownContext): FlowContent {
  const rows = elementsIn(node, 'tr');
  const align = elementsIn(rows[0], 'th', 'td').map(({ attributes }) => {
    const name = attributes?.['class'];
    return (['left', 'center', 'right'] as const).find((side) => name === `align-${side}`) ?? null;
  });
  return { type: 'table', align, children: rows.map((row) => rowOf(row, context)) };
}

function rowOf(row: ElementNode, context: MarkdownContext): TableRow {
  const children = elementsIn(row, 'th', 'td').map((cell): TableCell => ({
    type: 'tableCell',
    children: trimmed(phrasingOf(cell.children ?? [], context)),
  }));
  return { type: 'tableRow', children };
}

/** Elements of these names inside a node, at any depth, but not inside one another. */
function elementsIn(node: ElementNode | undefined, ...tags: string[]): ElementNode[] {
  return (node?.children ?? []).flatMap((child) => {
    if (typeof child === 'string' || !isElement(child)) return [];
    return tags.includes(child.tag) ? [child] : elementsIn(child, ...tags);
  });
}

/** Tags that GFM has no sign for; as HTML they mean the same in any Markdown viewer. */
const KEPT_TAGS = new Set(['sub', 'sup', 'kbd', 'mark']);

function phrasingOf(nodes: readonly BodyNode[], context: MarkdownContext): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (typeof node === 'string') return node === '' ? [] : [text(node.replace(/\s*\n\s*/g, ' '))];
    const children = phrasingOf(node.children ?? [], context);
    if (isComponent(node)) return children;
    if (node.attributes?.['class'] === 'citation') return citationOf(node, context);
    if (KEPT_TAGS.has(node.tag)) return [html(`<${node.tag}>`), ...children, html(`</${node.tag}>`)];
    switch (node.tag) {
      case 'strong':
        return [{ type: 'strong', children }];
      case 'em':
        return [{ type: 'emphasis', children }];
      case 'del':
        return [{ type: 'delete', children }];
      case 'code':
        return [{ type: 'inlineCode', value: rawText(node.children ?? []) }];
      case MATH:
        return [html(mathOf(node))];
      case 'br':
        return [{ type: 'break' }];
      case 'a':
        return linkOf(node, children, context);
      default:
        return children;
    }
  });
}

function linkOf(
  { attributes = {} }: ElementNode,
  children: PhrasingContent[],
  context: MarkdownContext,
): PhrasingContent[] {
  const url = context.resolve(String(attributes['href'] ?? ''));
  const title = attributes['title'];
  return url === undefined ? children : [{ type: 'link', url, ...(typeof title === 'string' && { title }), children }];
}

/** A citation holds the number under which the page lists its source. */
function citationOf(node: ElementNode, { citations }: MarkdownContext): PhrasingContent[] {
  const id = citations[Number(rawText(node.children ?? [])) - 1];
  return id === undefined ? [] : [{ type: 'footnoteReference', identifier: id.toLowerCase(), label: id }];
}

/** A formula as it is written. */
function mathOf({ attributes }: ElementNode): string {
  const dollars = attributes?.['display'] === true ? '$$' : '$';
  return `${dollars}${String(attributes?.['tex'] ?? '')}${dollars}`;
}

function html(value: string): PhrasingContent {
  return { type: 'html', value };
}

function rawText(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : rawText(node.children ?? []))).join('');
}

/** Neighbouring texts as one, without spaces at the ends of the line, where Markdown would take them for something else. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') merged.splice(-1, 1, text(last.value + node.value));
    else merged.push(node);
  }
  const [first, last] = [merged[0], merged.at(-1)];
  const children = merged.map((node) => {
    if (node.type !== 'text') return node;
    const start = node === first ? node.value.trimStart() : node.value;
    return text(node === last ? start.trimEnd() : start);
  });
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}
