/** Words that a line breaks inside: plain script that runs in the page of any browser. */
import { linesOf, nameOf, rangeOf, styleOf } from './things.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** No language has words as long as what is longer. */
const LONGEST = 40;

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** In an address or a piece of code a line may break between any two letters. */
const ADDRESS = /[/@_=]|\.\p{L}/u;

/** Words that are broken although they fit into a line of their block, but for those that have the hyphen of their language. */
export function brokenWords(texts: readonly Node[]): string[] {
  return texts.flatMap((node) => {
    const element = node.parentElement;
    if (element === null || element.closest('code, pre, math, svg') !== null || !isLong(node)) return [];
    return breaksOf(node)
      .filter(({ width, range }) => width <= roomFor(element) && !isHyphenated(range, element))
      .map(({ word }) => `“${word}” is broken in ${nameOf(element)}`);
  });
}

interface Broken {
  word: string;
  /** In one line, px. */
  width: number;
  range: Range;
}

/** Whether a text takes more than a line. */
function isLong(node: Node): boolean {
  const [first, ...others] = linesOf(node);
  return others.some((line) => first !== undefined && isLower(line, first));
}

function breaksOf(node: Node): Broken[] {
  const text = node.nodeValue ?? '';
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (word.length < 2 || word.length > LONGEST || UNSPACED.test(word) || ADDRESS.test(tokenAt(text, index)))
      return [];
    const range = rangeOf(node);
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [first] = rects;
    if (first === undefined || !rects.some((rect) => isLower(rect, first))) return [];
    return [{ word, range, width: rects.reduce((sum, rect) => sum + rect.width, 0) }];
  });
}

/** What stands between two spaces. */
function tokenAt(text: string, index: number): string {
  const before = text.slice(0, index).split(/\s/u).at(-1) ?? '';
  return before + (text.slice(index).split(/\s/u, 1)[0] ?? '');
}

function isLower(rect: DOMRect, first: DOMRect): boolean {
  return rect.top - first.top > first.height / 2;
}

/** The width of the block that a text stands in; of a cell, a column or a row, of that which all of these stand in. */
function roomFor(element: Element): number {
  const style = styleOf(element);
  const around = element.parentElement;
  const isBlock = ['block', 'flow-root', 'list-item'].includes(style.display);
  const isItem = around !== null && /flex|grid|table/.test(styleOf(around).display);
  if (around === null || (isBlock && !isItem && element.closest('table') === null))
    return element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return roomFor(around);
}

/** Whether the line breaks there, too, where words may break at hyphens alone. */
function isHyphenated(word: Range, element: HTMLElement): boolean {
  if (styleOf(element).hyphens !== 'auto') return false;
  const before = firstPart(word);
  element.style.setProperty('overflow-wrap', 'normal', 'important');
  const after = firstPart(word);
  element.style.removeProperty('overflow-wrap');
  return before === after;
}

function firstPart(word: Range): number | undefined {
  return [...word.getClientRects()].find(({ width }) => width > 0)?.width;
}
