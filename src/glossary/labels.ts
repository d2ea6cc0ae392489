/** The names by which a reader may look an entry up. */
import type { EntryMatter } from './entry.ts';

export type LabelKind = 'term' | 'abbreviation' | 'alias';

export interface Label {
  kind: LabelKind;
  text: string;
  /** Path of the field that holds it, for problems. */
  field: readonly (string | number)[];
}

/** Every label of an entry: its term, its abbreviation, its aliases. */
export function labelsOf({ matter }: { matter: Pick<EntryMatter, 'term' | 'abbreviation' | 'aliases'> }): Label[] {
  return [
    { kind: 'term', text: matter.term, field: ['term'] },
    ...(matter.abbreviation === undefined
      ? []
      : [{ kind: 'abbreviation' as const, text: matter.abbreviation, field: ['abbreviation'] }]),
    ...matter.aliases.map((text, index) => ({ kind: 'alias' as const, text, field: ['aliases', index] })),
  ];
}
