/** CSS of pictures: read with css-tree into declarations and tokens, and written anew from those that are allowed. */
import { ident, parse, string, tokenize, tokenTypes, url, type Block, type CssNode, type ParseOptions } from 'css-tree';
import { FONT_DESCRIPTORS, FUNCTIONS, LOADING_FUNCTIONS, PROPERTIES } from './lists.ts';
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
      this.#parts.push(...value.parts);
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
  if (PROPERTIES.has(name) || name.startsWith('--')) return cleanValue(text);
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

interface Value {
  /** Undefined when the text is no value: what stands after it would be read as part of it. */
  css: string | undefined;
  parts: string[];
  /** A function that is not known. */
  strange?: string;
}

/** A value or a selector, token by token; addresses and strings are encoded anew. @throws {Refusal} for what loads. */
function readValue(text: string, embedded?: (address: string) => string): Value {
  const reader = new ValueReader(embedded);
  tokenize(text, (type, start, end) => reader.token(type, text.slice(start, end)));
  return reader.value();
}

class ValueReader {
  readonly #embedded: ((address: string) => string) | undefined;
  readonly #closing: string[] = [];
  readonly #parts: string[] = [];
  #css = '';
  #isSound = true;
  #strange: string | undefined;
  /** Within `url("…")`. */
  #isAddress = false;

  constructor(embedded: ((address: string) => string) | undefined) {
    this.#embedded = embedded;
  }

  value(): Value {
    const css = this.#css.trim();
    const isSound = this.#isSound && this.#closing.length === 0 && css !== '' && !css.endsWith('\\');
    const strange = this.#strange;
    return { css: isSound ? css : undefined, parts: this.#parts, ...(strange !== undefined && { strange }) };
  }

  token(type: number, text: string): void {
    const pair = PAIRS[text];
    if (type === tokenTypes.Url) this.#css += url.encode(this.#address(url.decode(text)));
    else if (type === tokenTypes.String) this.#string(string.decode(text));
    else if (type === tokenTypes.Function) this.#function(text);
    else if (type === tokenTypes.Comment) this.#css += '/**/';
    else if (type === tokenTypes.WhiteSpace) this.#css += ' ';
    else if (pair !== undefined) this.#open(text, pair);
    else if (text === ')' || text === ']') this.#close(text);
    else if (UNSOUND.has(type)) this.#isSound = false;
    else this.#css += text;
  }

  #open(text: string, closing: string): void {
    this.#closing.push(closing);
    this.#css += text;
  }

  #close(text: string): void {
    if (this.#closing.pop() !== text) this.#isSound = false;
    this.#isAddress = false;
    this.#css += text;
  }

  #string(text: string): void {
    this.#css += string.encode(this.#isAddress ? this.#address(text) : text);
  }

  #function(text: string): void {
    const name = ident.decode(text.slice(0, -1)).toLowerCase();
    if (LOADING_FUNCTIONS.has(name) || (name === 'url' && text.includes('\\')))
      throw new Refusal(`has "${text}…)" in a style, which loads or runs something; remove it`);
    this.#isAddress = name === 'url';
    if (!FUNCTIONS.has(name)) this.#strange ??= name;
    this.#open(text, ')');
  }

  #address(address: string): string {
    const trimmed = address.trim();
    if (trimmed.startsWith('#')) {
      this.#parts.push(trimmed.slice(1));
      return trimmed;
    }
    if (this.#embedded) return this.#embedded(trimmed);
    throw new Refusal(
      `loads ${quoted(address)} in a style, expected a part of the picture, such as url(#name); remove it`,
    );
  }
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Tokens after which nobody can be sure what the rest is. */
const UNSOUND = new Set([
  tokenTypes.BadString,
  tokenTypes.BadUrl,
  tokenTypes.AtKeyword,
  tokenTypes.CDO,
  tokenTypes.CDC,
  tokenTypes.Semicolon,
  tokenTypes.LeftCurlyBracket,
  tokenTypes.RightCurlyBracket,
]);

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
