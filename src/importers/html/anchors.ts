/** Ids to which links may lead: those of a wrapper pass to what it wraps. */
import type { Element } from 'hast';
import { element, elementsIn, property } from './hast.ts';

export function anchor(node: Element): { dataIds?: string } {
  const ids = elementsIn([node]).flatMap((inner) => property(inner, 'id') || []);
  return ids.length > 0 ? { dataIds: ids.join(' ') } : {};
}

export function withId(node: Element, blocks: readonly Element[]): Element[] {
  const id = property(node, 'id');
  if (id === '') return [...blocks];
  const [first, ...rest] = blocks;
  if (!first) return [element('anchor', [], { dataIds: id })];
  const ids = [id, property(first, 'dataIds')].filter(Boolean).join(' ');
  return [{ ...first, properties: { ...first.properties, dataIds: ids } }, ...rest];
}
