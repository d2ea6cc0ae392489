/** Inline Markdown as it can be written: no spaces at the edges of emphasis, no empty or doubled emphasis. */
import type { Emphasis, PhrasingContent, Strong, Delete } from 'mdast';
import { isBreak } from './mdast.ts';

/** A whole run of inline nodes, such as a paragraph's. */
export function tidyInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return spaceOut(edges(mergeText(tidy(nodes, [])), false).inner);
}

function tidy(nodes: readonly PhrasingContent[], around: readonly string[]): PhrasingContent[] {
  return joinNeighbours(nodes.flatMap((node) => tidyNode(node, around)));
}

function tidyNode(node: PhrasingContent, around: readonly string[]): PhrasingContent[] {
  if (!('children' in node) || isBreak(node)) return [node];
  const children = mergeText(tidy(node.children, [...around, node.type]));
  if (node.type !== 'mdxJsxTextElement' && around.includes(node.type)) return children;
  const { before, inner, after } = edges(children, node.type === 'link');
  return [...before, ...(inner.length > 0 ? [{ ...node, children: inner }] : []), ...after];
}

/** Emphasis that ends and begins again at once is one. */
function joinNeighbours(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of mergeText(nodes)) {
    const last = joined.at(-1);
    if (last && isEmphasis(last) && isEmphasis(node) && last.type === node.type) {
      joined[joined.length - 1] = { ...last, children: mergeText([...last.children, ...node.children]) };
    } else joined.push(node);
  }
  return joined;
}

/** Spaces, breaks and, in links, closing punctuation belong outside. */
function edges(
  nodes: readonly PhrasingContent[],
  isLink: boolean,
): { before: PhrasingContent[]; inner: PhrasingContent[]; after: PhrasingContent[] } {
  const first = nodes.findIndex((node) => !isSpace(node));
  if (first < 0) return { before: [...nodes], inner: [], after: [] };
  const last = nodes.findLastIndex((node) => !isSpace(node));
  const before = nodes.slice(0, first);
  const after = nodes.slice(last + 1);
  const inner = nodes.slice(first, last + 1);
  const [start, end] = [inner[0], inner.at(-1)];
  if (start?.type === 'text') {
    const [lead = ''] = /^\s+/.exec(start.value) ?? [];
    if (lead !== '') before.push({ type: 'text', value: ' ' });
    inner[0] = { ...start, value: start.value.slice(lead.length) };
  }
  const final = inner.at(-1);
  if (end?.type === 'text' && final?.type === 'text') {
    const [tail = ''] = (isLink ? /(?<![.,;:])[,;:.]?\s+$/ : /\s+$/).exec(final.value) ?? [];
    if (tail !== '') after.unshift({ type: 'text', value: tail.replace(/\s+$/, ' ') });
    inner[inner.length - 1] = { ...final, value: final.value.slice(0, final.value.length - tail.length) };
  }
  return { before, inner: inner.filter((node) => node.type !== 'text' || node.value !== ''), after };
}

/** `**ten accounts,**the` cannot be read back as bold: the mark goes out, and the space that is missing comes in. */
function spaceOut(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const next = nodes[index + 1];
    const end = isEmphasis(node) ? node.children.at(-1) : undefined;
    if (!isEmphasis(node) || end?.type !== 'text' || next === undefined) return [node];
    const [, mark] = /([,;:.!?…])$/.exec(end.value) ?? [];
    const follows = next.type === 'text' ? /^[\p{L}\p{N}]/u.test(next.value) : 'children' in next;
    if (mark === undefined || !follows || end.value.length === 1) return [node];
    const joined = next.type === 'text' && mark === '.' && /^[\p{Ll}\p{N}]/u.test(next.value);
    const inner = [...node.children.slice(0, -1), { ...end, value: end.value.slice(0, -1) }];
    return [
      { ...node, children: inner },
      { type: 'text', value: joined ? mark : `${mark} ` },
    ];
  });
}

export function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, value: (last.value + node.value).replace(/ {2,}/g, ' ') };
    else if (node.type !== 'text' || node.value !== '') merged.push(node);
  }
  return merged;
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function isEmphasis(node: PhrasingContent): node is Emphasis | Strong | Delete {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}
