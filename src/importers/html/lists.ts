/** Lists, lists of descriptions, and folds. */
import type { Element, ElementContent } from 'hast';
import { anchor } from './anchors.ts';
import { HEADINGS, type BlockContext } from './elements.ts';
import { foldOf } from './faq.ts';
import { element, foldParts, isBlank, isElement, lineOf, property, text } from './hast.ts';
import { withoutImages } from './figures.ts';

/** Stray lists and texts between items join the item before them. */
export function list(node: Element, context: BlockContext): Element[] {
  const items: ElementContent[][] = [];
  for (const child of node.children) {
    if (isBlank(child)) continue;
    const item = isElement(child, 'li') ? [...identified(child), ...child.children] : [child];
    if (isElement(child, 'li') || items.length === 0 || !isElement(child, 'ul', 'ol')) items.push(item);
    else items.at(-1)?.push(child);
  }
  const filled = items
    .map((item) => joinLists(context.toBlocks(item)))
    .filter((blocks) => blocks.some((block) => block.tagName !== 'anchor'));
  // An accordion that is a list is a row of questions.
  if (filled.length > 0 && filled.every((blocks) => blocks.every((block) => isElement(block, 'details'))))
    return filled.flat();
  const children = filled.map((blocks) => element('li', tight(unfold(blocks))));
  const start = property(node, 'start');
  return children.length > 0
    ? [element(node.tagName, children, { ...anchor(node), ...(start !== '' && { start: Number(start) || 1 }) })]
    : [];
}

/** Lists that follow each other in one item are one. */
function joinLists(blocks: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && isElement(block, 'ul', 'ol') && last.tagName === block.tagName) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] };
    } else joined.push(block);
  }
  return joined;
}

/** A first paragraph needs no wrapper, so that lists stay tight where they can. */
function tight(blocks: readonly Element[]): ElementContent[] {
  return blocks.flatMap((block, index): ElementContent[] => {
    const isLoose = blocks.filter((other) => isElement(other, 'p')).length > 1;
    return isElement(block, 'p') && index === 0 && !isLoose ? block.children : [block];
  });
}

/** `- **term**: description`; terms that ask are questions. */
export function descriptions(node: Element, context: BlockContext): Element[] {
  const groups: { title: ElementContent[]; content: ElementContent[] }[] = [];
  const parts = node.children
    .flatMap((child) => (isElement(child, 'div') ? child.children : [child]))
    .filter((child) => !isBlank(child));
  for (const part of parts) {
    const last = groups.at(-1);
    if (isElement(part, 'dt') || !last)
      groups.push(isElement(part, 'dt') ? { title: part.children, content: [] } : { title: [], content: [part] });
    else last.content.push(part);
  }
  const asks = groups.every(({ title, content }) => /[?？؟]$/.test(lineOf(title)) && lineOf(content) !== '');
  if (asks && groups.length > 0)
    return groups.map(({ title, content }) => foldOf(title, flatten(context.toBlocks(content)), true));
  const items = groups.map(({ title, content }) => {
    const blocks = unfold(context.toBlocks(content));
    const [first, ...rest] = blocks;
    const strong = lineOf(title) === '' ? [] : [element('strong', lines(context.toBlocks(title)))];
    if (!first) return element('li', strong);
    const colon = strong.length > 0 && !/[:.!?]$/.test(lineOf(title)) ? [text(': ')] : [text(' ')];
    return isElement(first, 'p')
      ? element('li', tight([element('p', [...strong, ...colon, ...first.children]), ...rest]))
      : element('li', [...strong, ...blocks]);
  });
  const filled = items.filter((item) => item.children.length > 0);
  return items.length > 0 ? [element('ul', filled)] : [];
}

function lines(blocks: readonly Element[]): ElementContent[] {
  return blocks.flatMap((block, index) => [...(index > 0 ? [text(' ')] : []), ...block.children]);
}

export function details(node: Element, context: BlockContext): Element[] {
  const { title, content } = foldParts(node);
  const pictures = context.toBlocks(title).filter((block) => isElement(block, 'picture'));
  const fold = element('details', [element('summary', withoutImages(title)), ...flatten(context.toBlocks(content))], {
    dataKind: property(node, 'dataKind') || 'section',
    ...anchor({ ...node, children: title }),
  });
  return [...pictures, fold];
}

/** Inside other blocks, headings and folds are bold lines: sections are of the page alone. */
export function unfold(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block): Element[] => {
    if (isElement(block, ...HEADINGS)) return [element('p', [element('strong', block.children)], block.properties)];
    if (!isElement(block, 'details')) return [block];
    const { title, content } = foldParts(block);
    const line = lineOf(title) === '' ? [] : [element('p', [element('strong', title)])];
    return [...line, ...unfold(content.filter((child) => isElement(child)))];
  });
}

/** Folds inside a fold are bold lines; headings stay. */
function flatten(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block) => (isElement(block, 'details') ? unfold([block]) : [block]));
}

function identified(node: Element): ElementContent[] {
  const id = property(node, 'id');
  return id === '' ? [] : [element('a', [], { id })];
}
