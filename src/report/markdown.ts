/** Pieces of Markdown that all parts of a report are made of; text of entries is shown as it is, whatever GitHub makes of such text elsewhere. */
import type { ListItem, PhrasingContent } from 'mdast';
import { nameOnOneLine } from '../glossary/characters.ts';
import { bulletList, paragraph, type FlowContent } from '../mdx/mdast.ts';

export function heading(depth: 2 | 3, children: PhrasingContent[]): FlowContent {
  return { type: 'heading', depth, children };
}

/** An item of a list, with items of its own below. */
export function item(own: PhrasingContent[], below: PhrasingContent[][] = []): ListItem {
  const children = [paragraph(...own), ...(below.length > 0 ? [bulletList(below)] : [])];
  return { type: 'listItem', spread: false, children };
}

/** A list of items, or of what they say; nothing where there are none. */
export function list(items: readonly (ListItem | PhrasingContent[])[]): FlowContent[] {
  const children = items.map((one) => (Array.isArray(one) ? item(one) : one));
  return children.length > 0 ? [{ type: 'list', ordered: false, spread: false, children }] : [];
}

/** A list that ends after `LIST_LIMIT` items with the number of the rest. */
export function shortList<Item>(items: readonly Item[], said: (one: Item) => PhrasingContent[]): FlowContent[] {
  const more = items.length > LIST_LIMIT ? [text(`and ${items.length - LIST_LIMIT} more`)] : [];
  return list([...items.slice(0, LIST_LIMIT).map(said), ...more]);
}

const LIST_LIMIT = 40;

/** `en/anchor`, `en/buoy` and 3 more. */
export function codes(ids: readonly string[]): PhrasingContent[] {
  const shown = ids.slice(0, LIST_LIMIT).flatMap((id, index) => (index === 0 ? [code(id)] : say`, ${code(id)}`));
  return ids.length > LIST_LIMIT ? [...shown, ...text(` and ${ids.length - LIST_LIMIT} more`)] : shown;
}

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
