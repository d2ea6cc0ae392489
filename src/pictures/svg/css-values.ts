/** Values and selectors of CSS, token by token. */
import { tokenize, tokenTypes as Type } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';
import { FUNCTIONS, LOADING_FUNCTIONS } from './lists.ts';
import { bareAddress, idsOf } from './reference.ts';
import { quoted, Refusal } from './refusal.ts';

/** A value or a selector, token by token; addresses and strings are encoded anew. @throws {Refusal} for what loads. */
export function readValue(text: string, embedded?: (address: string) => string): CssValue {
  const reader = new ValueReader(embedded);
  tokenize(text, (type, start, end) => reader.token(type, text.slice(start, end)));
  return reader.value();
}

/** Of brackets: what reads the style later may call itself for each. */
const MOST_LEVELS = 200;

/** A value or a selector that was read. */
export interface CssValue {
  /** Undefined when the text is no value: what stands after it would be read as part of it. */
  css: string | undefined;
  parts: string[];
  /** A function that is not known. */
  strange?: string;
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

  value(): CssValue {
    // Other spaces are letters in CSS.
    const css = this.#css.replaceAll(/^ +| +$/g, '');
    const isSound = this.#isSound && this.#closing.length === 0 && css !== '' && !css.endsWith('\\');
    const strange = this.#strange;
    return { css: isSound ? css : undefined, parts: this.#parts, ...(strange !== undefined && { strange }) };
  }

  token(type: number, text: string): void {
    const pair = PAIRS[text];
    if (type === Type.Url) this.#css += url.encode(this.#address(url.decode(text)));
    else if (type === Type.String) this.#string(string.decode(text));
    else if (type === Type.Function) this.#function(text);
    else if (type === Type.Comment) this.#css += '/**/';
    else if (type === Type.WhiteSpace) this.#css += ' ';
    else if (pair !== undefined) this.#open(text, pair);
    else if (text === ')' || text === ']') this.#close(text);
    else if (UNSOUND.has(type) || text === '\\') this.#isSound = false;
    else this.#css += text;
  }

  #open(text: string, closing: string): void {
    this.#closing.push(closing);
    if (this.#closing.length > MOST_LEVELS)
      throw new Refusal(`has a style with more than ${MOST_LEVELS} levels of brackets; remove it`);
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
    const bare = bareAddress(address);
    if (bare.startsWith('#')) {
      this.#parts.push(...idsOf(bare));
      return bare;
    }
    if (this.#embedded) return this.#embedded(bare);
    throw new Refusal(
      `loads ${quoted(address)} in a style, expected a part of the picture, such as url(#name); remove it`,
    );
  }
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Tokens after which nobody can be sure what the rest is. */
const UNSOUND = new Set([
  Type.BadString,
  Type.BadUrl,
  Type.AtKeyword,
  Type.CDO,
  Type.CDC,
  Type.Semicolon,
  Type.LeftCurlyBracket,
  Type.RightCurlyBracket,
]);
