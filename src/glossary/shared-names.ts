/** Names that several entries of a language have. Each entry is told by its own full name; the plain one leads to all of them. */
import type { Entry } from './entry.ts';
import type { Slug } from './slug.ts';
import { nameKey } from '../languages/name-forms.ts';
import { labelAddresses } from './labels.ts';
import { fullName, type Naming } from './naming.ts';

/** A name and all entries that have it. */
export interface SharedName {
  /** Last part of the address at which the entries are told apart. */
  slug: Slug;
  /** The name as entries write it, each spelling once. */
  spellings: string[];
  /** In the order in which they were given. */
  entries: Entry[];
}

/** The names that several entries have, by address; where an entry has that address itself, the name leads there alone. */
export function sharedNames(entries: readonly Entry[]): Map<Slug, SharedName> {
  const taken = new Set(entries.map(({ slug }) => slug));
  const found = [...namesByAddress(entries)].filter(([slug, { entries: own }]) => own.length > 1 && !taken.has(slug));
  return new Map(found);
}

/** Every name of a language by its address, as far as letters alone tell it from others. What was replaced gives way to what replaced it. */
export function namesByAddress(entries: readonly Entry[]): Map<Slug, SharedName> {
  const names = new Map<Slug, { spellings: Set<string>; entries: Set<Entry> }>();
  for (const entry of entries) {
    for (const { slug, text } of labelAddresses(entry).filter(({ exact }) => exact)) {
      const name = names.get(slug) ?? { spellings: new Set(), entries: new Set() };
      name.spellings.add(text);
      name.entries.add(entry);
      names.set(slug, name);
    }
  }
  return new Map(
    [...names].map(([slug, name]) => {
      const slugs = new Set([...name.entries].map((entry) => entry.slug));
      const own = [...name.entries].filter(({ matter: { replacedBy } }) => !replacedBy || !slugs.has(replacedBy));
      return [slug, { slug, spellings: [...name.spellings], entries: own }];
    }),
  );
}

/** The name in each way in which entries write it. */
export function writtenName({ spellings }: SharedName): string {
  return spellings.join(' / ');
}

/** True where two entries of one name each have a qualifier of their own. */
export function areToldApart(one: Naming, other: Naming, language: string): boolean {
  if (one.qualifier === undefined || other.qualifier === undefined) return false;
  return nameKey(fullName(one), language) !== nameKey(fullName(other), language);
}
