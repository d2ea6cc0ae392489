/** What an element holds, as Markdown -> blocks: runs of text become paragraphs, with their pictures beside them. */
import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph, text, type FlowContent } from '../../mdx/mdast.ts';
import { mergeText } from './inline.ts';
import { isBlank, isInLine, isPlace, lineIn, withIds, withoutBreaks } from './mdast.ts';

export function toFlow(nodes: readonly RootContent[]): FlowContent[] {
  const blocks: FlowContent[] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    blocks.push(...paragraphs(run));
    run = [];
  };
  for (const node of nodes) {
    if (isInLine(node)) run.push(node);
    else {
      flush();
      if (isBlock(node) && !(isPlace(node) && node.data?.ids === undefined)) blocks.push(node);
    }
  }
  flush();
  return blocks;
}

/** Items, rows and cells are only made where they stand. */
function isBlock(node: RootContent): node is FlowContent {
  return !isInLine(node);
}

/** Blocks, with a border that keeps apart what stands before and after them. */
export function bounded(blocks: readonly FlowContent[]): FlowContent[] {
  return [paragraph(), ...blocks, paragraph()];
}

/** Split at double line breaks. */
function paragraphs(run: readonly PhrasingContent[]): FlowContent[] {
  return splitAtBreaks(run).flatMap((part) => {
    const { before, words, after, ids } = takeOut(part);
    const children = trimBreaks(words);
    return [...before, ...withIds(ids, lineIn(children) === '' ? [] : [paragraph(...children)]), ...after];
  });
}

function splitAtBreaks(run: readonly PhrasingContent[]): PhrasingContent[][] {
  let part: PhrasingContent[] = [];
  let gap: PhrasingContent[] = [];
  const parts = [part];
  for (const node of run) {
    if (!isShown(node)) {
      gap.push(node);
      continue;
    }
    if (gap.filter(({ type }) => type === 'break').length > 1) parts.push((part = []));
    else part.push(...gap);
    part.push(node);
    gap = [];
  }
  return parts;
}

export function trimBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex(isShown);
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex(isShown) + 1);
}

/** Neither blank nor a break. */
function isShown(node: PhrasingContent): boolean {
  return !isBlank(node) && node.type !== 'break';
}

interface Parts {
  before: FlowContent[];
  words: PhrasingContent[];
  after: FlowContent[];
  ids: string[];
}

/** Pictures cannot stand in a line of text: before it when they float or come first, after it otherwise. */
function takeOut(run: readonly PhrasingContent[]): Parts {
  const parts: Parts = { before: [], words: [], after: [], ids: [] };
  let seen = false;
  const take = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'place') parts.ids.push(node.id);
      if (node.type === 'picture') (seen && node.align === '' ? parts.after : parts.before).push(node);
      if (node.type === 'place' || node.type === 'picture') return [];
      if ('children' in node) return [{ ...node, children: mergeText(take(node.children)) }];
      if (isShown(node)) seen = true;
      return [node];
    });
  parts.words = mergeText(take(run));
  return parts;
}

/** The words of blocks that have to stand on one line, and the blocks that cannot. */
export function headline(blocks: readonly FlowContent[]): {
  words: PhrasingContent[];
  ids: string[];
  others: FlowContent[];
} {
  const lines = blocks.filter((block) => block.type === 'paragraph' || block.type === 'heading');
  const words = lines.flatMap(({ children }, index) => [...(index > 0 ? [text(' ')] : []), ...children]);
  return {
    words: mergeText(withoutBreaks(words, text(' '))),
    ids: lines.flatMap(({ data }) => data?.ids ?? []),
    others: blocks.filter((block) => block.type !== 'paragraph' && block.type !== 'heading'),
  };
}
