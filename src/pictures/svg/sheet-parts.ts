/** Which elements the rules of a picture's stylesheets could fit, and the parts that those draw with. */
import { parse, walk, type CssNode } from 'css-tree';
import type { CleanElement } from './clean.ts';

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
  walk(parse(css), {
    visit: 'Rule',
    enter: (rule) => {
      const ids = urlsIn(rule.block);
      if (ids.length === 0) return;
      for (const key of keysOf(rule.prelude)) {
        const known = parts.get(key) ?? new Set();
        for (const id of ids) known.add(id);
        parts.set(key, known);
      }
    },
  });
}

function urlsIn(block: CssNode): string[] {
  const ids: string[] = [];
  walk(block, {
    visit: 'Url',
    enter: ({ value }) => {
      if (value.startsWith('#')) ids.push(value.slice(1));
    },
  });
  return ids;
}

/** `.a`, `#b`, `rect` or `*` for each selector of a list: the last that it names. */
function keysOf(prelude: CssNode): string[] {
  if (prelude.type !== 'SelectorList') return ['*'];
  return [...prelude.children].map((selector) => {
    if (selector.type !== 'Selector') return '*';
    const compound = [...selector.children].reduce<CssNode[]>(
      (last, node) => (node.type === 'Combinator' ? [] : [...last, node]),
      [],
    );
    const plain =
      compound.find(({ type }) => type === 'ClassSelector') ??
      compound.find(({ type }) => type === 'IdSelector') ??
      compound[0];
    if (plain?.type === 'ClassSelector') return `.${plain.name}`;
    if (plain?.type === 'IdSelector') return `#${plain.name}`;
    return plain?.type === 'TypeSelector' ? plain.name : '*';
  });
}
