import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Slug } from '../slug.ts';
import type { Finding, Place } from '../finding.ts';
import { labelAddresses, type LabelAddress } from '../labels.ts';
import { isReplaced, type GlossaryRule } from './rule.ts';

/** An address that leads to an entry, and the id that is made of one, must not be another entry's present one, nor lead to two entries. */
export const redirects: GlossaryRule<'redirect-collision'> = {
  codes: {
    'redirect-collision': {
      severity: 'error',
      reason: 'An old address can lead to one page only.',
      example: `content/terms/en/a.mdx:5:16 redirect-collision: the old address "a" is this entry's present address; remove it`,
    },
  },
  check: ({ entries, byId }) => {
    const claimed = new Map<string, Entry>();
    const former = entries.flatMap((entry) =>
      claimsOf(entry).flatMap(({ slug, what, place, remove }) => {
        const collision = (message: string): Finding<'redirect-collision'>[] => [
          { code: 'redirect-collision', place, message: `the ${what} "${slug}" ${message}` },
        ];
        const id = entryId({ language: entry.language, slug });
        const present = byId.get(id);
        if (present === entry) return collision("is this entry's present address; remove it");
        if (present)
          return collision(
            `is the present address of ${present.file}, expected one that is free; ${remove} or rename that file`,
          );
        const other = claimed.get(id);
        if (other) return collision(`already leads to ${other.file}; ${remove} here or there`);
        claimed.set(id, entry);
        return [];
      }),
    );
    const names = entries.flatMap((entry) =>
      labelAddresses(entry).flatMap((address) => {
        const id = entryId({ language: entry.language, slug: address.slug });
        return nameCollision(entry, address, { present: byId.get(id), former: claimed.get(id) });
      }),
    );
    return [...former, ...names];
  },
};

interface Claim {
  slug: Slug;
  what: 'id' | 'old address';
  place: Place;
  /** What mends a collision. */
  remove: string;
}

/** The addresses that an entry says are its own beside the present one; an id that is an old address, too, counts once. */
function claimsOf(entry: Entry): Claim[] {
  const { id, redirectFrom } = entry.matter;
  const former = redirectFrom.map((slug, index): Claim => {
    return { slug, what: 'old address', place: placeOf(entry, 'redirectFrom', index), remove: 'remove it' };
  });
  if (id === undefined || id === entry.slug) return former;
  const others = former.filter(({ slug }) => slug !== id);
  const remove = others.length < former.length ? 'remove it, in id and in redirectFrom,' : 'remove it';
  return [{ slug: id, what: 'id', place: placeOf(entry, 'id'), remove }, ...others];
}

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
      : `remove ${kind === 'term' ? '' : 'the name here, or '}${former?.matter.id === slug ? 'id and redirectFrom' : 'redirectFrom'} there`;
  const message = `the name "${text}" would lead to "${slug}", which is ${what} of ${other.file}; ${advice}`;
  return [{ code: 'redirect-collision', place: placeOf(entry, ...field), message }];
}
