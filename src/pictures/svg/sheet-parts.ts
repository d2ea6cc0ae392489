/** Which elements the rules of a picture's stylesheets could fit, and what those draw with. */
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident } from 'css-tree/utils';
import type { CleanElement } from './clean.ts';
import { readDeclarations, readRules, type CssDeclaration } from './css-structure.ts';
import { readValue } from './css-values.ts';
import { ANIMATIONS, ELEMENTS } from './lists.ts';

export interface SheetParts {
  /** Ids of parts that rules give an element, or more. */
  of: (element: CleanElement) => readonly string[];
  /** Corners of the longest line that a rule gives a path. */
  corners: number;
}

/** Reads the stylesheets of a cleaned picture. A rule fits what has the class, id or name that its selector ends in. */
export function sheetParts(root: CleanElement): SheetParts {
  const rules = stylesIn(root).flatMap((css) => rulesIn(css, true));
  const corners = rules.reduce((most, { declarations }) => Math.max(most, cornersOf(declarations)), 0);
  /** By what selectors end in. */
  const parts = new Map<string, Set<string>>();
  for (const { prelude, declarations } of rules) {
    const ids = declarations.flatMap((one) => (one ? readValue(one.value).parts : []));
    for (const key of ids.length === 0 ? [] : keysOf(prelude)) {
      const known = parts.get(key) ?? new Set();
      for (const id of ids) known.add(id);
      parts.set(key, known);
    }
  }
  if (parts.size === 0) return { of: () => [], corners };
  const of = ({ name, attributes }: CleanElement): string[] => {
    if (UNDRAWN.has(name)) return [];
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
    const keys = new Set(['*', name, `#${attributes.get('id') ?? ''}`, ...classes]);
    return [...keys].flatMap((key) => [...(parts.get(key) ?? [])]);
  };
  return { of, corners };
}

/** Corners of the line that a `style` gives a path. */
export function cornersOfStyle(style: string): number {
  return style.includes('path(') ? cornersOf(readDeclarations(style)) : 0;
}

/** No fewer than a line has: two numbers make a corner; some letters make one with one number, or none. */
export function cornersOfLine(line: string): number {
  return line.match(/[a-z]|\d+/gi)?.length ?? 0;
}

/** Elements that show nothing of their own, whatever style fits them. */
const UNDRAWN: ReadonlySet<string> = new Set([
  ...Array.from(ELEMENTS).filter((name) => name.startsWith('fe')),
  ...ANIMATIONS,
  ...['filter', 'linearGradient', 'radialGradient', 'stop', 'mpath', 'title', 'desc', 'style'],
]);

function stylesIn({ name, children }: CleanElement): string[] {
  if (name === 'style') return [children.filter((child) => typeof child === 'string').join('')];
  return children.flatMap((child) => (typeof child === 'string' ? [] : stylesIn(child)));
}

interface PlainRule {
  prelude: string;
  declarations: readonly (CssDeclaration | undefined)[];
}

/** Rules with a selector, those inside others too. */
function rulesIn(css: string, isSheet: boolean): PlainRule[] {
  return readRules(css, isSheet).flatMap(({ name, prelude, block = '' }) =>
    name === undefined ? [{ prelude, declarations: readDeclarations(block) }] : rulesIn(block, false),
  );
}

function cornersOf(declarations: readonly (CssDeclaration | undefined)[]): number {
  const lines = declarations.map((one) => (one?.name.toLowerCase() === 'd' ? cornersOfLine(one.value) : 0));
  return lines.reduce((most, corners) => Math.max(most, corners), 0);
}

/** `.a`, `#b`, `rect` or `*` for each selector of a list: the last that it names outside brackets. */
function keysOf(prelude: string): string[] {
  const keys: string[] = [];
  let [key, before, depth, isOver] = ['*', '', 0, false];
  tokenize(prelude, (type, start, end) => {
    const text = prelude.slice(start, end);
    if (type === tokenTypes.Comment) return;
    if (type === tokenTypes.Comma && depth === 0) {
      keys.push(key);
      [key, isOver] = ['*', false];
    } else if (depth === 0 && (type === tokenTypes.WhiteSpace || '>+~'.includes(text))) isOver = true;
    else if (depth === 0) {
      if (isOver) [key, isOver] = ['*', false];
      if (type === tokenTypes.Hash) key = `#${ident.decode(text.slice(1))}`;
      else if (type === tokenTypes.Ident && before === '.') key = `.${ident.decode(text)}`;
      else if (type === tokenTypes.Ident && before !== ':' && key === '*') key = ident.decode(text);
    }
    if (OPENING.has(type)) depth += 1;
    if (type === tokenTypes.RightParenthesis || type === tokenTypes.RightSquareBracket) depth -= 1;
    before = text;
  });
  return [...keys, key];
}

const OPENING = new Set([tokenTypes.Function, tokenTypes.LeftParenthesis, tokenTypes.LeftSquareBracket]);
