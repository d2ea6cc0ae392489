/** Formulas of a body -> checked nodes; what is wrong with one is told at its place in it. */
import { MATH, MATH_BLOCK, type BodyNode } from '../../glossary/body.ts';
import { firstLine } from '../literals.ts';
import type { Positioned, Reading } from '../reporter.ts';
import { offsetOf, positionAt } from '../source-text.ts';
import { texOf } from './dollars.ts';
import { readTex } from './tex.ts';

/** @param written With its dollars. */
export function mathNodes(
  written: string,
  node: Positioned,
  { lines, reporter, isBlock }: Reading & { isBlock: boolean },
): BodyNode[] {
  const { tex, isDisplay, isClosed } = texOf(written);
  if (!isClosed) {
    const expected = 'a line with $$ after the formula; write it, or \\$ for a dollar';
    return reporter.forbid(node, '"$$" without an end', expected);
  }
  const read = readTex(tex, isDisplay);
  if (read.math) {
    const attributes = { tex, ...(isDisplay && { display: true }) };
    return [{ tag: isBlock ? MATH_BLOCK : MATH, attributes, children: [read.text], math: read.math }];
  }
  const text = lines.join('\n');
  const start = offsetOf(text, node.position?.start ?? { line: 1, column: 1 });
  const place = positionAt(text, start + written.indexOf(tex) + read.offset);
  const message = `the formula "${firstLine(tex.trim())}" ${read.complaint}, or write \\$ for a dollar`;
  reporter.reportAt('bad-mdx', place, message);
  return [];
}

/** True for what entries read as a formula, with its dollars. */
export function isFormula(written: string): boolean {
  const { tex, isDisplay, isClosed } = texOf(written);
  return written.startsWith('$') && isClosed && readTex(tex, isDisplay).math !== undefined;
}
