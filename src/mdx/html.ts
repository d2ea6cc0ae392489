/** Checked body nodes -> HTML text. The serializer is the hast project's; no markup is glued together here. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
  isComponent,
  isElement,
  LITERAL,
  MATH,
  MATH_BLOCK,
  plainText,
  type BodyNode,
  type ElementNode,
} from '../glossary/body.ts';
import { alignFigures } from './figure-columns.ts';

/** Turns the `href` of a checked body into an address; undefined when the target has no page. */
export type ResolveHref = (href: string) => string | undefined;

/** @throws {TypeError} for nodes that hold components: those are shown by Astro components. */
export function bodyHtml(nodes: readonly BodyNode[], resolve: ResolveHref): string {
  return toHtml({ type: 'root', children: nodes.flatMap((node) => toHast(node, resolve)) });
}

/** A stretch of a body that is either plain HTML, a component, or an element around a component. */
export type Run = { kind: 'html'; nodes: BodyNode[] } | { kind: 'node'; node: Exclude<BodyNode, string> };

/** Splits nodes so that everything between components is one run of HTML. */
export function splitRuns(nodes: readonly BodyNode[]): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (typeof node !== 'string' && holdsComponent(node)) runs.push({ kind: 'node', node });
    else if (last?.kind === 'html') last.nodes.push(node);
    else runs.push({ kind: 'html', nodes: [node] });
  }
  return runs;
}

function holdsComponent(node: BodyNode): boolean {
  return typeof node !== 'string' && (isComponent(node) || (node.children ?? []).some(holdsComponent));
}

function toHast(node: BodyNode, resolve: ResolveHref): ElementContent[] {
  if (typeof node === 'string') return [{ type: 'text', value: node }];
  if (!isElement(node)) throw new TypeError(`<${node.component}> inside HTML`);
  const shown = node.tag === 'table' ? alignFigures(node) : node;
  const children = (shown.children ?? []).flatMap((child) => toHast(child, resolve));
  // Whoever sets texts in type leaves what is between the comments as it is, and takes them out.
  if (node.tag === LITERAL)
    return [{ type: 'comment', value: LITERAL }, ...children, { type: 'comment', value: `/${LITERAL}` }];
  if (node.math) return [mathElement(node, children)];
  if (node.tag === 'a') return link(node, children, resolve);
  // The box of a task stands in the place of the mark of its item.
  const isTask = node.tag === 'li' && /^[☑☐] /u.test(plainText(node.children ?? [], () => []));
  const element: ElementContent = {
    type: 'element',
    tagName: node.tag,
    properties: { ...properties(node), ...(isTask && { className: ['task'] }) },
    children,
  };
  if (node.tag !== 'table') return [element];
  return [scrolling('div', 'table-scroll', [element])];
}

/** A formula. Ears get the MathML; a search, and what copies, the text beside it, which no eye sees. */
function mathElement({ tag, attributes, children = [], math }: ElementNode, text: ElementContent[]): ElementContent {
  const inLine = attributes?.['display'] === true && tag === MATH ? { display: 'inline', displaystyle: 'true' } : {};
  const shown = math && { ...math, attributes: { ...math.attributes, ...inLine, dataPagefindIgnore: '' } };
  const copied = { className: ['visually-hidden'], ariaHidden: 'true' };
  const parts: ElementContent[] = [
    { type: 'element', tagName: 'span', properties: copied, children: text },
    ...(shown ? toHast(shown, () => undefined) : []),
  ];
  if (tag === MATH_BLOCK) return scrolling('div', 'math-block', parts);
  if (plainText(children, () => []).length > WIDE) return scrolling('span', 'math wide', parts);
  return { type: 'element', tagName: 'span', properties: { className: ['math'] }, children: parts };
}

/** Signs of a formula that may be wider than a line of a phone. */
const WIDE = 24;

/** What is wider than a phone scrolls in a box of its own instead of widening the page; the box takes keyboard focus. */
function scrolling(tagName: string, className: string, children: ElementContent[]): ElementContent {
  return { type: 'element', tagName, properties: { className: [className], tabIndex: 0 }, children };
}

/** A link whose target has no page (a draft) stays as its text. */
function link(node: ElementNode, children: ElementContent[], resolve: ResolveHref): ElementContent[] {
  const href = resolve(String(node.attributes?.['href'] ?? ''));
  if (href === undefined) return children;
  return [{ type: 'element', tagName: 'a', properties: { ...properties(node), href }, children }];
}

function properties({ attributes = {} }: ElementNode): Record<string, string | number | boolean> {
  const { class: className, ...rest } = attributes;
  return className === undefined ? rest : { ...rest, className };
}
