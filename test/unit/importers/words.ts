/** Which words a reader of HTML sees, found without the importer. */
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title']);

function visibleWords(html: string): string[] {
  return wordsOf(textOf(unified().use(rehypeParse, { fragment: true }).parse(html)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/[\u00AD\u200B\uFEFF]|\p{Cc}/gu, (sign) => (/[\n\t\r]/.test(sign) ? sign : ''))
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && UNSEEN.has(node.tagName)) return '';
  if (!('children' in node)) return '';
  return ` ${node.children.map((child) => textOf(child)).join('')} `;
}

/** Words of the HTML, in order, that stand neither in the entry nor in what is told of it. */
export function lostWords(html: string, kept: readonly string[]): string[] {
  const there = new Map<string, number>();
  for (const word of kept.flatMap(wordsOf)) there.set(word, (there.get(word) ?? 0) + 1);
  return visibleWords(html).filter((word) => {
    const count = there.get(word) ?? 0;
    there.set(word, count - 1);
    // Two elements that touch may be one word.
    return count <= 0 && ![...there.keys()].some((longer) => longer.length > word.length && longer.includes(word));
  });
}
