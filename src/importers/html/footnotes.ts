/** Footnotes of the block editor, of Markdown renderers and of plugins -> references and notes. */
import type { Element, ElementContent } from 'hast';
import { decode } from '../../mdx/urls.ts';
import { classesOf, element, elementsIn, isElement, lineOf, property, without } from './hast.ts';

export interface Footnotes {
  nodes: ElementContent[];
  /** The notes that the text cites, to stand at its end. */
  notes: { id: string; children: ElementContent[] }[];
}

/** Notes are lists of items that link back; a reference is a link to one of them. Nothing else is touched. */
export function takeFootnotes(nodes: readonly ElementContent[]): Footnotes {
  const items = new Map<string, Element>();
  const lists = elementsIn(nodes, 'ol', 'ul').filter(isNoteList);
  for (const item of lists.flatMap((list) => list.children)) {
    if (isElement(item, 'li') && property(item, 'id') !== '' && !items.has(property(item, 'id')))
      items.set(property(item, 'id'), item);
  }
  const cited: string[] = [];
  const rewrite = (node: ElementContent): ElementContent[] => {
    // Code and questions are plain text; a number there stays one.
    if (!isElement(node) || isElement(node, 'pre', 'code', 'summary')) return [node];
    const inline = inlineNote(node);
    if (inline) {
      const id = `inline-${cited.length + 1}`;
      cited.push(id);
      items.set(id, element('li', inline));
      return [reference(cited.length)];
    }
    const target = citedNote(node, items);
    if (target !== undefined) {
      if (!cited.includes(target)) cited.push(target);
      return [reference(cited.indexOf(target) + 1)];
    }
    return [{ ...node, children: node.children.flatMap(rewrite) }];
  };
  const rewritten = nodes.flatMap(rewrite);
  const notes = cited.flatMap((id, index) => {
    const item = items.get(id);
    return item ? [{ id: String(index + 1), children: without(item.children, isBackLink) }] : [];
  });
  return { nodes: dropCited(rewritten, new Set(cited)), notes };
}

function isNoteList(node: Element): boolean {
  const linksBack = (item: ElementContent): boolean =>
    isElement(item, 'li') && elementsIn([item], 'a').some(isBackLink);
  return classesOf(node).some((name) => /footnotes/.test(name)) || node.children.some(linksBack);
}

function isBackLink(node: Element): boolean {
  return (
    node.tagName === 'a' &&
    property(node, 'href').startsWith('#') &&
    (/^[↩↑^⏎︎️\s]+$/u.test(lineOf(node.children)) ||
      node.properties['dataFootnoteBackref'] !== undefined ||
      /footnote-?back/i.test(property(node, 'className')))
  );
}

/** The id of the note that a reference leads to. */
function citedNote(node: Element, items: ReadonlyMap<string, Element>): string | undefined {
  const link = node.tagName === 'sup' ? node.children.find((child) => isElement(child, 'a')) : node;
  if (!isElement(link, 'a') || isBackLink(link)) return undefined;
  if (node.tagName === 'sup' && lineOf(node.children) !== lineOf(link.children)) return undefined;
  const id = decode(property(link, 'href').replace(/^#/, ''));
  const isReference = node.tagName === 'sup' || /^\[?\d{1,3}\]?$/.test(lineOf(link.children));
  return isReference && property(link, 'href').startsWith('#') && items.has(id) ? id : undefined;
}

/** Plugins that keep a note beside its number. */
function inlineNote(node: Element): ElementContent[] | undefined {
  return isElement(node, 'span', 'div') && isInlineNote(node) && lineOf(node.children) !== ''
    ? node.children
    : undefined;
}

export function isInlineNote(node: Element): boolean {
  return classesOf(node).some((name) =>
    /^(modern-footnotes-footnote__note|footnote_tooltip|easy-footnote-text)$/.test(name),
  );
}

function reference(number: number): Element {
  return element('footnote', [], { dataNote: String(number) });
}

/** The list without the notes that moved to the references; notes that nothing cites stay where they are. */
function dropCited(nodes: readonly ElementContent[], cited: Set<string>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (isElement(node, 'li') && cited.delete(property(node, 'id'))) return [];
    if (isElement(node, 'h2') && property(node, 'id') === 'footnote-label') return [];
    const children = dropCited(node.children, cited);
    const emptied = children.length < node.children.length && lineOf(children) === '';
    return emptied && isElement(node, 'ol', 'ul') ? [] : [{ ...node, children }];
  });
}
