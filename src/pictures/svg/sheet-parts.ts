/** Which elements the rules of a picture's stylesheets could fit, and what those draw with. */
import { tokenTypes as Type } from 'css-tree/tokenizer';
import { ident } from 'css-tree/utils';
import type { CleanElement } from './clean.ts';
import { readOuter } from './css-structure.ts';
import type { CleanRule } from './css.ts';
import { ANIMATIONS, ELEMENTS } from './lists.ts';

export interface SheetParts {
  /** Ids of parts that rules give an element, or more. */
  of: (element: CleanElement) => readonly string[];
  /** Corners of the longest line that a rule gives a path. */
  corners: number;
}

/** Of all stylesheets of a cleaned picture. A rule fits what has the class, id or name that its selector ends in. */
export function sheetParts(root: CleanElement): SheetParts {
  const rules = rulesIn(root);
  /** By what selectors end in. */
  const parts = new Map<string, Set<string>>();
  for (const { selector, parts: ids } of rules) {
    for (const key of ids.length === 0 ? [] : keysOf(selector)) {
      const known = parts.get(key) ?? new Set();
      for (const id of ids) known.add(id);
      parts.set(key, known);
    }
  }
  const of = ({ name, attributes }: CleanElement): string[] => {
    if (parts.size === 0 || UNDRAWN.has(name)) return [];
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
    const keys = new Set(['*', name, `#${attributes.get('id') ?? ''}`, ...classes]);
    return [...keys].flatMap((key) => [...(parts.get(key) ?? [])]);
  };
  return { of, corners: rules.reduce((most, { corners }) => Math.max(most, corners), 0) };
}

function rulesIn({ rules = [], children }: CleanElement): readonly CleanRule[] {
  return [...rules, ...children.flatMap((child) => (typeof child === 'string' ? [] : rulesIn(child)))];
}

/** Elements that show nothing of their own, whatever style fits them. */
const UNDRAWN: ReadonlySet<string> = new Set([
  ...Array.from(ELEMENTS).filter((name) => name.startsWith('fe')),
  ...ANIMATIONS,
  ...['filter', 'linearGradient', 'radialGradient', 'stop', 'mpath', 'title', 'desc', 'style'],
]);

/** `.a`, `#b`, `rect` or `*` for each selector of a list: the last that it names outside brackets. */
function keysOf(selector: string): string[] {
  const keys: string[] = [];
  let [key, before, isOver] = ['*', '', false];
  readOuter(selector, ({ type, start, end }) => {
    const text = selector.slice(start, end);
    if (type === Type.Comment) return;
    if (type === Type.Comma) {
      keys.push(key);
      [key, isOver] = ['*', false];
    } else if (type === Type.WhiteSpace || '>+~'.includes(text)) isOver = true;
    else {
      if (isOver) [key, isOver] = ['*', false];
      if (type === Type.Hash) key = `#${ident.decode(text.slice(1))}`;
      else if (type === Type.Ident && before === '.') key = `.${ident.decode(text)}`;
      else if (type === Type.Ident && before !== ':' && key === '*') key = ident.decode(text);
    }
    before = text;
  });
  return [...keys, key];
}
