/** A checked body as the page of its entry shows it, without Astro: `Body.astro` and the components do the same. */
import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import {
  isComponent,
  splitQuestions,
  type Body,
  type BodyNode,
  type ComponentNode,
} from '../../../src/glossary/body.ts';
import { bodyHtml, splitRuns, type ResolveHref } from '../../../src/mdx/html.ts';

/** HTML of the running text, questions at its end included, and of each note. */
export interface RenderedBody {
  flow: string;
  notes: string[];
}

export function renderBody(body: Body): RenderedBody {
  const { prose, questions } = splitQuestions(body.nodes);
  return { flow: render(prose) + render(questions), notes: body.notes.map(({ nodes }) => render(nodes)) };
}

function render(nodes: readonly BodyNode[]): string {
  return splitRuns(nodes)
    .map((run) => {
      if (run.kind === 'html') return typesetHtml(run.nodes, (href) => href);
      if (isComponent(run.node)) return component(run.node);
      return element(run.node.tag, [{ type: 'raw', value: render(run.node.children ?? []) }]);
    })
    .join('');
}

/** HTML of a page: what sets texts in type takes out the comments around literals. */
export function typesetHtml(nodes: readonly BodyNode[], resolve: ResolveHref): string {
  return bodyHtml(nodes, resolve).replaceAll(/<!--\/?literal-->/g, '');
}

function component({ component: name, attributes, children }: ComponentNode): string {
  const text = (tag: string, attribute: string): ElementContent[] => {
    const value = attributes[attribute];
    return value === undefined
      ? []
      : [{ type: 'element', tagName: tag, properties: {}, children: [{ type: 'text', value }] }];
  };
  const inside: ElementContent = { type: 'raw', value: render(children) };
  switch (name) {
    case 'Callout':
      return element('div', [...text('p', 'title'), inside]);
    case 'Faq':
      return element('details', [...text('summary', 'question'), inside]);
    case 'Formula':
      return element('figure', [...text('figcaption', 'label'), ...text('p', 'expression'), inside]);
    case 'Figure':
      return element('figure', [...text('p', 'alt'), ...text('figcaption', 'caption'), ...text('small', 'credit')]);
    default:
      throw new RangeError(`<${name}> is rendered by nothing here`);
  }
}

function element(tagName: string, children: ElementContent[]): string {
  return toHtml({ type: 'element', tagName, properties: {}, children }, { allowDangerousHtml: true });
}

const PARSER = unified().use(rehypeParse, { fragment: true }).freeze();

/** What a browser makes of HTML. */
export function parseHtml(html: string): Root {
  return PARSER.parse(html);
}

const BLOCKS =
  /^(?:p|h\d|ul|ol|li|blockquote|pre|table|thead|tbody|tr|td|th|div|br|hr|details|summary|figure|figcaption|small)$/;

/** The text that a reader reads; numbers of citations and boxes of tasks are left out. */
export function textOfHtml(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const isCitation = node.type === 'element' && String(node.properties['className']) === 'citation';
  if (isCitation) return ' ';
  const first = node.type === 'element' && node.tagName === 'ol' ? Number(node.properties['start'] ?? 1) : undefined;
  let item = first ?? 0;
  const isItem = (child: Root | RootContent): boolean => child.type === 'element' && child.tagName === 'li';
  const inside = node.children
    .map((child) => (first !== undefined && isItem(child) ? `\n${item++}. ` : '') + textOfHtml(child))
    .join('');
  return node.type === 'element' && BLOCKS.test(node.tagName) ? `\n${inside}\n` : inside;
}
