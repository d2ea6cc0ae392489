import { entryId, placeOf, type Entry } from '../entry.ts';
import type { Slug } from '../slug.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { namesToSuggest, type GlossaryRule, type RuleInput } from './rule.ts';

/** `broader`, `narrower`, `related`, `contrasts` name other entries of the same language. */
export const references: GlossaryRule<'unknown-term' | 'self-reference'> = {
  codes: {
    'unknown-term': {
      severity: 'error',
      reason: 'A relation or link to an entry that does not exist leads nowhere.',
      example:
        'content/terms/en/b.mdx:5:11 unknown-term: "accout-manager" is no entry; did you mean "account-manager"?',
    },
    'self-reference': {
      severity: 'error',
      reason: 'An entry cannot be related to itself.',
      example:
        'content/terms/en/a.mdx:5:11 self-reference: "a" is this entry itself, expected another one; remove it from broader',
    },
  },
  check: (input) =>
    input.entries.flatMap((entry) =>
      referencesOf(entry).flatMap((reference) => checkReference(entry, reference, input)),
    ),
};

interface Reference {
  slug: Slug;
  field: readonly (string | number)[];
}

function referencesOf({ matter }: Entry): Reference[] {
  const lists = (['broader', 'narrower', 'related'] as const).flatMap((name) =>
    matter[name].map((slug, index) => ({ slug, field: [name, index] })),
  );
  return [
    ...lists,
    ...matter.contrasts.map(({ with: slug }, index) => ({ slug, field: ['contrasts', index, 'with'] })),
  ];
}

function checkReference(
  entry: Entry,
  { slug, field }: Reference,
  input: RuleInput,
): Finding<'unknown-term' | 'self-reference'>[] {
  const place = placeOf(entry, ...field);
  const name = String(field[0]);
  if (slug === entry.slug) {
    const message = `"${slug}" is this entry itself, expected another one; remove it from ${name}`;
    return [{ code: 'self-reference', place, message }];
  }
  const id = entryId({ language: entry.language, slug });
  if (input.byId.has(id) || input.unreadable.has(id)) return [];
  const names = namesToSuggest(input, entry.language, entry);
  const otherwise = `write terms/${entry.language}/${slug}.mdx or remove it from ${name}`;
  return [{ code: 'unknown-term', place, message: `"${slug}" is no entry${didYouMean(slug, names, otherwise)}` }];
}
