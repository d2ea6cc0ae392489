/** The labels of an entry as SKOS parts them, and values as nodes have them. */
import type { Entry } from '../glossary/entry.ts';
import { fullName } from '../glossary/naming.ts';

/** The full name, then the term where it is another, its abbreviation and aliases, each once. */
export function shownLabels({ matter }: Entry): string[] {
  const { term, abbreviation, aliases } = matter;
  return unique([fullName(matter), term, ...(present(abbreviation) ?? []), ...aliases]);
}

/** Written forms that are not shown. */
export function hiddenLabels(entry: Entry): string[] {
  const shown = shownLabels(entry);
  return unique(entry.matter.forms).filter((label) => !shown.includes(label));
}

/** The one value; undefined where there is none. */
export function present<Item>(item: Item | undefined): Item[] | undefined {
  return item === undefined ? undefined : [item];
}

/** The list; undefined when there is nothing in it. */
export function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** Each item once. */
export function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
