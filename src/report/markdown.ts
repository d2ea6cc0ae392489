/** Pieces of Markdown that all parts of a report are made of. */
import type { ListItem, PhrasingContent } from 'mdast';
import { bulletList, paragraph, type FlowContent } from '../mdx/mdast.ts';
import { code, say, text } from './safe-text.ts';

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
