/** The names by which a reader may look an entry up, and the addresses that they would have. */
import { nameKey } from '../languages/name-forms.ts';
import type { EntryMatter } from './entry-matter.ts';
import type { Entry } from './entry.ts';
import { parseSlug, slugLike, type Slug } from './slug.ts';

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

/** An address that a label would have if it were a file name. */
export interface LabelAddress extends Label {
  slug: Slug;
  /** False where letters alone do not tell the label from others: "C++" and "C#" would both be `c`. */
  exact: boolean;
}

/** The addresses of an entry's labels; labels without a letter or digit, or as long as a text, have none. */
export function labelAddresses(entry: Pick<Entry, 'language' | 'matter'>): LabelAddress[] {
  return labelsOf(entry).flatMap((label) => {
    const slug = parseSlug(slugLike(label.text));
    if (slug === undefined) return [];
    return [{ ...label, slug, exact: nameKey(label.text, entry.language).replaceAll(' ', '-') === slug }];
  });
}
