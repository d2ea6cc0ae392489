/** HTML that is regular -> blocks of Markdown: what becomes of each element, in one table. */
import type { Element, ElementContent } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import { paragraph, text, type FlowContent } from '../../mdx/mdast.ts';
import { mathOf } from '../../mdx/math/dollars.ts';
import { isFormula } from '../../mdx/math/nodes.ts';
import type { Note } from '../record.ts';
import { CONTAINERS, HEADINGS, type Context } from './elements.ts';
import { bounded, headline, toFlow, trimBreaks } from './flow.ts';
import { classesOf, element, isElement, property, textOf, idsOf } from './hast.ts';
import { descriptions, flatten, list, unfold } from './lists.ts';
import { component, depthOf, isInLine, isPlace, lineIn, textIn, withIds } from './mdast.ts';
import { figure, image } from './pictures.ts';
import { table } from './tables.ts';

export function toBlocks(nodes: readonly ElementContent[], notes: Note[]): FlowContent[] {
  const tree = toMdast(
    { type: 'root', children: [...nodes] },
    {
      handlers: handlersWith(notes),
      nodeHandlers: { root: (state, root: Element) => ({ type: 'root', children: toFlow(state.all(root)) }) },
    },
  );
  return tree.type === 'root' ? toFlow(tree.children) : [];
}

type BlockHandler = (node: Element, context: Context) => FlowContent[];

const BLOCKS: Readonly<Record<string, BlockHandler>> = {
  ...Object.fromEntries([...CONTAINERS].map((name) => [name, contents])),
  ...Object.fromEntries(HEADINGS.map((name) => [name, heading])),
  ul: list,
  ol: list,
  dl: descriptions,
  table,
  aside: (node, context) => (property(node, 'dataCallout') ? [callout(node, context)] : contents(node, context)),
  blockquote: quotation,
  pre: codeBlock,
  hr: () => [{ type: 'thematicBreak' }],
  figure,
  details,
};

type Wrap = (children: PhrasingContent[]) => PhrasingContent[];

/** What an element in a line is, around its contents. */
const WRAPPERS: Readonly<Record<string, Wrap>> = {
  strong: (children) => [{ type: 'strong', children }],
  em: (children) => [{ type: 'emphasis', children }],
  del: (children) => [{ type: 'delete', children }],
  code: (children) => [
    // A space at its edge may be all that stands between two words.
    { type: 'inlineCode', value: textIn(children).replace(/\s+/g, ' ') },
    ...children.filter(({ type }) => type === 'picture'),
  ],
  q: (children) => [text('"'), ...children, text('"')],
  ...Object.fromEntries(
    ['sup', 'sub', 'mark', 'kbd'].map((name): [string, Wrap] => [
      name,
      (children) => [{ type: 'mdxJsxTextElement', name, attributes: [], children }],
    ]),
  ),
};

function handlersWith(notes: Note[]): Record<string, Handle> {
  const contextOf = (state: State): Context => ({
    state,
    notes,
    flow: (nodes) => toFlow(state.all(element('div', [...nodes]))),
  });
  const block =
    (make: BlockHandler): Handle =>
    (state, node) => {
      const id = property(node, 'id');
      return bounded(withIds(id === '' ? [] : [id], make(node, contextOf(state))));
    };
  return {
    ...mapped(BLOCKS, block),
    ...mapped(WRAPPERS, inline),
    a: link,
    img: (state, node) => image(node, contextOf(state)),
    footnote: (_, node) => ({ type: 'footnoteReference', identifier: property(node, 'dataNote') }),
  };
}

const link: Handle = (state, node) => {
  const [url, title] = ['href', 'title'].map((name) => property(node, name));
  const inner = state.all(node);
  const children = url
    ? wrapped(inner, (words) => [{ type: 'link', url, title: title || null, children: words }])
    : inner;
  return [...idsOf(node).map((id) => ({ type: 'place' as const, id })), ...children];
};

/** What shows nothing has nothing around it. */
function inline(wrap: Wrap): Handle {
  return (state, node) => {
    const inner = state.all(node);
    return formula(node, state) ?? (lineIn(inner) === '' ? inner : wrapped(inner, wrap));
  };
}

function mapped<From, To>(table: Readonly<Record<string, From>>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, make(value)]));
}

/** A link or emphasis around blocks goes into each of them. */
function wrapped(inner: ReturnType<State['all']>, wrap: Wrap): ReturnType<State['all']> {
  if (inner.every(isInLine)) return wrap(inner);
  const blocks = toFlow(inner).map((block) =>
    (block.type === 'paragraph' || block.type === 'heading') && !isPlace(block)
      ? { ...block, children: wrap(block.children) }
      : block,
  );
  return bounded(blocks);
}

function contents({ children }: Element, { flow }: Context): FlowContent[] {
  return flow(children);
}

function heading(node: Element, { flow }: Context): FlowContent[] {
  const { words, ids, others } = headline(flow(node.children));
  const depth = depthOf(Number(node.tagName.slice(1)));
  return [...others, ...withIds(ids, lineIn(words) === '' ? [] : [{ type: 'heading', depth, children: words }])];
}

/** Kinds of others, by ours; any other kind is a note. */
const CALLOUTS: Readonly<Record<string, readonly string[]>> = {
  tip: ['tip', 'hint', 'success'],
  warning: ['warning', 'caution', 'danger', 'important'],
  example: ['example'],
};

function callout(node: Element, { flow }: Context): FlowContent {
  return calloutOf(property(node, 'dataCallout'), property(node, 'title'), unfold(flow(node.children)));
}

function calloutOf(kind: string, title: string, children: FlowContent[]): FlowContent {
  const type = Object.keys(CALLOUTS).find((own) => CALLOUTS[own]?.includes(kind)) ?? 'note';
  return component('Callout', { type, title }, children);
}

function quotation(node: Element, { flow }: Context): FlowContent[] {
  const children = unfold(flow(node.children));
  const alert = alertOf(children);
  if (alert) return [alert];
  return children.length > 0 ? [{ type: 'blockquote', children }] : [];
}

/** `> [!NOTE]`, as some Markdown has it. */
function alertOf([first, ...rest]: readonly FlowContent[]): FlowContent | undefined {
  const [start, ...more] = first?.type === 'paragraph' ? first.children : [];
  if (start?.type !== 'text') return undefined;
  const [mark, kind = ''] = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|EXAMPLE)\]\s*/i.exec(start.value) ?? [];
  if (mark === undefined) return undefined;
  const words = trimBreaks([text(start.value.slice(mark.length)), ...more]);
  const content = [...(words.length > 0 ? [paragraph(...words)] : []), ...rest];
  return content.length > 0 ? calloutOf(kind.toLowerCase(), '', content) : undefined;
}

/** Code, and the language that highlighters of other sites name. */
function codeBlock(node: Element, { state }: Context): FlowContent[] {
  const written = formula(node, state);
  if (written) return [paragraph(written)];
  const value = textOf(node.children).replace(/^\n|(?<!\n)\n+$/g, '');
  if (value.trim() === '') return [];
  const code = node.children.find((child) => isElement(child, 'code'));
  const classes = [node, ...(isElement(code) ? [code] : [])].flatMap(classesOf).join(' ');
  const [, named] = /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]+)/.exec(classes) ?? [];
  const language = named ?? property(node, 'dataEnlighterLanguage');
  return [{ type: 'code', value, lang: /^[\w+#-]+$/.test(language) ? language : null }];
}

/** A formula is written as it is; what entries do not read as one is text. */
function formula(node: Element, { inTable }: State): PhrasingContent | undefined {
  const value = mathOf(node)?.trimEnd();
  if (value === undefined) return undefined;
  // The border of a cell would stand in it.
  return isFormula(value) && !(inTable && value.includes('|')) ? { type: 'inlineMath', value } : text(value);
}

function details(node: Element, { flow }: Context): FlowContent[] {
  const [summary, ...content] = node.children;
  const { words, ids, others } = headline(flow(summary ? [summary] : []));
  const isQuestion = property(node, 'dataKind') === 'faq';
  return [...others, ...withIds(ids, [{ type: 'fold', isQuestion, title: words, children: flatten(flow(content)) }])];
}
