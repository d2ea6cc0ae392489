/**
 * Rules and declarations of CSS, as browsers divide them (https://www.w3.org/TR/css-syntax-3/#parsing). The tokens are
 * those of css-tree; its parser is left alone, since it looks at what it read before, and never ends for some texts.
 */
import { tokenize, tokenTypes as Type } from 'css-tree/tokenizer';

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

/** The rules of a whole stylesheet, or of the block of an at-rule. */
export function readRules(text: string, isSheet: boolean): CssRule[] {
  const rules: CssRule[] = [];
  let first: Token | undefined;
  const finish = (last?: Token): void => {
    if (first && (last || first.type === Type.AtKeyword)) rules.push(ruleOf(text, first, last));
    first = undefined;
  };
  readOuter(text, (token) => {
    const { type } = token;
    if (!first && (BETWEEN_RULES.has(type) || (isSheet && HTML_COMMENTS.has(type)))) return;
    first ??= token;
    if (type === Type.LeftCurlyBracket || (type === Type.Semicolon && first.type === Type.AtKeyword)) finish(token);
  });
  finish();
  return rules;
}

/** @param last The bracket that opens its block, or the semicolon that ends it; the text ends an at-rule, too. */
function ruleOf(text: string, first: Token, last?: Token): CssRule {
  const isAtRule = first.type === Type.AtKeyword;
  return {
    name: isAtRule ? text.slice(first.start + 1, first.end) : undefined,
    prelude: text.slice(isAtRule ? first.end : first.start, last?.start),
    block: last?.type === Type.LeftCurlyBracket ? text.slice(last.end, last.close) : undefined,
    start: first.start,
    blockStart: last?.end ?? text.length,
  };
}

/** The declarations of a block or of a style attribute; undefined for a rule that stands among them. */
export function readDeclarations(text: string): (CssDeclaration | undefined)[] {
  const found: (CssDeclaration | undefined)[] = [];
  let tokens: Token[] = [];
  const finish = (end: number): void => {
    found.push(...declarationOf(text, tokens, end));
    tokens = [];
  };
  readOuter(text, (token) => {
    if (token.type === Type.Semicolon) finish(token.start);
    else tokens.push(token);
  });
  finish(text.length);
  return found;
}

/** A token; of one that opens brackets, `close` is where they are closed. */
interface Token {
  type: number;
  start: number;
  end: number;
  close: number;
}

/** Takes the tokens that stand in no brackets, one by one. A bracket that closes no open one stands for itself. */
export function readOuter(text: string, take: (token: Token) => void): void {
  const closing: number[] = [];
  let opened: Token | undefined;
  const finish = (close: number): void => {
    if (opened) take({ ...opened, close });
    opened = undefined;
  };
  tokenize(text, (type, start, end) => {
    const closes = CLOSING.get(type);
    if (closing.length === 0) opened = { type, start, end, close: end };
    if (closes !== undefined) closing.push(closes);
    else if (closing.at(-1) === type) closing.pop();
    if (closing.length === 0) finish(start);
  });
  finish(text.length);
}

const CLOSING: ReadonlyMap<number, number> = new Map([
  [Type.Function, Type.RightParenthesis],
  [Type.LeftParenthesis, Type.RightParenthesis],
  [Type.LeftSquareBracket, Type.RightSquareBracket],
  [Type.LeftCurlyBracket, Type.RightCurlyBracket],
]);

/** Of tokens that stand in no brackets, before a semicolon at `end`. Browsers leave out what is no declaration. */
function declarationOf(text: string, all: readonly Token[], end: number): (CssDeclaration | undefined)[] {
  const written = (token: Token): string => text.slice(token.start, token.end);
  const [name, colon, ...value] = all.filter(({ type }) => type !== Type.WhiteSpace && type !== Type.Comment);
  const isNamed = name?.type === Type.Ident;
  const isCustom = isNamed && written(name).startsWith('--');
  if (!isCustom && all.some(({ type }) => type === Type.LeftCurlyBracket)) return [undefined];
  if (!isNamed || colon?.type !== Type.Colon) return [];
  const mark = value.findIndex((token) => written(token) === '!');
  const [{ start: valueEnd } = { start: end }, ...after] = mark < 0 ? [] : value.slice(mark);
  const isImportant =
    after.every(({ type }) => type === Type.Ident) && /^important$/i.test(after.map(written).join(''));
  if (mark >= 0 && !isImportant) return [];
  return [{ name: written(name), value: text.slice(colon.end, valueEnd), important: mark >= 0, start: name.start }];
}

const BETWEEN_RULES: ReadonlySet<number> = new Set([Type.WhiteSpace, Type.Comment]);
/** What once hid styles from browsers that knew none. */
const HTML_COMMENTS: ReadonlySet<number> = new Set([Type.CDO, Type.CDC]);
