import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { labelAddresses, type LabelAddress } from '../labels.ts';
import { slugsByLanguage } from './lookup.ts';
import type { GlossaryRule } from './rule.ts';

/** An address that leads to an entry must not be another entry's present one, nor lead to two entries. */
export const redirects: GlossaryRule<'redirect-collision'> = {
  codes: {
    'redirect-collision': {
      severity: 'error',
      reason: 'An old address can lead to one page only.',
      example: `content/terms/en/a.mdx:5:16 redirect-collision: the old address "a" is this entry's present address; remove it`,
    },
  },
  check: ({ entries }) => {
    const languages = slugsByLanguage(entries);
    const claimed = new Map<string, Entry>();
    const former = entries.flatMap((entry) =>
      entry.matter.redirectFrom.flatMap((slug, index) => {
        const place = placeOf(entry, 'redirectFrom', index);
        const collision = (what: string): Finding<'redirect-collision'>[] => [
          { code: 'redirect-collision', place, message: `the old address "${slug}" ${what}` },
        ];
        const present = languages.get(entry.language)?.get(slug);
        if (present === entry) return collision("is this entry's present address; remove it");
        if (present)
          return collision(
            `is the present address of ${present.file}, expected one that is free; remove it or rename that file`,
          );
        const id = entryId({ language: entry.language, slug });
        const other = claimed.get(id);
        if (other) return collision(`already leads to ${other.file}; remove it here or there`);
        claimed.set(id, entry);
        return [];
      }),
    );
    const names = entries.flatMap((entry) =>
      labelAddresses(entry).flatMap((address) => {
        const present = languages.get(entry.language)?.get(address.slug);
        const former = claimed.get(entryId({ language: entry.language, slug: address.slug }));
        return nameCollision(entry, address, { present, former });
      }),
    );
    return [...former, ...names];
  },
};

/**
 * A name whose address another entry has would lead readers to the wrong page. Names that letters alone do not tell
 * apart ("C++") simply get no address then, and an entry may take over the name of one that it replaces. A term needs no
 * other address than its entry's, but its own one for the page of a shared name; what both are named is for other rules.
 */
function nameCollision(
  entry: Entry,
  { kind, slug, field, text, exact }: LabelAddress,
  { present, former }: { present: Entry | undefined; former: Entry | undefined },
): Finding<'redirect-collision'>[] {
  const other = present ?? former;
  if (!exact || !other || other === entry || isReplaced(entry, other)) return [];
  if (kind === 'term' && (entry.matter.qualifier === undefined || other === present)) return [];
  if (labelAddresses(other).some((name) => name.exact && name.slug === slug)) return [];
  const what = other === present ? 'the address' : 'a former address';
  const advice =
    other === present
      ? 'rename that file, or remove the name'
      : `remove ${kind === 'term' ? '' : 'the name here, or '}redirectFrom there`;
  const message = `the name "${text}" would lead to "${slug}", which is ${what} of ${other.file}; ${advice}`;
  return [{ code: 'redirect-collision', place: placeOf(entry, ...field), message }];
}

function isReplaced(one: Entry, other: Entry): boolean {
  return one.matter.replacedBy === other.slug || other.matter.replacedBy === one.slug;
}
