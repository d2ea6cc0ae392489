/** Trees of Markdown (mdast) and their text: what exports and reports write with. */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import { defaultHandlers } from 'mdast-util-to-markdown';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

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

export function paragraph(...children: PhrasingContent[]): FlowContent {
  return { type: 'paragraph', children };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

export function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] };
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
