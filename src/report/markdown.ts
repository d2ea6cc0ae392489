/** Pieces of Markdown that all parts of a report are made of. */
import type { ListItem, PhrasingContent } from 'mdast';
import { bulletList, paragraph, type FlowContent } from '../mdx/mdast.ts';
import { code, text } from './safe-text.ts';

export const bullets = bulletList;
export const line = paragraph;

export function heading(depth: 2 | 3, ...children: PhrasingContent[]): FlowContent {
  return { type: 'heading', depth, children };
}

/** An item of a list, with items of its own below. */
export function item(own: PhrasingContent[], below: PhrasingContent[][] = []): ListItem {
  const children = [line(...own), ...(below.length > 0 ? [bullets(below)] : [])];
  return { type: 'listItem', spread: false, children };
}

export function list(items: ListItem[]): FlowContent[] {
  return items.length > 0 ? [{ type: 'list', ordered: false, spread: false, children: items }] : [];
}

/** Long lists end after this many items, with the number of the rest. */
export const LIST_LIMIT = 40;

/** `en/anchor`, `en/buoy` and 3 more. */
export function codes(ids: readonly string[]): PhrasingContent[] {
  const shown = ids.slice(0, LIST_LIMIT).flatMap((id, index) => (index === 0 ? [code(id)] : [...text(', '), code(id)]));
  return ids.length > LIST_LIMIT ? [...shown, ...text(` and ${ids.length - LIST_LIMIT} more`)] : shown;
}
