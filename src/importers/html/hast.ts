/** Small questions to an HTML tree. */
import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML text -> tree, as a browser would read it. @throws {RangeError} when it is nested thousands of levels deep. */
export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/** The contents of a tree, without document types. */
export function contentsOf(root: Root): ElementContent[] {
  return root.children.flatMap((child) => (child.type === 'doctype' || child.type === 'mdxjsEsm' ? [] : [child]));
}

/** True for an element, of one of the given names if there are any. */
export function isElement<Tag extends string>(
  node: Nodes | undefined,
  ...tags: readonly Tag[]
): node is Element & { tagName: Tag } {
  return node?.type === 'element' && (tags.length === 0 || tags.some((tag) => tag === node.tagName));
}

export function element(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** All text, as it stands, line breaks for `br`. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      if (node.tagName === 'br') return '\n';
      const inner = textOf(node.children);
      return BREAKING.has(node.tagName) ? `\n${inner}\n` : inner;
    })
    .join('');
}

const BREAKING = new Set(
  'p div li ul ol dl dt dd tr td th table h1 h2 h3 h4 h5 h6 section article summary details figcaption blockquote'.split(
    ' ',
  ),
);

/** All words on one line, with a space where any element ends: to report what has no place of its own. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  const words = nodes.map((node) =>
    node.type === 'text' ? node.value : isElement(node) ? ` ${wordsOf(node.children)} ` : '',
  );
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** The text on one line. */
export function lineOf(nodes: readonly ElementContent[]): string {
  return textOf(nodes).replace(/\s+/g, ' ').trim();
}

/** HTML of a title or another short field -> its text on one line; none of what is nested thousands of levels deep. */
export function plainLine(html: string): string {
  try {
    return lineOf(contentsOf(parseHtml(html)))
      .replace(INVISIBLE, '')
      .trim();
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** Characters that nobody sees: soft hyphens, zero-width spaces, byte order marks, controls. */
export const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|[^\P{Cc}\n\t]/gu;

export function classesOf(node: Element): string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

export function property(node: Element, name: string): string {
  const value = node.properties[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.join(' ') : '';
}

/** By which others lead to an element; to a place by several. */
export function idsOf(node: Element): string[] {
  const { ids } = node.properties;
  return (Array.isArray(ids) ? ids.map(String) : [property(node, 'id')]).filter((id) => id !== '');
}

/** Every element below, of one of the given names if there are any, in the order of the text. */
export function elementsIn(nodes: readonly ElementContent[], ...tags: readonly string[]): Element[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [...(isElement(node, ...tags) ? [node] : []), ...elementsIn(node.children, ...tags)] : [],
  );
}

/** The nodes but for some elements, wherever they stand. */
export function without(nodes: readonly ElementContent[], isLeftOut: (node: Element) => boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    return isLeftOut(node) ? [] : [{ ...node, children: without(node.children, isLeftOut) }];
  });
}

export function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
