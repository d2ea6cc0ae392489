/**
 * Rules and declarations of CSS, as browsers divide them (https://www.w3.org/TR/css-syntax-3/#parsing). The tokens are
 * those of css-tree; its parser is left alone, since it looks at what it read before, and never ends for some texts.
 */
import { tokenize, tokenTypes } from 'css-tree/tokenizer';

export interface CssRule {
  /** Of an at-rule, as it is written; undefined for a rule with a selector. */
  name: string | undefined;
  prelude: string;
  /** Undefined for an at-rule that ends with a semicolon. */
  block: string | undefined;
  /** Where it begins in the text, and where its block does. */
  start: number;
  blockStart: number;
}

export interface CssDeclaration {
  name: string;
  value: string;
  important: boolean;
  start: number;
}

const {
  AtKeyword,
  CDC,
  CDO,
  Colon,
  Comment,
  Function: FunctionToken,
  Ident,
  LeftCurlyBracket,
  LeftParenthesis,
  LeftSquareBracket,
  RightCurlyBracket,
  RightParenthesis,
  RightSquareBracket,
  Semicolon,
  WhiteSpace,
} = tokenTypes;

/** The rules of a whole stylesheet, or of the block of an at-rule. */
export function readRules(text: string, isSheet: boolean): CssRule[] {
  const rules: CssRule[] = [];
  const levels = new Levels();
  let rule: Omit<CssRule, 'prelude' | 'block'> | undefined;
  let preludeEnd: number | undefined;
  const finish = (end: number): void => {
    if (rule && (preludeEnd !== undefined || rule.name !== undefined)) {
      const prelude = text.slice(rule.start + (rule.name === undefined ? 0 : rule.name.length + 1), preludeEnd ?? end);
      rules.push({ ...rule, prelude, block: preludeEnd === undefined ? undefined : text.slice(rule.blockStart, end) });
    }
    [rule, preludeEnd] = [undefined, undefined];
  };
  tokenize(text, (type, start, end) => {
    const wasInside = levels.isInside();
    levels.token(type);
    if (wasInside) {
      if (!levels.isInside() && preludeEnd !== undefined) finish(start);
      return;
    }
    if (!rule && (BETWEEN_RULES.has(type) || (isSheet && HTML_COMMENTS.has(type)))) return;
    rule ??= { name: type === AtKeyword ? text.slice(start + 1, end) : undefined, start, blockStart: end };
    if (type === LeftCurlyBracket) [preludeEnd, rule.blockStart] = [start, end];
    if (type === Semicolon && rule.name !== undefined) finish(start);
  });
  finish(text.length);
  return rules;
}

/** The declarations of a block or of a style attribute; undefined for a rule that stands among them. */
export function readDeclarations(text: string): (CssDeclaration | undefined)[] {
  const found: (CssDeclaration | undefined)[] = [];
  const levels = new Levels();
  let tokens: Token[] = [];
  tokenize(text, (type, start, end) => {
    if (!levels.isInside() && type === Semicolon) {
      found.push(...declarationOf(text, tokens, start));
      tokens = [];
    } else if (!levels.isInside()) {
      tokens.push({ type, start, text: text.slice(start, end) });
    }
    levels.token(type);
  });
  return [...found, ...declarationOf(text, tokens, text.length)];
}

interface Token {
  type: number;
  start: number;
  text: string;
}

/** Of tokens that stand in no brackets, before a semicolon at `end`. Browsers leave out what is no declaration. */
function declarationOf(text: string, all: readonly Token[], end: number): (CssDeclaration | undefined)[] {
  const [name, colon, ...value] = all.filter(({ type }) => type !== WhiteSpace && type !== Comment);
  const isNamed = name?.type === Ident;
  const isCustom = isNamed && name.text.startsWith('--');
  if (!isCustom && all.some(({ type }) => type === LeftCurlyBracket)) return [undefined];
  if (!isNamed || colon?.type !== Colon) return [];
  const mark = value.findIndex(({ text: sign }) => sign === '!');
  const [{ start: valueEnd } = { start: end }, ...after] = mark < 0 ? [] : value.slice(mark);
  const isImportant =
    after.every(({ type }) => type === Ident) && /^important$/i.test(after.map((one) => one.text).join(''));
  if (mark >= 0 && !isImportant) return [];
  return [{ name: name.text, value: text.slice(colon.start + 1, valueEnd), important: mark >= 0, start: name.start }];
}

/** The brackets around a place: one that closes no open one stands for itself. */
class Levels {
  readonly #closing: number[] = [];

  isInside(): boolean {
    return this.#closing.length > 0;
  }

  token(type: number): void {
    const closing = CLOSING.get(type);
    if (closing !== undefined) this.#closing.push(closing);
    else if (this.#closing.at(-1) === type) this.#closing.pop();
  }
}

const CLOSING: ReadonlyMap<number, number> = new Map([
  [FunctionToken, RightParenthesis],
  [LeftParenthesis, RightParenthesis],
  [LeftSquareBracket, RightSquareBracket],
  [LeftCurlyBracket, RightCurlyBracket],
]);

const BETWEEN_RULES: ReadonlySet<number> = new Set([WhiteSpace, Comment]);
/** What once hid styles from browsers that knew none. */
const HTML_COMMENTS: ReadonlySet<number> = new Set([CDO, CDC]);
