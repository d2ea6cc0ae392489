/** JSON text -> its value, or where it breaks off. */
import { visit } from 'jsonc-parser';
import { positionAt } from '../../mdx/source-text.ts';

export type ParsedJson = { value: unknown } | { line: number; column: number; found: string };

/** Never throws. Lines and columns count from 1. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    const offset = firstFault(text);
    const found = text.slice(offset, offset + 20).split('\n')[0] ?? '';
    return {
      ...positionAt(text, offset),
      found: offset >= text.length ? 'the end of the file' : `"${found}"`,
    };
  }
}

/** The parser of the language does not say in all cases where it stopped. */
function firstFault(text: string): number {
  const faults: number[] = [];
  try {
    visit(text, { onError: (_, offset) => faults.push(offset) }, { disallowComments: true });
  } catch (error) {
    // Thousands of lists in each other are too deep to look into.
    if (!(error instanceof RangeError)) throw error;
  }
  return faults[0] ?? text.length;
}
