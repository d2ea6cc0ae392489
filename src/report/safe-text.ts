/** Text of entries in a report: shown by GitHub as it is, whatever GitHub makes of such text elsewhere. */
import type { PhrasingContent } from 'mdast';
import { nameOnOneLine } from '../glossary/characters.ts';

/**
 * The text in one line. What Markdown and HTML would take for theirs is escaped by the writer; what is left is what GitHub
 * looks for in the text that readers see: names behind "@", numbers behind "#" and "GH-", emoji between colons, addresses,
 * and formulas between dollars, which its help keeps apart by `<span>`.
 */
export function text(value: string): PhrasingContent[] {
  const parts = nameOnOneLine(value.replace(/\s+/g, ' ')).replace(TAKEN_UP, `$&${JOINER}`).split('$');
  return parts.flatMap((part, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'html', value: '<span>$</span>' } as const]),
    ...(part === '' ? [] : [{ type: 'text', value: part } as const]),
  ]);
}

const TAKEN_UP = /[@#](?=\w)|\bGH-(?=\d)|:(?=[\w+-]+:)|:(?=\/\/)|\bwww(?=\.)/gi;
/** Has no width, and no line ends there. */
const JOINER = '\u2060';

/** A name of the report's own: a path, an id, a code. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
