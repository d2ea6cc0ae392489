/** Markdown of site generators: its marks (`meanings.ts`) become HTML in its tree. */
import type { Nodes, Root } from 'mdast';
import { escapeHtml } from '../html/tags.ts';
import { BOX_END, markAt, type Syntax } from './marks.ts';
import { callout, DIALECTS, type Context, type DialectOptions } from './meanings.ts';
import { putBack, STAND_IN, takeTemplates } from './templates.ts';

/** Run by their generators before Markdown is read. */
const TEMPLATES = DIALECTS.filter(({ open }) => open.startsWith('{'));
const MARKS = DIALECTS.filter(({ open }) => !open.startsWith('{'));

export const SYNTAX: Syntax = { marks: [STAND_IN, ...MARKS], boxes: ['!!!', '???'] };

/** Markdown whose marks became HTML, as a tree. @param parse Reads Markdown with `SYNTAX`. */
export function expandMarks(markdown: string, parse: (text: string) => Root, options: DialectOptions): Root {
  const templates = takeTemplates(markdown, TEMPLATES);
  const closed = new Set(templates.found.flatMap(({ inside }) => /^\s*\/\s*([\w/-]+)/.exec(inside)?.[1] ?? []));
  const context = { ...options, closed };
  const root = parse(templates.text);
  const expand = (text: string): string =>
    putBack(text, templates, ({ mark, inside, whole }) => mark.expand(inside, { ...context, whole }));
  const asWritten = (text: string): string => putBack(text, templates, ({ whole }) => whole);
  visit(root, (node, next) => {
    if (node.type === 'html') node.value = expandNode(expand(node.value), next, context);
    // Addresses that are links by themselves are text as well.
    if (node.type === 'text') node.value = expand(node.value);
    if (node.type === 'code' || node.type === 'inlineCode') node.value = asWritten(node.value);
    if (node.type === 'code' && node.lang) node.lang = asWritten(node.lang);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      node.url = expand(node.url);
      if (node.title) node.title = expand(node.title);
    }
    if (node.type === 'image' || node.type === 'imageReference') node.alt = expand(node.alt ?? '');
  });
  return root;
}

function visit(node: Nodes, look: (node: Nodes, next: Nodes | undefined) => void, next?: Nodes): void {
  look(node, next);
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) visit(child, look, node.children[index + 1]);
}

/** The text of a node of HTML: a mark, a box's head or end, or HTML. */
function expandNode(text: string, next: Nodes | undefined, context: Omit<Context, 'whole'>): string {
  if (text === BOX_END) return '</aside>';
  const sign = SYNTAX.boxes.find((box) => text.startsWith(box));
  if (sign !== undefined) {
    // A box with nothing in it is a sentence that shouts.
    if (next?.type !== 'html' || next.value !== BOX_END) return callout(text.slice(sign.length).replace(/^\+/, ''));
    next.value = '';
    return `<p>${escapeHtml(text)}</p>`;
  }
  const found = markAt(text, 0, MARKS);
  if (found?.mark.place === 'line')
    return found.mark.expand(text.slice(found.mark.open.length), { ...context, whole: text });
  return found?.whole === text ? found.mark.expand(found.inside, { ...context, whole: text }) : text;
}
