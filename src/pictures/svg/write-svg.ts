/** Elements -> the text of an SVG. The same elements always give the same text. */
import type { CleanElement } from './clean.ts';
import { SVG } from './read.ts';

export function writeSvg(root: CleanElement): string {
  return `${element({ ...root, attributes: new Map([['xmlns', SVG], ...root.attributes]) })}\n`;
}

function element({ name, attributes, children }: CleanElement): string {
  const written = Array.from(attributes, ([own, value]) => ` ${own}="${escape(value, /[&<"\t\n\r]/g)}"`).join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escape(child, /[&<>\r]/g) : element(child)));
  return `<${name}${written}>${inside.join('')}</${name}>`;
}

/** A parser would make spaces and line ends of characters that are not written as references. */
function escape(text: string, characters: RegExp): string {
  return text.replaceAll(characters, (character) => REFERENCES[character] ?? '');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
