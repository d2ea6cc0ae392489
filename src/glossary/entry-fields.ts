/**
 * What each field of an entry is for, and what every output does with it: one row a field. Editors' help, the table in
 * the docs, the headings that importers know and the exports read the rows; a test holds them against the outputs.
 */
import type { EntryMatter } from './entry-matter.ts';

/** Everything that could show a field. */
export const OUTPUTS = [
  'page',
  /** The JSON-LD of the page. */
  'structuredData',
  'json',
  'csv',
  /** The Markdown twin: its frontmatter or its text. */
  'markdown',
  'skos',
  'feeds',
  'llms',
  /** The names and texts by which an entry is found. */
  'search',
  /** The texts and links that `npm run check` looks at. */
  'checked',
] as const;

export type Output = (typeof OUTPUTS)[number];

/** Outputs that write a text, or a list of texts, under the field's own name without code for it. */
export type PlainOutput = 'json' | 'csv' | 'markdown';

interface FieldRow<Value> {
  /** For editors, while they type; it stands in the JSON Schema, too. */
  help: string;
  /** For the table in the docs, with the marks of Markdown. */
  docs: string;
  /** Headings of tables by which importers know it, without regard to case, spaces and hyphens; none where it is empty. */
  headings: string;
  /** Outputs that show it; nothing of it is in the others. */
  shownIn: readonly Output[];
  /** Those of them that write it as it is; the others have code for it. */
  plainIn?: Value extends PlainValue ? readonly PlainOutput[] : never;
}

type PlainValue = string | readonly string[] | undefined;

/** Names of an entry, and what it is. */
const EVERYWHERE = ['page', 'structuredData', 'json', 'csv', 'markdown', 'skos', 'feeds', 'llms', 'search'] as const;

/** Who wrote it and when. */
const DATED = ['page', 'structuredData', 'json', 'csv', 'markdown', 'skos', 'feeds'] as const;

/** How two entries stand to each other: on the page, and where data says it. */
const RELATION = ['page', 'json', 'csv', 'markdown', 'skos'] as const;

/** In the order of the schema. */
export const ENTRY_FIELDS = {
  term: {
    help: "The preferred label (SKOS prefLabel) and the page's heading.",
    docs: 'Required. The name, as readers look it up',
    headings:
      'term title word name entry keyword headword label concept término termino título titulo palabra nombre begriff terme termo termine post-title',
    shownIn: EVERYWHERE,
  },
  qualifier: {
    help: 'One word or two that tell this entry from another one of the same name: finance gives "Bank (finance)".',
    docs: 'Tells the entry from another one of the same name: `finance` gives “Bank (finance)”; each of them needs its own',
    headings: 'qualifier disambiguation homonym-qualifier sense-label',
    shownIn: EVERYWHERE,
  },
  abbreviation: {
    help: 'The established short form, such as KAM (schema.org termCode).',
    docs: 'The established short form; entries may share one',
    headings: 'abbreviation acronym abbr short short-form initialism sigla siglas acrónimo abreviatura abkürzung sigle',
    shownIn: EVERYWHERE,
  },
  aliases: {
    help: 'Other names for the same concept (SKOS altLabel).',
    docs: 'Other names for the same thing',
    headings:
      'aliases alias synonyms synonym also-known-as aka alternative-names alternatives other-names variants sinónimos sinonimos synonyme alt-labels alternative-labels',
    shownIn: [...RELATION, 'structuredData', 'search'],
  },
  forms: {
    help: 'Further written forms by which prose links here, such as plurals that no rule makes; not shown.',
    docs: 'Further ways to write it, by which prose links here: plurals that rules get wrong, short names',
    headings: '',
    shownIn: ['skos', 'search'],
  },
  autolink: {
    help: 'False when no prose should link here by itself.',
    docs: '`autolink: false`: no prose links here by itself',
    headings: '',
    shownIn: [],
  },
  autolinkExcept: {
    help: 'Labels of this entry from which no prose should link by itself; others still do.',
    docs: '`autolinkExcept: [Lead]`: no prose links here from these labels',
    headings: '',
    shownIn: [],
  },
  definition: {
    help: 'One or two plain sentences: page lead, JSON-LD description, preview, search result, meta description.',
    docs: 'Required. One or two plain sentences that say what it is',
    headings:
      'definition meaning description short-definition summary explanation excerpt desc def definición definicion significado descripción descripcion définition bedeutung definição definizione post-excerpt',
    shownIn: [...EVERYWHERE, 'checked'],
  },
  topics: {
    help: 'Topic ids from site.yaml.',
    docs: 'Topics of `site.yaml`',
    headings:
      'topics topic categories category tags tag group groups subject area domain field theme categoría categoria categorías categorias tema temas kategorie catégorie',
    shownIn: EVERYWHERE,
  },
  takeaways: {
    help: 'Key takeaways, plain text.',
    docs: 'Sentences worth remembering, plain text',
    headings: 'takeaways key-takeaways key-points',
    shownIn: ['page', 'json', 'markdown', 'skos', 'checked'],
  },
  broader: {
    help: 'More general concepts (SKOS broader).',
    docs: 'Slugs of more general entries; each relation is written once and shown on both',
    headings: 'broader parent parents broader-term broader-terms superior padre',
    shownIn: [...RELATION, 'search'],
  },
  narrower: {
    help: 'More specific concepts (SKOS narrower); usually written from the other side, as `broader`.',
    docs: 'Slugs of more specific entries; usually written from the other side, as `broader`',
    headings: '',
    shownIn: [...RELATION, 'search'],
  },
  related: {
    help: 'Associated concepts (SKOS related).',
    docs: 'Slugs of associated entries',
    headings:
      'related related-terms see-also similar see related-entries relacionados véase-también cross-references similar-terms',
    shownIn: RELATION,
  },
  contrasts: {
    help: 'Terms that readers confuse with this one, point by point, and a verdict: one sentence that says what the difference is.',
    docs: 'Terms confused with this one: a `verdict` (one sentence, in one of the two entries) and points for a page `compare/<a>-vs-<b>/`',
    headings: '',
    shownIn: ['page', 'json', 'markdown', 'skos', 'search', 'checked'],
  },
  sources: {
    help: 'Where claims come from; `[^id]` in the body cites one.',
    docs: 'Cited as `[^id]`; `asOf` is a year, a month or a day; `note` says in a sentence why the source can be trusted',
    headings: '',
    shownIn: ['page', 'structuredData', 'json', 'markdown', 'skos', 'checked'],
  },
  sameAs: {
    help: 'The same concept elsewhere, such as a Wikidata page (schema.org sameAs, SKOS exactMatch).',
    docs: 'The same concept elsewhere, such as a Wikidata page',
    headings: 'same-as wikidata wikipedia external-link external-links',
    shownIn: [...RELATION, 'structuredData', 'checked'],
  },
  translations: {
    help: 'The same entry in other languages: language code to slug.',
    docs: 'The entry in other languages: `{es: gestor-de-cuentas-clave}`',
    headings: 'translations translation',
    shownIn: ['page', 'structuredData', 'json', 'skos', 'search'],
  },
  concept: {
    help: 'The id of what this entry and its translations mean: the id of the entry in the default language, when left out.',
    docs: 'What the entry and its translations are called as one, where that is not the `id` of the one in the default language',
    headings: '',
    shownIn: ['page', 'structuredData', 'json', 'markdown', 'skos'],
  },
  published: {
    help: 'The day on which the entry appeared, or is to appear, year-month-day.',
    docs: 'Required. Dates are year-month-day; until a day that is still to come, the entry is a draft',
    headings:
      'published date created created-at publish-date publication-date date-created fecha datum post-date added',
    shownIn: DATED,
  },
  updated: {
    help: 'The day of the last change that readers should know of.',
    docs: 'The day of the last change that readers should know of',
    headings:
      'updated modified lastmod last-mod last-update last-modified updated-at date-modified last-updated actualizado post-modified',
    shownIn: DATED,
  },
  reviewBy: {
    help: 'The day by which somebody should check that the entry still holds.',
    docs: 'The day by which somebody should look at the entry again: then `npm run check` says so',
    headings: '',
    shownIn: [],
  },
  authors: {
    help: 'Who wrote the entry: ids of people in site.yaml (schema.org author).',
    docs: 'Who wrote it: ids of `people` in `site.yaml`',
    headings: '',
    shownIn: DATED,
  },
  reviewers: {
    help: 'Who checked the entry: ids of people in site.yaml (schema.org reviewedBy).',
    docs: 'Who checked it: ids of `people` in `site.yaml`',
    headings: '',
    shownIn: [...RELATION, 'structuredData'],
  },
  reviewed: {
    help: 'The day on which somebody last checked the whole entry (schema.org lastReviewed).',
    docs: 'The day on which somebody last checked the whole entry',
    headings: '',
    shownIn: ['page', 'structuredData', 'json', 'csv', 'markdown'],
    plainIn: ['json', 'csv', 'markdown'],
  },
  id: {
    help: 'The slug under which this entry was first published, where it has another now; data calls it by this one for ever.',
    docs: 'The slug under which it was first published, where it has another now: programs know it by this one',
    headings: '',
    shownIn: [...DATED, 'search'],
  },
  redirectFrom: {
    help: 'Slugs under which this entry was published before.',
    docs: 'Old slugs, which lead to this entry',
    headings: 'redirect-from old-slug old-slugs former-slugs',
    shownIn: ['search'],
  },
  status: {
    help: 'draft, published or deprecated; a deprecated entry names its replacement.',
    docs: '`draft`, `published` or `deprecated`',
    headings: 'status state estado post-status',
    shownIn: [...RELATION, 'structuredData', 'llms', 'search'],
  },
  replacedBy: {
    help: 'For a deprecated entry: the slug of the entry to use instead.',
    docs: 'For a deprecated entry: the slug of the entry to use instead',
    headings: 'replaced-by superseded-by use-instead',
    shownIn: [...RELATION, 'structuredData'],
  },
} as const satisfies { [Name in keyof EntryMatter]-?: FieldRow<EntryMatter[Name]> };

const ROWS: readonly (readonly [name: string, row: FieldRow<PlainValue>])[] = Object.entries(ENTRY_FIELDS);

/** The names of the fields that an output writes as they are. */
export function plainFields(output: PlainOutput, rows = ROWS): string[] {
  return rows.flatMap(([name, { plainIn }]) => (plainIn?.includes(output) === true ? [name] : []));
}

/** What an entry has of those fields, empty ones left out. */
export function plainValues(
  matter: EntryMatter,
  output: PlainOutput,
  rows = ROWS,
): [name: string, value: PlainValue][] {
  const values = new Map<string, unknown>(Object.entries(matter));
  return plainFields(output, rows).flatMap((name): [string, PlainValue][] => {
    const value = values.get(name);
    return isPlain(value) && value.length > 0 ? [[name, value]] : [];
  });
}

function isPlain(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}
