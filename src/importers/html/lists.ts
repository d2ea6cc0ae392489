/** Lists, lists of descriptions, and folds. */
import type { Element, ElementContent } from 'hast';
import type { List, ListItem } from 'mdast';
import { paragraph, text, type FlowContent } from '../../mdx/mdast.ts';
import type { Context } from './elements.ts';
import { headline } from './flow.ts';
import { isBlank, isElement, lineOf, property } from './hast.ts';
import { isPlace, lineIn, strong, withIds } from './mdast.ts';

/** Stray lists and texts between items join the item before them. */
export function list(node: Element, { flow }: Context): FlowContent[] {
  const items: ElementContent[][] = [];
  for (const child of node.children) {
    if (isBlank(child)) continue;
    if (isElement(child, 'li') || items.length === 0 || !isElement(child, 'ul', 'ol')) items.push([child]);
    else items.at(-1)?.push(child);
  }
  const filled = items
    .map((item) => ({ checkbox: checkboxOf(item), blocks: joinLists(flow(item)) }))
    .filter(({ blocks }) => !blocks.every(isPlace));
  // An accordion that is a list is a row of questions.
  if (filled.every(({ blocks }) => blocks.every((block) => block.type === 'fold' || isPlace(block))))
    return filled.flatMap(({ blocks }) => blocks);
  const children = filled.map(({ checkbox, blocks }) => listItem(unfold(blocks), checkbox));
  const start = node.tagName === 'ol' ? startOf(property(node, 'start')) : null;
  return [{ ...listOf(children), ordered: node.tagName === 'ol', start }];
}

/** Of a list in Markdown: a whole number of up to nine digits (https://spec.commonmark.org/0.31.2/#ordered-list-marker). */
function startOf(written: string): number {
  const start = Number.parseInt(written, 10);
  return start >= 0 && start < 1e9 ? start : 1;
}

/** Takes away the box that an item begins with. */
function checkboxOf(nodes: ElementContent[]): boolean | null {
  const [first] = nodes;
  if (isElement(first, 'li', 'p')) return checkboxOf(first.children);
  if (!isElement(first, 'input')) return null;
  nodes.shift();
  return first.properties['checked'] === true;
}

export function listOf(children: ListItem[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: children.length > 1 && children.some(({ spread }) => spread),
    children,
  };
}

export function listItem(children: FlowContent[], checked: boolean | null = null): ListItem {
  return { type: 'listItem', checked, spread: isLoose(children), children };
}

/** What follows a first paragraph directly would belong to it, but for a list or code. */
function isLoose([first, ...below]: readonly FlowContent[]): boolean {
  const isAlone = first?.type === 'paragraph' && below.every(({ type }) => type === 'list' || type === 'code');
  return below.length > (isAlone ? 1 : 0);
}

/** Lists that follow each other in one item are one. */
function joinLists(blocks: readonly FlowContent[]): FlowContent[] {
  const joined: FlowContent[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else joined.push(block);
  }
  return joined;
}

/** `- **term**: description`; terms that ask are questions. */
export function descriptions(node: Element, { flow }: Context): FlowContent[] {
  const groups: { titles: Element[]; content: ElementContent[] }[] = [];
  const parts = node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]));
  for (const part of parts.filter((child) => !isBlank(child))) {
    const last = groups.at(-1);
    if (isElement(part, 'dt')) groups.push({ titles: [part], content: [] });
    else if (last) last.content.push(part);
    else groups.push({ titles: [], content: [part] });
  }
  const asks = groups.every(({ titles, content }) => /[?？؟]$/.test(lineOf(titles)) && lineOf(content) !== '');
  const items = groups.map(({ titles, content }) => ({ ...headline(flow(titles)), blocks: flow(content) }));
  if (asks)
    return items.flatMap(({ words, ids, others, blocks }) => [
      ...others,
      ...withIds(ids, [{ type: 'fold', isQuestion: true, title: words, children: flatten(blocks) }]),
    ]);
  const children = items.flatMap(({ words, ids, others, blocks }) => {
    const [first, ...rest] = unfold([...others, ...blocks]);
    const term = lineIn(words) === '' ? [] : [strong(words)];
    const mark = term.length > 0 && !/[:.!?]$/.test(lineIn(words)) ? text(': ') : text(' ');
    const begun =
      first?.type === 'paragraph'
        ? [paragraph(...term, mark, ...first.children), ...rest]
        : [...(term.length > 0 ? [paragraph(...term)] : []), ...(first ? [first] : []), ...rest];
    return begun.length > 0 ? [listItem(withIds(ids, begun))] : [];
  });
  return children.length > 0 ? [listOf(children)] : [];
}

/** Inside other blocks, headings and folds are bold lines: sections are of the page alone. */
export function unfold(blocks: readonly FlowContent[]): FlowContent[] {
  return blocks.flatMap((block): FlowContent[] => {
    const ids = block.data?.ids ?? [];
    if (block.type === 'heading') return withIds(ids, [paragraph(strong(block.children))]);
    if (block.type !== 'fold') return [block];
    const title = lineIn(block.title) === '' ? [] : [paragraph(strong(block.title))];
    return withIds(ids, [...title, ...unfold(block.children)]);
  });
}

/** Folds inside a fold are bold lines; headings stay. */
export function flatten(blocks: readonly FlowContent[]): FlowContent[] {
  return blocks.flatMap((block) => (block.type === 'fold' ? unfold([block]) : [block]));
}
