/** Checked body nodes -> Markdown (GFM), components included: a reader of the text sees no trace of them. */
import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import { defaultHandlers } from 'mdast-util-to-markdown';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { isComponent, isElement, type BodyNode, type ComponentNode, type ElementNode } from '../glossary/body.ts';
import type { Strings } from '../languages/index.ts';

export interface MarkdownContext {
  /** Absolute address for an `href` of the body; undefined when its target has no page. */
  resolve: (href: string) => string | undefined;
  /** Absolute address of a picture that the body names. */
  image: (src: string) => string;
  /** Ids of sources and notes by their number, from 1. */
  citations: readonly string[];
  words: Pick<Strings, 'callouts' | 'formula'>;
}

type Handle = NonNullable<NonNullable<Options['handlers']>['root']>;

/** What may stand in a quotation, a list item or a note. */
export type FlowContent = BlockContent | DefinitionContent;

/** An ampersand is escaped only where it would begin a character reference, so that addresses stay as they are. */
const root: Handle = (node: Root, _parent, state, info) => {
  const others = state.unsafe.filter(({ character }) => character !== '&');
  state.unsafe = [...others, { character: '&', after: '#?[A-Za-z0-9]+;' }];
  return state.containerFlow(node, info);
};

/** Most text has nothing to escape. Looking for each of forty signs in it would take half of the time of all exports. */
const plainText: Handle = (node: Text, parent, state, info) =>
  PLAIN.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

/** Begins with a letter and holds no sign, and no line break, that any construct of Markdown is made of. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ,;?'"()/%$€£’‘“”–—…-]|\.(?![-.\w]))*$/u;

const handlers = { root, text: plainText };

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', resourceLink: true, handlers })
  .freeze();

/** One line for each paragraph, ATX headings, fenced code. Ends with a line break. */
export function writeMarkdown(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children } satisfies Root);
}

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

export function paragraph(...children: PhrasingContent[]): FlowContent {
  return { type: 'paragraph', children };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

export function link(label: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [text(label)] };
}

export function heading(depth: 1 | 2 | 3, value: string): FlowContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function bulletList(items: readonly PhrasingContent[][]): FlowContent {
  const children = items.map((item) => ({ type: 'listItem' as const, spread: false, children: [paragraph(...item)] }));
  return { type: 'list', ordered: false, spread: false, children };
}

/** The node as blocks; undefined for one that belongs into a line of text. */
function blockOf(node: Exclude<BodyNode, string>, context: MarkdownContext): FlowContent[] | undefined {
  if (isComponent(node)) return componentOf(node, context);
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

function componentOf({ component, attributes, children }: ComponentNode, context: MarkdownContext): FlowContent[] {
  const { words } = context;
  const names: Readonly<Record<string, string>> = words.callouts;
  const {
    type = 'note',
    title = names[type] ?? type,
    expression = '',
    label = words.formula,
    question = '',
  } = attributes;
  const { src = '', alt = '', caption, credit } = attributes;
  const flow = flowOf(children, context);
  switch (component) {
    case 'Callout':
      return [{ type: 'blockquote', children: [paragraph(strong(title)), ...flow] }];
    case 'Formula':
      return [paragraph(strong(label), text(': '), { type: 'inlineCode', value: expression }), ...flow];
    case 'Faq':
      return [heading(3, question), ...flow];
    case 'Figure': {
      const below = [caption, credit].filter((part) => part !== undefined);
      const picture = paragraph({ type: 'image', url: context.image(src), alt });
      return [picture, ...below.map((part) => paragraph({ type: 'emphasis', children: [text(part)] }))];
    }
  }
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
