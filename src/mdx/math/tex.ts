/**
 * TeX -> MathML, by Temml (https://temml.org). What it is given is hostile: it may define nothing, trust nothing, and what
 * it makes passes a list of elements and attributes.
 */
import { createRequire } from 'node:module';
import type { Element, ElementContent } from 'hast';
import type { BodyNode, ElementNode } from '../../glossary/body.ts';
import { isVisible } from '../../glossary/characters.ts';
import { htmlToHast } from 'satteri';
import { z } from 'zod';
import { complaintOfText } from '../shown-text.ts';
import { mathText } from './plain.ts';

export type ReadTex =
  | { math: ElementNode; text: string; complaint?: never }
  /** What is wrong with it, and at which of its characters. */
  | { math?: never; complaint: string; offset: number };

/** Characters of one formula, and levels of braces, brackets that grow and environments in it. */
const [MOST_CHARACTERS, MOST_LEVELS] = [2000, 30];
/** Commands that Temml writes as others; and lengths, in em and in points. */
const [MOST_EXPANSIONS, LONGEST] = [500, [10, 120]];

const NOTHING = 'shows nothing, expected letters, figures or signs; write them';

/** Never throws for bad input. */
export function readTex(tex: string, isDisplay: boolean): ReadTex {
  const bound = beyondBounds(tex);
  if (bound) return bound;
  const writer = temml();
  let html: string;
  try {
    html = writer.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      maxExpand: MOST_EXPANSIONS,
      maxSize: LONGEST,
      macros: {},
    });
  } catch (error) {
    return syntaxComplaint(error);
  }
  const tree = htmlToHast(html, { fragment: true });
  const [math] = 'children' in tree ? tree.children : [];
  if (math?.type !== 'element') return refused(tex, NOTHING);
  const refusal = cleaned(math);
  if (refusal !== undefined) return refused(tex, refusal);
  const text = mathText(math);
  // As Temml wrote it: the parser takes a sign for what is no character.
  const wrong = complaintOfText(html);
  if (wrong !== undefined) return refused(tex, wrong);
  return isVisible(text) ? { math: nodeOf(math), text } : refused(tex, NOTHING);
}

function beyondBounds(tex: string): ReadTex | undefined {
  if (tex.length > MOST_CHARACTERS) {
    return refused(tex, `has ${tex.length} characters, expected at most ${MOST_CHARACTERS}; write several`);
  }
  let level = 0;
  for (const { 0: found, index } of tex.matchAll(/\\(?:[A-Za-z]+|.)|[{}]/gsu)) {
    if (DEFINITIONS.has(found)) {
      return { complaint: `defines something (${found}), expected what is shown; write it out`, offset: index };
    }
    level += OPENING.has(found) ? 1 : CLOSING.has(found) ? -1 : 0;
    if (level > MOST_LEVELS)
      return { complaint: `is nested deeper than ${MOST_LEVELS} levels; write it flatter`, offset: index };
  }
  return undefined;
}

const OPENING: ReadonlySet<string> = new Set(['{', '\\left', '\\begin']);
const CLOSING: ReadonlySet<string> = new Set(['}', '\\right', '\\end']);

const DEFINITIONS = words(
  String.raw`\def \gdef \edef \xdef \let \futurelet \global \long \newcommand \renewcommand \providecommand`,
);

function refused(tex: string, complaint: string): ReadTex {
  return { complaint, offset: tex.length - tex.trimStart().length };
}

/** Temml says `message at position 3: …` or `message at end of input: …`. */
function syntaxComplaint(error: unknown): ReadTex {
  if (error instanceof RangeError) return { complaint: 'is nested too deeply; write it flatter', offset: 0 };
  // What Temml does not foresee: a_ without an index.
  if (error instanceof TypeError)
    return { complaint: 'cannot be read: something is missing in it; write it', offset: 0 };
  const { message, position } = temmlError.parse(error);
  const [found = message] = message.split(/ at (?:position \d+|end of input)/);
  return { complaint: `cannot be read: ${found.replace(/\s+/g, ' ').trim()}; correct it`, offset: position };
}

const temmlError = z.object({ message: z.string(), position: z.number().catch(0) });

/** Elements and attributes of MathML Core (https://www.w3.org/TR/mathml-core/) that a page may hold. */
const ELEMENTS = words(`
  math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts
  none mtable mtr mtd mstyle mpadded mphantom
`);
const ATTRIBUTES = words(`
  display displaystyle scriptlevel mathvariant form fence stretchy symmetric largeop movablelimits separator accent
  accentunder lspace rspace minsize maxsize linethickness width height depth voffset columnspan rowspan
`);
/** What the stylesheet of Temml would make finer. */
const LEFT_OUT: ReadonlySet<string> = new Set(['className', 'style']);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Takes off, in place, what pages do not need; says of what they may not hold that it is there. Without recursion. */
function cleaned(math: Element): string | undefined {
  const stack: ElementContent[] = [math];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    const { style } = node.properties;
    const hasColor = typeof style === 'string' && /color|border|background/.test(style);
    const wrong = Object.keys(node.properties).find((name) => !ATTRIBUTES.has(name) && !LEFT_OUT.has(name));
    if (hasColor || wrong !== undefined || !ELEMENTS.has(node.tagName)) {
      return `asks for colors, sizes, boxes or tags (${wrong ?? (hasColor ? 'style' : node.tagName)}), which formulas of entries do not have; remove the command`;
    }
    node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !LEFT_OUT.has(name)));
    stack.push(...node.children);
  }
  return undefined;
}

/** A tree that was cleaned. */
function nodeOf({ tagName, properties, children }: Element): ElementNode {
  const attributes = Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const nodes = children.flatMap((child): BodyNode[] =>
    child.type === 'element' ? [nodeOf(child)] : child.type === 'text' ? [child.value] : [],
  );
  return {
    tag: tagName,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(nodes.length > 0 && { children: nodes }),
  };
}

interface Temml {
  renderToString: (tex: string, options: Readonly<Record<string, unknown>>) => string;
}

const temmlModule = z.object({
  renderToString: z.custom<Temml['renderToString']>((value) => typeof value === 'function'),
});
const require = createRequire(import.meta.url);
let loaded: Temml | undefined;

/** Loaded with the first formula: most glossaries have none, and reading is not asynchronous. */
function temml(): Temml {
  loaded ??= temmlModule.parse(require('temml'));
  return loaded;
}
