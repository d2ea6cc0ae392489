/** The columns of a table -> fields of a record. */
import { ENTRY_FIELDS } from '../../glossary/entry-fields.ts';
import { nameKey } from '../../languages/name-forms.ts';

/** Headings by which each field is known, without regard to case, spaces, hyphens and underscores; the best first. */
const OTHER_FIELDS = {
  body: 'body content text details article long-description long-definition full-text notes note comment comments example examples usage contenido texto post-content html markdown',
  language: 'language lang locale idioma sprache langue',
  slug: 'slug permalink path handle post-name',
  url: 'url link address source-url uri',
  image: 'image picture photo image-url featured-image imagen',
  imageAlt: 'image-alt alt alt-text',
  id: 'id identifier key post-id',
};

export type Field = keyof typeof ENTRY_FIELDS | keyof typeof OTHER_FIELDS;

const HEADINGS = new Map<string, string>([
  ...Object.entries(ENTRY_FIELDS).flatMap(([field, { headings }]): [string, string][] =>
    headings === '' ? [] : [[field, headings]],
  ),
  ...Object.entries(OTHER_FIELDS),
]);

export interface Columns {
  /** For each field, the columns that hold it, counted from 0. */
  fields: Map<string, number[]>;
  /** Columns that no field takes. */
  unused: number[];
}

/**
 * @param map Field names to headings or column numbers, as the user says; they come before the known names.
 * @returns a message when the map names something that is not there, or when no column holds the term
 */
export function mapColumns(
  headings: readonly string[],
  map: ReadonlyMap<string, string>,
  { needsTerm }: { needsTerm: boolean } = { needsTerm: true },
): Columns | { message: string } {
  const fields = new Map<string, number[]>();
  const taken = new Set<number>();
  const take = (field: string, index: number): void => {
    fields.set(field, [...(fields.get(field) ?? []), index]);
    taken.add(index);
  };
  for (const [name, heading] of map) {
    const field = [...HEADINGS.keys()].find((known) => known.toLowerCase() === name.trim().toLowerCase());
    if (field === undefined)
      return { message: `--map names the field "${name}", expected one of ${[...HEADINGS.keys()].join(', ')}` };
    const number = headings.findIndex((written) => fold(written) === fold(heading));
    const index = number >= 0 ? number : /^\d+$/.test(heading.trim()) ? Number(heading) - 1 : -1;
    // Pages need not have all that --map names.
    if (headings[index] === undefined && !needsTerm) continue;
    if (headings[index] === undefined)
      return { message: `--map names the column "${heading}", expected one of ${headings.join(', ')}` };
    take(field, index);
  }
  // The best name of a field wins: "term" before "name", so that neither is lost when both are there.
  for (const [field, names] of HEADINGS) {
    if (fields.has(field) && map.size > 0 && field !== 'body') continue;
    for (const name of names.split(' ').map(fold)) {
      const index = headings.findIndex((heading, at) => !taken.has(at) && fold(heading) === name);
      if (index < 0 || (fields.has(field) && !MANY.has(field))) continue;
      take(field, index);
    }
  }
  const unused = headings.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  if (fields.has('term') || !needsTerm) return { fields, unused };
  return {
    message: `no column is known as the term; the columns are ${headings.map((heading) => `"${heading}"`).join(', ')}; say which, like --map "term=${headings[0] ?? 'Title'},definition=${headings[1] ?? 'Meaning'}"`,
  };
}

/** Fields of which several columns may be parts. */
const MANY = new Set<string>(['body', 'aliases', 'topics', 'related', 'broader', 'takeaways', 'sameAs']);

/** `same_as`, `Same as` and `sameAs` are one heading. */
function fold(heading: string): string {
  return nameKey(heading.replace(/_|(?<=\p{Ll})(?=\p{Lu})/gu, ' '), 'en');
}
