/** MDX text -> its tree. Two parsers read it: one that is fast, and a careful one where that could end the process. */
import type { Nodes } from 'hast';
import { mdxToHast } from 'satteri';
import { beyondBounds } from './bounds.ts';
import { isSuspect, readCarefully } from './careful-parser.ts';
import { hideCode, showCode } from './hidden-code.ts';
import { mayHoldMath } from './math/dollars.ts';
import { positionAt } from './source-text.ts';

/** A complaint is `line:column: message`. */
export type ParsedMdx = ReturnType<typeof readCarefully>;

/**
 * Parses a body. Never throws for bad input. The careful parser (unified, thirty times slower) reads what the fast one
 * (Sätteri) must not see: tags that may overlap, whatever could be a program and stands in no code, and formulas, whose
 * dollars it takes money for.
 */
export function parseMdx(text: string): ParsedMdx {
  const bound = beyondBounds(text);
  if (bound) {
    const { line, column } = positionAt(text, bound.offset);
    return { complaint: `${line}:${column}: ${bound.message}` };
  }
  if (isSuspect(text) || mayHoldMath(text)) return readCarefully(text);
  const hidden = hideCode(text);
  const fast = readFast(hidden);
  if (hidden === text) return fast;
  return fast.tree && showCode(fast.tree) ? fast : readCarefully(text);
}

function readFast(text: string): ParsedMdx {
  let tree: Nodes;
  try {
    tree = mdxToHast(text, { features: { frontmatter: false } });
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
  if (tree.type !== 'root') throw new TypeError('the MDX parser returned no document');
  return { tree };
}
