import { placeOf, type Entry } from '../entry.ts';
import { slugLike } from '../slug.ts';
import type { Finding } from '../finding.ts';
import { labelAddresses } from '../labels.ts';
import { fullName } from '../naming.ts';
import { namesByAddress, type SharedName } from '../shared-names.ts';
import type { GlossaryRule } from './rule.ts';

/**
 * The plain name of entries that qualifiers tell apart leads to the page that lists them, so none of them lives there. An
 * abbreviation is no such name: where an entry has its address, it leads to that entry.
 */
export const sharedNameAddresses: GlossaryRule<'shared-name-address'> = {
  codes: {
    'shared-name-address': {
      severity: 'error',
      reason: 'Who follows a name that several entries have must be told which ones there are.',
      example:
        'content/terms/en/bank.mdx:2:7 shared-name-address: the address "bank" is that of a name of several entries (content/terms/en/bank-river.mdx), expected free for the page that tells them apart; rename this file, like bank-finance.mdx',
    },
  },
  check: ({ entries }) =>
    [...Map.groupBy(entries, ({ language }) => language).values()].flatMap((own) =>
      [...namesByAddress(own).values()].filter(isToldApart).flatMap((name) => occupation(name, own)),
    ),
};

/** True where qualifiers tell the entries of a name apart, and it is more to one of them than an abbreviation. */
function isToldApart({ slug, entries }: SharedName): boolean {
  const qualified = entries.filter(({ matter }) => matter.qualifier !== undefined);
  const isAbbreviation = (entry: Entry): boolean =>
    labelAddresses(entry).some((label) => label.slug === slug && label.kind === 'abbreviation');
  return qualified.length > 1 && !entries.every(isAbbreviation);
}

function occupation({ slug, entries }: SharedName, own: readonly Entry[]): Finding<'shared-name-address'>[] {
  const entry = own.find((other) => other.slug === slug);
  if (!entry) return [];
  const others = entries.filter((other) => other !== entry).map(({ file }) => file);
  const message = `the address "${slug}" is that of a name of several entries (${others.join(', ')}), expected free for the page that tells them apart; rename this file${likeName(entry)}`;
  return [{ code: 'shared-name-address', place: placeOf(entry, 'term'), message }];
}

function likeName({ matter }: Entry): string {
  return matter.qualifier === undefined ? '' : `, like ${slugLike(fullName(matter))}.mdx`;
}
