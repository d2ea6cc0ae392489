/** SVG is a program that can draw: what is published of one is written anew, from what only draws. */
import { cleanRoot, type CleanElement } from './svg/clean.ts';
import type { Embedded } from './svg/data.ts';
import { boundSize, readSvg, SVG } from './svg/read.ts';
import { Refusal } from './svg/refusal.ts';
import { sizeOf } from './svg/size.ts';
import { boundWeight } from './svg/weight.ts';

export interface CleanSvg {
  svg: string;
  width: number;
  height: number;
}

export interface RefusedSvg {
  refused: string;
  line?: number;
  column?: number;
}

/** Pictures within pictures within the picture. */
const MOST_LEVELS = 2;

/**
 * A picture that runs nothing, loads nothing and leads nowhere, also where it is opened on its own; or why there is none.
 *
 * Elements, attributes, properties and functions of styles are allowed by list (`svg/lists.ts`). Notes of editors,
 * comments, links and what no browser draws are left out in silence; what would run, load or hide something is refused.
 * @returns `svg` in UTF-8 without XML declaration, `width` and `height` in whole CSS pixels; or `refused`, to be read
 * after "the picture x.svg", with what it has, what was expected and what to do;
 * and the place in the file, counted from 1.
 */
export function cleanSvg(source: Uint8Array): CleanSvg | RefusedSvg {
  try {
    const { svg, width, height } = clean(source, 0, { pixels: 0 });
    return { svg, width, height };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.message, ...error.place };
  }
}

interface Drawn extends CleanSvg {
  /** Elements, each as often as it is shown. */
  drawn: number;
}

function clean(source: Uint8Array, level: number, count: Embedded['count']): Drawn {
  if (level > MOST_LEVELS)
    throw new Refusal(`has pictures within pictures in more than ${MOST_LEVELS} levels; draw them in one`);
  const root = readSvg(source);
  const cleaned = cleanRoot(root, { clean: (svg) => inner(svg, level + 1, count), count });
  const drawn = boundWeight(cleaned);
  const svg = writeSvg(cleaned);
  // Quotes and the like are longer as they are written.
  boundSize(Buffer.byteLength(svg));
  return { svg, drawn, ...sizeOf(cleaned.attributes) };
}

/** The place of a fault in a picture within the picture is that of the element that shows it. */
function inner(source: Uint8Array, level: number, count: Embedded['count']): Drawn {
  try {
    return clean(source, level, count);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`has a picture within it that ${error.message}`) : error;
  }
}

/** The same elements always give the same text. */
function writeSvg(root: CleanElement): string {
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
