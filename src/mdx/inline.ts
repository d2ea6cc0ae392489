/** What may stand inside running text: text and inline elements, and no link inside a link. */
import { isComponent, isElement, type BodyNode, type ElementNode } from '../glossary/body.ts';
import { isPhrasing } from './tags.ts';

/** The children of an inline tag; a single paragraph, as MDX makes of a tag on lines of its own, is its text. */
export function inlineChildren(children: readonly BodyNode[]): readonly BodyNode[] {
  const [only, ...rest] = children.filter((child) => !(typeof child === 'string' && child.trim() === ''));
  const isParagraph = typeof only === 'object' && isElement(only) && only.tag === 'p' && rest.length === 0;
  return isParagraph ? (only.children ?? []) : children;
}

/** What stands inside an inline element or heading that cannot, for a message; undefined when all is well. */
export function misplacedIn(tag: string, children: readonly BodyNode[]): string | undefined {
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (isComponent(child)) return `<${child.component}>`;
    if (!isPhrasing(child)) return NAMES[child.tag] ?? `<${child.tag}>`;
    if (tag === 'a' && holdsLink(child)) return 'another link';
  }
  return undefined;
}

function holdsLink({ tag, children = [] }: ElementNode): boolean {
  return tag === 'a' || children.some((child) => typeof child === 'object' && isElement(child) && holdsLink(child));
}

const NAMES: Readonly<Record<string, string>> = {
  p: 'a paragraph',
  ul: 'a list',
  ol: 'a list',
  li: 'a list',
  table: 'a table',
  blockquote: 'a quotation',
  pre: 'a block of code',
  hr: 'a line across',
};

/** How a message names an inline element or heading. */
export function inlineName(tag: string): string {
  return INLINE_NAMES[tag] ?? `<${tag}>`;
}

const INLINE_NAMES: Readonly<Record<string, string>> = {
  a: 'the text of a link',
  strong: 'bold text',
  em: 'emphasis',
  del: 'struck-out text',
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'a heading'])),
};
