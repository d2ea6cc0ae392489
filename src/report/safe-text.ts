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

/** A sentence of texts, each shown as it is, and of pieces that are Markdown already: say`Was ${name} in ${code(file)}.` */
export function say(words: TemplateStringsArray, ...values: readonly (string | Piece)[]): PhrasingContent[] {
  const [first = '', ...others] = words;
  const pieces: Piece[] = [];
  let open = first;
  for (const [index, value] of values.entries()) {
    const next = others[index] ?? '';
    if (typeof value === 'string') open += value + next;
    else {
      pieces.push(text(open), value);
      open = next;
    }
  }
  return [...pieces, text(open)].flat();
}

type Piece = PhrasingContent | readonly PhrasingContent[];

/** A name of the report's own: a path, an id, a code. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
