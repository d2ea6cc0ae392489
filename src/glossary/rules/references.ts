import { placeOf, type Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { slugsByLanguage, type Rule } from './index.ts';

/** `broader`, `narrower`, `related`, `contrasts` name other entries of the same language. */
export const checkReferences: Rule = ({ entries }) => {
  const languages = slugsByLanguage(entries);
  return entries.flatMap((entry) => {
    const known = languages.get(entry.language) ?? new Map<string, Entry>();
    return references(entry).flatMap(({ slug, field }) => checkReference(entry, slug, field, known));
  });
};

interface Reference {
  slug: string;
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
  slug: string,
  field: Reference['field'],
  known: ReadonlyMap<string, Entry>,
): Problem[] {
  const place = placeOf(entry, ...field);
  if (slug === entry.slug) {
    return [
      {
        code: 'self-reference',
        place,
        message: `"${slug}" is this entry itself, expected another one; remove it from ${String(field[0])}`,
      },
    ];
  }
  if (known.has(slug)) return [];
  return [
    {
      code: 'unknown-term',
      place,
      message: `"${slug}" is no entry${didYouMean(slug, known.keys(), `write terms/${entry.language}/${slug}.mdx or remove it from ${String(field[0])}`)}`,
    },
  ];
}
