import { entryId, placeOf, type Entry, type Slug } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { namesToSuggest, type Rule, type RuleInput } from './index.ts';

/** `broader`, `narrower`, `related`, `contrasts` name other entries of the same language. */
export const checkReferences: Rule = (input) => {
  const known = new Set([...input.entries.map(entryId), ...input.unreadable]);
  return input.entries.flatMap((entry) =>
    references(entry).flatMap((reference) => checkReference(entry, reference, known, input)),
  );
};

interface Reference {
  slug: Slug;
  field: readonly (string | number)[];
}

function references({ matter }: Entry): Reference[] {
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
  known: ReadonlySet<string>,
  input: RuleInput,
): Problem[] {
  const place = placeOf(entry, ...field);
  const name = String(field[0]);
  if (slug === entry.slug) {
    const message = `"${slug}" is this entry itself, expected another one; remove it from ${name}`;
    return [{ code: 'self-reference', place, message }];
  }
  if (known.has(entryId({ language: entry.language, slug }))) return [];
  const names = namesToSuggest(input, entry.language, entry);
  const otherwise = `write terms/${entry.language}/${slug}.mdx or remove it from ${name}`;
  return [{ code: 'unknown-term', place, message: `"${slug}" is no entry${didYouMean(slug, names, otherwise)}` }];
}
