/** The HTML elements that a body may hold, with their attributes. */
import type { Element } from 'hast';
import { LITERAL, MATH, type ElementNode } from '../glossary/body.ts';
import { nearest } from '../glossary/suggest.ts';
import { COMPONENTS } from './components/index.ts';

/** Elements that Markdown makes, and four harmless ones that may be written as tags; each with its attributes. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p strong em del blockquote hr br pre ul li table thead tbody tr th td code sup sub kbd mark h2 h3 h4 h5 h6'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  ol: ['start'],
  a: ['title'],
};

const WRITABLE = new Set(['br', 'sub', 'sup', 'kbd', 'mark']);
const PHRASING = new Set(['strong', 'em', 'del', 'code', 'a', 'sup', 'sub', 'kbd', 'mark', 'br', LITERAL, MATH]);
const WITHOUT_TEXT = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol']);

export function isAllowedTag(tag: string): boolean {
  return Object.hasOwn(ELEMENTS, tag);
}

/** True for tags that an editor may write out, without attributes. */
export function isWritableTag(tag: string): boolean {
  return WRITABLE.has(tag);
}

export function isPhrasing({ tag }: Pick<ElementNode, 'tag'>): boolean {
  return PHRASING.has(tag);
}

/** True for elements in which line breaks between children mean nothing. */
export function ignoresBlankText(tag: string): boolean {
  return WITHOUT_TEXT.has(tag);
}

/** The allowed attributes of an element; alignment and code language as classes. */
export function attributesOf(node: Element): Pick<ElementNode, 'attributes'> {
  const attributes: Record<string, string | number> = {};
  for (const name of ELEMENTS[node.tagName] ?? []) {
    const value = node.properties[name];
    if (typeof value === 'string' || typeof value === 'number') attributes[name] = value;
  }
  // The fast parser writes a style, the careful one the attribute.
  const align = /text-align: (left|center|right)/.exec(textProperty(node, 'style'))?.[1] ?? textProperty(node, 'align');
  if (ALIGNMENTS.has(align)) attributes['class'] = `align-${align}`;
  const { className } = node.properties;
  const [language] = Array.isArray(className) ? className : [];
  if (node.tagName === 'code' && typeof language === 'string' && language.startsWith('language-')) {
    attributes['class'] = language;
  }
  return Object.keys(attributes).length > 0 ? { attributes } : {};
}

const ALIGNMENTS = new Set(['left', 'center', 'right']);

/** A property of a parsed element as text; empty when it has none. */
export function textProperty({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

/** What to do about a tag that is not allowed. */
export function adviceForTag(name: string): string {
  const near = nearest(name, Object.keys(COMPONENTS));
  if (near !== undefined) return `; did you mean <${near}>?`;
  return `; ${ADVICE[name.toLowerCase()] ?? 'remove the tag, or write \\< for a plain "<"'}`;
}

const ADVICE: Readonly<Record<string, string>> = {
  script: 'nothing in an entry is executed, remove it',
  style: 'entries have no styles of their own, remove it',
  iframe: 'nothing from elsewhere is embedded, link to it instead',
  details: 'write a question as <Faq question="…">',
  img: 'write a picture as <Figure src="…" alt="…" />',
  a: 'write a link as [text](address)',
  ...sameAdvice('b strong', 'write **…** around the words, and remove the tags'),
  ...sameAdvice('i em', 'write *…* around the words, and remove the tags'),
  ...sameAdvice('s strike del', 'write ~~…~~ around the words, and remove the tags'),
  code: 'write `…` around the words, and remove the tags',
  p: 'remove the tags, and put an empty line between paragraphs',
  hr: 'write ---, with an empty line before and after it',
  ...sameAdvice('ul ol li', 'write a list with "- " at the start of each item, and remove the tags'),
  ...sameAdvice('h1 h2', 'write ## and a space before the heading, and remove the tags'),
  ...sameAdvice('h3 h4', 'write ### and a space before the heading, and remove the tags'),
  ...sameAdvice('table tr td th', 'write a table with | between cells, and remove the tags'),
  blockquote: 'write > before each line, and remove the tags',
};

function sameAdvice(names: string, advice: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, advice]));
}
