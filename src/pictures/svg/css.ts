/** CSS of pictures: read with css-tree into declarations and tokens, and written anew from those that are allowed. */
import { parse, tokenize, tokenTypes, type Block, type CssNode, type ParseOptions } from 'css-tree';
import { FONT_DESCRIPTORS, PROPERTIES } from './lists.ts';
import { readValue } from './css-values.ts';
import { cleanFont } from './data.ts';
import { placed, quoted, Refusal, type SvgPlace } from './refusal.ts';

const MOST_LEVELS = 200;

export interface CleanCss {
  css: string;
  /** Ids of elements that it draws with: `url(#id)`. */
  parts: string[];
}

/** A style attribute. What browsers would not understand is left out. @throws {Refusal} */
export function cleanStyle(text: string): CleanCss {
  const clean = new Cleaner();
  const tree = read(text, 'declarationList');
  return clean.done(tree.type === 'DeclarationList' ? clean.declarations(tree.children, cleanProperty) : '');
}

/** A stylesheet that begins at a place. @throws {Refusal} */
export function cleanSheet(text: string, { line, column }: SvgPlace): CleanCss {
  const clean = new Cleaner();
  const tree = read(text, 'stylesheet', { positions: true, line, column });
  return clean.done(tree.type === 'StyleSheet' ? clean.rules(tree.children) : '');
}

/** The value of one property; undefined when browsers would not understand it. @throws {Refusal} */
export function cleanValue(text: string): CleanCss | undefined {
  const { css, parts, strange } = readValue(text);
  if (css === undefined) return undefined;
  if (strange === undefined) return { css, parts };
  throw new Refusal(
    `has the function "${strange}()" in a style, expected one of CSS for colours, shapes and sizes; remove it`,
  );
}

/** Only structure is read here: values and selectors stay text, which is read as tokens. */
function read(text: string, context: 'declarationList' | 'stylesheet', places: ParseOptions = {}): CssNode {
  boundNesting(text);
  const raw = { parseValue: false, parseCustomProperty: false, parseRulePrelude: false, parseAtrulePrelude: false };
  return parse(text, { context, ...raw, ...places });
}

class Cleaner {
  readonly #parts: string[] = [];

  done(css: string): CleanCss {
    return { css, parts: this.#parts };
  }

  rules(nodes: Iterable<CssNode>): string {
    return Array.from(nodes, (node) => placed(node.loc?.start, () => this.#rule(node))).join('');
  }

  declarations(nodes: Iterable<CssNode>, cleanOne: (name: string, text: string) => CleanCss | undefined): string {
    const kept = Array.from(nodes).flatMap((node) => {
      if (node.type === 'Rule' || node.type === 'Atrule') return refuseNested();
      // A word after "!" that is not "important" makes browsers leave out the whole.
      if (node.type !== 'Declaration' || node.value.type !== 'Raw' || typeof node.important === 'string') return [];
      const {
        property,
        value: { value: text },
      } = node;
      const value = placed(node.loc?.start, () => cleanOne(property, text));
      if (value === undefined) return [];
      for (const part of value.parts) this.#parts.push(part);
      return [`${node.property}:${value.css}${node.important ? '!important' : ''}`];
    });
    return kept.join(';');
  }

  #rule(node: CssNode): string {
    if (node.type === 'Atrule') return this.#atRule(node.name, node.prelude, node.block);
    if (node.type !== 'Rule' || node.prelude.type !== 'Raw') return '';
    const selector = readValue(node.prelude.value).css;
    const body = this.declarations(node.block.children, cleanProperty);
    return selector === undefined || body === '' ? '' : `${selector}{${body}}`;
  }

  #atRule(written: string, prelude: CssNode | null, block: Block | null): string {
    const name = written.toLowerCase();
    if (name === 'charset' && !block) return '';
    if (name === 'font-face' && block) return `@font-face{${this.declarations(block.children, cleanDescriptor)}}`;
    if (!['media', 'keyframes', '-webkit-keyframes'].includes(name) || !block) {
      throw new Refusal(
        `has ${quoted(`@${written}`)} in a style, expected @media, @keyframes, or @font-face with the font in it; remove it`,
      );
    }
    const text = prelude?.type === 'Raw' ? readValue(prelude.value).css : undefined;
    return text === undefined ? '' : `@${name} ${text}{${this.rules(block.children)}}`;
  }
}

function refuseNested(): never {
  throw new Refusal('has a rule within a rule in its style; write one after the other');
}

function cleanProperty(written: string, text: string): CleanCss | undefined {
  const name = written.toLowerCase();
  if (name === 'behavior' || name === '-moz-binding')
    throw new Refusal(`has "${name}" in a style, which runs programs; remove it`);
  if (name.startsWith('--')) {
    // What such a name is put in for cannot be followed: no part is drawn by one.
    const value = cleanValue(text);
    return value && value.parts.length === 0 ? value : undefined;
  }
  if (PROPERTIES.has(name)) return cleanValue(text);
  // Refuses what would load something, also where browsers of today know no such property.
  readValue(text);
  return undefined;
}

function cleanDescriptor(written: string, text: string): CleanCss | undefined {
  const name = written.toLowerCase();
  if (!FONT_DESCRIPTORS.has(name)) return undefined;
  const value = readValue(text, name === 'src' ? cleanFont : undefined);
  return value.css === undefined ? undefined : { css: value.css, parts: [] };
}

/** The parser calls itself for each level. @throws {Refusal} */
function boundNesting(text: string): void {
  let level = 0;
  tokenize(text, (type) => {
    if (OPENING.has(type)) level += 1;
    if (CLOSING.has(type)) level -= 1;
    if (level > MOST_LEVELS)
      throw new Refusal(`has a style with more than ${MOST_LEVELS} levels of brackets; remove it`);
  });
}

const OPENING = new Set([
  tokenTypes.Function,
  tokenTypes.LeftParenthesis,
  tokenTypes.LeftSquareBracket,
  tokenTypes.LeftCurlyBracket,
]);

const CLOSING = new Set([tokenTypes.RightParenthesis, tokenTypes.RightSquareBracket, tokenTypes.RightCurlyBracket]);
