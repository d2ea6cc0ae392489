/** Runs of inline contents -> paragraphs and headings, with their pictures beside them. */
import type { Element, ElementContent } from 'hast';
import { anchor } from './anchors.ts';
import { HEADINGS, type BlockContext } from './elements.ts';
import { classesOf, element, elementsIn, isBlank, isElement, lineOf, property, text } from './hast.ts';
import { pictureOf } from './picture-elements.ts';

/** Inline contents -> paragraphs: split at double line breaks, pictures on their own. */
export function paragraphs(run: readonly ElementContent[], context: BlockContext, className = ''): Element[] {
  const parts = splitAtBreaks(run);
  return parts.flatMap((part) => {
    const { before, rest, after } = takePictures(part, context);
    const children = trimBreaks(rest);
    const hasText = lineOf(children) !== '' || elementsIn(children, 'input').length > 0;
    const ids = anchor(element('p', children));
    const properties = { ...(className && { className: className.split(' ') }), ...ids };
    const place = ids.dataIds === undefined ? [] : [element('anchor', [], properties)];
    return [...before, ...(hasText ? [element('p', children, properties)] : place), ...after];
  });
}

function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (let index = 0; index < run.length; index += 1) {
    const node = run[index];
    if (!node) continue;
    const next = run.slice(index + 1, index + 3).find((other) => !isBlank(other));
    if (isElement(node, 'br') && isElement(next, 'br')) {
      parts.push([]);
      const end = run.findIndex((other, at) => at > index && isText(other));
      index = (end < 0 ? run.length : end) - 1;
    } else parts.at(-1)?.push(node);
  }
  return parts;
}

export function trimBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex(isText);
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex(isText) + 1);
}

/** Neither blank nor a break. */
function isText(node: ElementContent): boolean {
  return !isBlank(node) && !isElement(node, 'br');
}

/** Pictures cannot stand in a line of text: before it when they float or come first, after it otherwise. */
function takePictures(
  run: readonly ElementContent[],
  context: BlockContext,
): { before: Element[]; rest: ElementContent[]; after: Element[] } {
  const before: Element[] = [];
  const after: Element[] = [];
  let seen = false;
  const take = (nodes: readonly ElementContent[], href: string): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) {
        if (!isBlank(node)) seen = true;
        return [node];
      }
      if (node.tagName !== 'img') return [{ ...node, children: take(node.children, property(node, 'href') || href) }];
      const emoji = emojiOf(node);
      if (emoji !== undefined) return [text(emoji)];
      const found = pictureOf(node, { href, caption: [], around: undefined, notes: context.notes });
      const floats = found !== undefined && property(found, 'dataAlign') !== 'full';
      if (found) (seen && !floats ? after : before).push(found);
      return [];
    });
  const rest = run.some((node) => isElement(node)) ? take(run, '') : [...run];
  return { before, rest, after };
}

function emojiOf(node: Element): string | undefined {
  const isEmoji =
    classesOf(node).some((name) => /^(emoji|wp-smiley)$/.test(name)) ||
    /s\.w\.org\/images\/core\/emoji/.test(property(node, 'src'));
  return isEmoji ? property(node, 'alt') : undefined;
}

export function heading(node: Element, context: BlockContext): Element[] {
  const inner = context.toBlocks(node.children);
  const outside = inner.filter((block) => !isElement(block, 'p', 'anchor', ...HEADINGS));
  const words = inner
    .filter((block) => isElement(block, 'p', ...HEADINGS))
    .flatMap((block, index) => [...(index > 0 ? [text(' ')] : []), ...block.children]);
  const ids = anchor(node);
  const line = breaksToSpaces(words);
  const place = ids.dataIds === undefined ? [] : [element('anchor', [], ids)];
  return [...outside, ...(lineOf(line) === '' ? place : [element(node.tagName, line, ids)])];
}

function breaksToSpaces(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) =>
    isElement(node, 'br') ? text(' ') : isElement(node) ? { ...node, children: breaksToSpaces(node.children) } : node,
  );
}
