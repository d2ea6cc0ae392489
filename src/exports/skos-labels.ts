/** The labels of an entry as SKOS parts them. */
import type { Entry } from '../glossary/entry.ts';
import { fullName } from '../glossary/naming.ts';

/** The full name, then the term where it is another, its abbreviation and aliases, each once. */
export function shownLabels({ matter }: Entry): string[] {
  const { term, abbreviation, aliases } = matter;
  return unique([fullName(matter), term, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases]);
}

/** Written forms that are not shown. */
export function hiddenLabels(entry: Entry): string[] {
  const shown = shownLabels(entry);
  return unique(entry.matter.forms).filter((label) => !shown.includes(label));
}

/** Each item once. */
export function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
