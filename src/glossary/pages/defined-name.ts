/** Where a definition names what it defines: the part that HTML marks as `dfn`. */
import { isWholeWord } from '../autolinks/boundary.ts';

export interface NamedDefinition {
  before: string;
  /** As the definition writes it; empty where it names nothing. */
  name: string;
  after: string;
}

/** The first place where the definition has the first of the names that stands in it, as whole words in any case. */
export function nameInDefinition(definition: string, names: readonly string[]): NamedDefinition {
  for (const name of names) {
    const pattern = new RegExp(name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu');
    for (const { 0: found, index } of definition.matchAll(pattern)) {
      const end = index + found.length;
      if (!isWholeWord(definition, index, end)) continue;
      return { before: definition.slice(0, index), name: found, after: definition.slice(end) };
    }
  }
  return { before: definition, name: '', after: '' };
}
