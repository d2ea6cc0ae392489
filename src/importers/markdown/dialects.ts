/** What site generators add to Markdown, in one table: Hugo, Jekyll, MDX, Obsidian, Docusaurus, MkDocs. */
import type { Nodes, Root } from 'mdast';
import { escapeHtml } from '../html/tags.ts';
import type { CodeBlock } from './boxes.ts';
import { BOX_END, markAt, type Syntax } from './marks.ts';
import {
  callout,
  directive,
  isDirective,
  isExport,
  isImport,
  isLine,
  isOutput,
  isTag,
  isWikiLink,
  leaveOut,
  liquidOutput,
  liquidTag,
  program,
  shortcode,
  tag,
  wikiLink,
  wikiPicture,
  type Context,
  type DialectOptions,
} from './meanings.ts';
import type { Mark } from './signs.ts';

/** A mark, and the HTML that stands for it. */
interface Dialect extends Mark {
  expand: (inside: string, context: Context) => string;
}

const DIALECTS: readonly Dialect[] = [
  { open: '{{<', close: '>}}', place: 'block', accepts: () => true, expand: shortcode },
  { open: '{{%', close: '%}}', place: 'block', accepts: () => true, expand: shortcode },
  { open: '{%', close: '%}', place: 'block', accepts: () => true, expand: liquidTag },
  { open: '{{', close: '}}', place: 'text', accepts: isOutput, expand: liquidOutput },
  { open: '{:', close: '}', place: 'block', accepts: isLine, expand: leaveOut },
  { open: '{/*', close: '*/}', place: 'block', accepts: () => true, expand: () => '' },
  { open: '![[', close: ']]', place: 'text', accepts: isLine, expand: wikiPicture },
  { open: '[[', close: ']]', place: 'text', accepts: isWikiLink, expand: wikiLink },
  { open: '<', close: '>', place: 'block', accepts: isTag, expand: tag },
  { open: ':::', close: '', place: 'line', accepts: isDirective, expand: directive },
  { open: 'import', close: '', place: 'line', accepts: isImport, expand: program },
  { open: 'export', close: '', place: 'line', accepts: isExport, expand: program },
];

const HIGHLIGHT: CodeBlock = {
  open: '{',
  isStart: (line) => /^\{%-?\s*highlight\s+\w/.test(line),
  isEnd: (line) => /^\s*\{%-?\s*endhighlight\s*-?%\}/.test(line),
};

export const SYNTAX: Syntax = { marks: DIALECTS, boxes: ['!!!', '???'], code: [HIGHLIGHT] };

/** Puts HTML in the place of marks: in the nodes that hold them, and in addresses. */
export function expandMarks(root: Root, options: DialectOptions): void {
  const closed = new Set<string>();
  visit(root, (node) => {
    const name = node.type === 'html' ? /^\{\{[<%]\s*\/\s*([\w/-]+)/.exec(node.value)?.[1] : undefined;
    if (name !== undefined) closed.add(name);
  });
  visit(root, (node, next) => {
    if (node.type === 'html') node.value = expandNode(node.value, next, { ...options, closed });
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      node.url = expandInside(node.url, { ...options, closed });
  });
}

function visit(node: Nodes, look: (node: Nodes, next: Nodes | undefined) => void, next?: Nodes): void {
  look(node, next);
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) visit(child, look, node.children[index + 1]);
}

/** The text of a node of HTML: a mark, a box's head or end, or HTML in which marks may stand. */
function expandNode(text: string, next: Nodes | undefined, context: Omit<Context, 'whole'>): string {
  if (text === BOX_END) return '</aside>';
  const sign = SYNTAX.boxes.find((box) => text.startsWith(box));
  if (sign !== undefined) {
    // A box with nothing in it is a sentence that shouts.
    if (next?.type !== 'html' || next.value !== BOX_END) return callout(text.slice(sign.length).replace(/^\+/, ''));
    next.value = '';
    return `<p>${escapeHtml(text)}</p>`;
  }
  const found = markAt(text, 0, DIALECTS);
  const isWhole = found !== undefined && (found.mark.place === 'line' || found.whole === text);
  if (!isWhole || found.mark.expand === tag) {
    const inner = expandInside(text, context);
    return isWhole ? tag(inner.slice(1, -1)) : inner;
  }
  return found.mark.expand(found.mark.place === 'line' ? text.slice(found.mark.open.length) : found.inside, {
    ...context,
    whole: text,
  });
}

/** Text in which marks stand. */
function expandInside(text: string, context: Omit<Context, 'whole'>): string {
  let expanded = '';
  for (let at = 0; at < text.length;) {
    const found = markAt(text, at, TEMPLATES);
    expanded += found ? found.mark.expand(found.inside, { ...context, whole: found.whole }) : text.charAt(at);
    at += found?.whole.length ?? 1;
  }
  return expanded;
}

/** Marks that their generators expand before Markdown is read, so that they may stand in addresses and HTML. */
const TEMPLATES = DIALECTS.filter(({ open }) => open.startsWith('{'));
