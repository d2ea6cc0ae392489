/** Which elements the rules of a picture's stylesheets could fit, and the parts that those draw with. */
import { ident, tokenize, tokenTypes } from 'css-tree';
import type { CleanElement } from './clean.ts';
import { readDeclarations, readRules } from './css-structure.ts';
import { readValue } from './css-values.ts';

export interface SheetParts {
  /** Ids of parts that rules give an element, or more. */
  of: (element: CleanElement) => readonly string[];
}

/** Reads the stylesheets of a cleaned picture. A rule fits what has the class, id or name that its selector ends in. */
export function sheetParts(root: CleanElement): SheetParts {
  const parts = new Map<string, Set<string>>();
  for (const css of stylesIn(root)) readSheet(css, parts);
  if (parts.size === 0) return { of: () => [] };
  return {
    of: ({ name, attributes }) => {
      const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
      const keys = new Set(['*', name, `#${attributes.get('id') ?? ''}`, ...classes]);
      return [...keys].flatMap((key) => [...(parts.get(key) ?? [])]);
    },
  };
}

function stylesIn({ name, children }: CleanElement): string[] {
  if (name === 'style') return [children.filter((child) => typeof child === 'string').join('')];
  return children.flatMap((child) => (typeof child === 'string' ? [] : stylesIn(child)));
}

function readSheet(css: string, parts: Map<string, Set<string>>): void {
  for (const { name, prelude, block = '' } of readRules(css)) {
    if (name !== undefined) {
      readSheet(block, parts);
      continue;
    }
    const ids = readDeclarations(block).flatMap((one) => (one ? readValue(one.value).parts : []));
    for (const key of ids.length === 0 ? [] : keysOf(prelude.trim())) {
      const known = parts.get(key) ?? new Set();
      for (const id of ids) known.add(id);
      parts.set(key, known);
    }
  }
}

/** `.a`, `#b`, `rect` or `*` for each selector of a list: the last that it names outside brackets. */
function keysOf(prelude: string): string[] {
  const keys: string[] = [];
  let [key, before, depth] = ['*', '', 0];
  tokenize(prelude, (type, start, end) => {
    const text = prelude.slice(start, end);
    if (type === tokenTypes.Comma && depth === 0) {
      keys.push(key);
      key = '*';
    } else if (depth === 0 && (type === tokenTypes.WhiteSpace || '>+~'.includes(text))) key = '*';
    else if (depth === 0 && type === tokenTypes.Hash) key = `#${ident.decode(text.slice(1))}`;
    else if (depth === 0 && type === tokenTypes.Ident && before === '.') key = `.${ident.decode(text)}`;
    else if (depth === 0 && type === tokenTypes.Ident && before !== ':' && key === '*') key = ident.decode(text);
    if (OPENING.has(type)) depth += 1;
    if (type === tokenTypes.RightParenthesis || type === tokenTypes.RightSquareBracket) depth -= 1;
    before = text;
  });
  return [...keys, key];
}

const OPENING = new Set([tokenTypes.Function, tokenTypes.LeftParenthesis, tokenTypes.LeftSquareBracket]);
