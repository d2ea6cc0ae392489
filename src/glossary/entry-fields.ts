/**
 * What each field of an entry is for, and what every output does with it: one row a field. Editors' help, the table in
 * the docs, the headings that importers know and the exports read the rows; a test holds them against the outputs.
 */
import type { EntryMatter } from './entry-matter.ts';

/** Everything that could show a field. */
export type Output =
  | 'page'
  /** The JSON-LD of the page. */
  | 'structuredData'
  | 'json'
  | 'csv'
  /** The Markdown twin: its frontmatter or its text. */
  | 'markdown'
  | 'skos'
  | 'feeds'
  | 'llms'
  /** The names and texts by which an entry is found. */
  | 'search'
  /** The texts and links that `npm run check` looks at. */
  | 'checked';

/** `own`: the output has code for it. `left out`: nothing of it is there. */
type Way = 'own' | 'left out';

/** Outputs that write a text, or a list of texts, under the field's own name without code for it. */
export type PlainOutput = 'json' | 'csv' | 'markdown';

interface FieldRow<Value> {
  /** For editors, while they type; it stands in the JSON Schema, too. */
  help: string;
  /** For the table in the docs, with the marks of Markdown. */
  docs: string;
  /** Headings of tables by which importers know it, without regard to case, spaces and hyphens; none where it is empty. */
  headings: string;
  outputs: {
    [Name in Output]: Way | (Name extends PlainOutput ? (Value extends PlainValue ? 'as it is' : never) : never);
  };
}

type PlainValue = string | readonly string[] | undefined;

/** Shown, and a name or sentence of the entry. */
const EVERYWHERE = {
  page: 'own',
  structuredData: 'own',
  json: 'own',
  csv: 'own',
  markdown: 'own',
  skos: 'own',
  feeds: 'own',
  llms: 'own',
  search: 'own',
  checked: 'left out',
} as const;

const NOWHERE = {
  page: 'left out',
  structuredData: 'left out',
  json: 'left out',
  csv: 'left out',
  markdown: 'left out',
  skos: 'left out',
  feeds: 'left out',
  llms: 'left out',
  search: 'left out',
  checked: 'left out',
} as const;

/** How two entries stand to each other: on the page, and where data says it. */
const RELATION = { ...NOWHERE, page: 'own', json: 'own', csv: 'own', markdown: 'own', skos: 'own' } as const;

/** In the order of the schema. */
export const ENTRY_FIELDS = {
  term: {
    help: "The preferred label (SKOS prefLabel) and the page's heading.",
    docs: 'Required. The name, as readers look it up',
    headings:
      'term title word name entry keyword headword label concept término termino título titulo palabra nombre begriff terme termo termine post-title',
    outputs: EVERYWHERE,
  },
  qualifier: {
    help: 'One word or two that tell this entry from another one of the same name: finance gives "Bank (finance)".',
    docs: 'Tells the entry from another one of the same name: `finance` gives “Bank (finance)”; each of them needs its own',
    headings: 'qualifier disambiguation homonym-qualifier sense-label',
    outputs: EVERYWHERE,
  },
  abbreviation: {
    help: 'The established short form, such as KAM (schema.org termCode).',
    docs: 'The established short form; entries may share one',
    headings: 'abbreviation acronym abbr short short-form initialism sigla siglas acrónimo abreviatura abkürzung sigle',
    outputs: EVERYWHERE,
  },
  aliases: {
    help: 'Other names for the same concept (SKOS altLabel).',
    docs: 'Other names for the same thing',
    headings:
      'aliases alias synonyms synonym also-known-as aka alternative-names alternatives other-names variants sinónimos sinonimos synonyme alt-labels alternative-labels',
    outputs: { ...EVERYWHERE, feeds: 'left out', llms: 'left out' },
  },
  forms: {
    help: 'Further written forms by which prose links here, such as plurals that no rule makes; not shown.',
    docs: 'Further ways to write it, by which prose links here: plurals that rules get wrong, short names',
    headings: '',
    outputs: { ...NOWHERE, skos: 'own', search: 'own' },
  },
  autolink: {
    help: 'False when no prose should link here by itself.',
    docs: '`autolink: false`: no prose links here by itself',
    headings: '',
    outputs: NOWHERE,
  },
  autolinkExcept: {
    help: 'Labels of this entry from which no prose should link by itself; others still do.',
    docs: '`autolinkExcept: [Lead]`: no prose links here from these labels',
    headings: '',
    outputs: NOWHERE,
  },
  definition: {
    help: 'One or two plain sentences: page lead, JSON-LD description, preview, search result, meta description.',
    docs: 'Required. One or two plain sentences that say what it is',
    headings:
      'definition meaning description short-definition summary explanation excerpt desc def definición definicion significado descripción descripcion définition bedeutung definição definizione post-excerpt',
    outputs: { ...EVERYWHERE, checked: 'own' },
  },
  topics: {
    help: 'Topic ids from site.yaml.',
    docs: 'Topics of `site.yaml`',
    headings:
      'topics topic categories category tags tag group groups subject area domain field theme categoría categoria categorías categorias tema temas kategorie catégorie',
    outputs: EVERYWHERE,
  },
  takeaways: {
    help: 'Key takeaways, plain text.',
    docs: 'Sentences worth remembering, plain text',
    headings: 'takeaways key-takeaways key-points',
    outputs: { ...NOWHERE, page: 'own', json: 'own', markdown: 'own', skos: 'own', checked: 'own' },
  },
  broader: {
    help: 'More general concepts (SKOS broader).',
    docs: 'Slugs of more general entries; each relation is written once and shown on both',
    headings: 'broader parent parents broader-term broader-terms superior padre',
    outputs: { ...RELATION, search: 'own' },
  },
  narrower: {
    help: 'More specific concepts (SKOS narrower); usually written from the other side, as `broader`.',
    docs: 'Slugs of more specific entries; usually written from the other side, as `broader`',
    headings: '',
    outputs: { ...RELATION, search: 'own' },
  },
  related: {
    help: 'Associated concepts (SKOS related).',
    docs: 'Slugs of associated entries',
    headings:
      'related related-terms see-also similar see related-entries relacionados véase-también cross-references similar-terms',
    outputs: RELATION,
  },
  contrasts: {
    help: 'Terms that readers confuse with this one, point by point, and a verdict: one sentence that says what the difference is.',
    docs: 'Terms confused with this one: a `verdict` (one sentence, in one of the two entries) and points for a page `compare/<a>-vs-<b>/`',
    headings: '',
    outputs: { ...NOWHERE, page: 'own', json: 'own', markdown: 'own', skos: 'own', search: 'own', checked: 'own' },
  },
  sources: {
    help: 'Where claims come from; `[^id]` in the body cites one.',
    docs: 'Cited as `[^id]`; `asOf` is a year, a month or a day; `note` says in a sentence why the source can be trusted',
    headings: '',
    outputs: {
      ...NOWHERE,
      page: 'own',
      structuredData: 'own',
      json: 'own',
      markdown: 'own',
      skos: 'own',
      checked: 'own',
    },
  },
  sameAs: {
    help: 'The same concept elsewhere, such as a Wikidata page (schema.org sameAs, SKOS exactMatch).',
    docs: 'The same concept elsewhere, such as a Wikidata page',
    headings: 'same-as wikidata wikipedia external-link external-links',
    outputs: { ...EVERYWHERE, feeds: 'left out', llms: 'left out', search: 'left out', checked: 'own' },
  },
  translations: {
    help: 'The same entry in other languages: language code to slug.',
    docs: 'The entry in other languages: `{es: gestor-de-cuentas-clave}`',
    headings: 'translations translation',
    outputs: { ...NOWHERE, page: 'own', structuredData: 'own', json: 'own', skos: 'own', search: 'own' },
  },
  concept: {
    help: 'The id of what this entry and its translations mean: the id of the entry in the default language, when left out.',
    docs: 'What the entry and its translations are called as one, where that is not the `id` of the one in the default language',
    headings: '',
    outputs: { ...NOWHERE, page: 'own', structuredData: 'own', json: 'own', markdown: 'own', skos: 'own' },
  },
  published: {
    help: 'The day on which the entry appeared, or is to appear, year-month-day.',
    docs: 'Required. Dates are year-month-day; until a day that is still to come, the entry is a draft',
    headings:
      'published date created created-at publish-date publication-date date-created fecha datum post-date added',
    outputs: { ...EVERYWHERE, llms: 'left out', search: 'left out' },
  },
  updated: {
    help: 'The day of the last change that readers should know of.',
    docs: 'The day of the last change that readers should know of',
    headings:
      'updated modified lastmod last-mod last-update last-modified updated-at date-modified last-updated actualizado post-modified',
    outputs: { ...EVERYWHERE, llms: 'left out', search: 'left out' },
  },
  reviewBy: {
    help: 'The day by which somebody should check that the entry still holds.',
    docs: 'The day by which somebody should look at the entry again: then `npm run check` says so',
    headings: '',
    outputs: NOWHERE,
  },
  authors: {
    help: 'Who wrote the entry: ids of people in site.yaml (schema.org author).',
    docs: 'Who wrote it: ids of `people` in `site.yaml`',
    headings: '',
    outputs: { ...EVERYWHERE, llms: 'left out', search: 'left out' },
  },
  reviewers: {
    help: 'Who checked the entry: ids of people in site.yaml (schema.org reviewedBy).',
    docs: 'Who checked it: ids of `people` in `site.yaml`',
    headings: '',
    outputs: { ...EVERYWHERE, feeds: 'left out', llms: 'left out', search: 'left out' },
  },
  reviewed: {
    help: 'The day on which somebody last checked the whole entry (schema.org lastReviewed).',
    docs: 'The day on which somebody last checked the whole entry',
    headings: '',
    outputs: {
      ...NOWHERE,
      page: 'own',
      structuredData: 'own',
      json: 'as it is',
      csv: 'as it is',
      markdown: 'as it is',
    },
  },
  id: {
    help: 'The slug under which this entry was first published, where it has another now; data calls it by this one for ever.',
    docs: 'The slug under which it was first published, where it has another now: programs know it by this one',
    headings: '',
    outputs: { ...EVERYWHERE, page: 'own', llms: 'left out', search: 'own' },
  },
  redirectFrom: {
    help: 'Slugs under which this entry was published before.',
    docs: 'Old slugs, which lead to this entry',
    headings: 'redirect-from old-slug old-slugs former-slugs',
    outputs: { ...NOWHERE, search: 'own' },
  },
  status: {
    help: 'draft, published or deprecated; a deprecated entry names its replacement.',
    docs: '`draft`, `published` or `deprecated`',
    headings: 'status state estado post-status',
    outputs: { ...EVERYWHERE, feeds: 'left out' },
  },
  replacedBy: {
    help: 'For a deprecated entry: the slug of the entry to use instead.',
    docs: 'For a deprecated entry: the slug of the entry to use instead',
    headings: 'replaced-by superseded-by use-instead',
    outputs: { ...RELATION, structuredData: 'own' },
  },
} as const satisfies { [Name in keyof EntryMatter]-?: FieldRow<EntryMatter[Name]> };

const ROWS: readonly (readonly [name: string, row: FieldRow<PlainValue>])[] = Object.entries(ENTRY_FIELDS);

/** The names of the fields that an output writes as they are. */
export function plainFields(output: PlainOutput, rows = ROWS): string[] {
  return rows.flatMap(([name, { outputs }]) => (outputs[output] === 'as it is' ? [name] : []));
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
