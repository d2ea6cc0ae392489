/**
 * What every reader gives, whatever the format: records of the source, on their way to becoming entries.
 * Comes in: texts of one format (`readers/`). Goes out: `SourceRecord`s, which `plan/` makes into files of entries.
 */

/** Something a person should know of an import. */
export interface Note {
  /** `left-out`: it is in no entry, and the message holds its text. `changed`: it is there in another form. */
  kind: 'left-out' | 'changed' | 'unresolved';
  /** One line. */
  message: string;
}

/** A category or tag as the source names it. */
export interface SourceTopic {
  /** The source's own id or slug. */
  key: string;
  /** Name for people; undefined when the record holds only a number. */
  label: string | undefined;
}

/** A picture that stands for the whole record. */
export interface SourcePicture {
  src: string;
  alt: string;
  caption: string;
}

/** One record, its text as HTML. Fields that the source does not have are empty or undefined. */
export interface SourceRecord {
  /** Where it stands, for the report: `export.json, record 3`, `terms.csv:12`, `docs/kam.md`. */
  origin: string;
  /** How other records name it, besides its addresses: an id, a path. */
  keys: readonly string[];
  /** Absolute addresses or paths at which the source shows it, the present one first. */
  addresses: readonly string[];
  /** The slug under which an entry of a glossary of ours was first published. */
  permanentId?: string;
  /** True where the title is the term as it stands, nothing around it. */
  isExact?: boolean;
  /** HTML. */
  title: string;
  /** HTML. */
  body: string;
  slug: string | undefined;
  language: string | undefined;
  /** `YYYY-MM-DD`. */
  published: string | undefined;
  updated: string | undefined;
  status: 'draft' | 'published' | 'deprecated';
  /** Name, slug or address of the record to use instead of a deprecated one. */
  replacedBy: string | undefined;
  /** Plain text or HTML that the source itself calls the definition. */
  definition: string | undefined;
  /** Summary that somebody wrote; used when the text has no better definition. */
  excerpt: string | undefined;
  /** What tells it from another record of the same title. */
  qualifier: string | undefined;
  abbreviation: string | undefined;
  aliases: readonly string[];
  takeaways: readonly string[];
  sameAs: readonly string[];
  topics: readonly SourceTopic[];
  /** Names, slugs or addresses of other records. */
  related: readonly string[];
  broader: readonly string[];
  /** Language code to the key or address of the record in that language. */
  translations: Readonly<Record<string, string>>;
  /** Former slugs. */
  formerSlugs: readonly string[];
  /** Parsed JSON-LD from outside the body. */
  structuredData: readonly unknown[];
  picture: SourcePicture | undefined;
  notes: readonly Note[];
}

/** A record with nothing but its origin, to be spread and filled in. */
export function emptyRecord(origin: string): SourceRecord {
  return {
    origin,
    keys: [],
    addresses: [],
    title: '',
    body: '',
    slug: undefined,
    language: undefined,
    published: undefined,
    updated: undefined,
    status: 'published',
    replacedBy: undefined,
    definition: undefined,
    excerpt: undefined,
    qualifier: undefined,
    abbreviation: undefined,
    aliases: [],
    takeaways: [],
    sameAs: [],
    topics: [],
    related: [],
    broader: [],
    translations: {},
    formerSlugs: [],
    structuredData: [],
    picture: undefined,
    notes: [],
  };
}

/** What could not be read as a record, and why. */
export interface Refusal {
  origin: string;
  /** What was found, what was expected, what to do; one line. */
  message: string;
}

export interface ReadRecords {
  records: SourceRecord[];
  refusals: Refusal[];
}

/** What readers of single records, pages or files give, as one. */
export function joinRead(parts: readonly ReadRecords[]): ReadRecords {
  return {
    records: parts.flatMap(({ records }) => records),
    refusals: parts.flatMap(({ refusals }) => refusals),
  };
}

/** Records and refusals, each in its order. */
export function sortRead(items: readonly (SourceRecord | Refusal)[]): ReadRecords {
  return {
    records: items.flatMap((item) => ('message' in item ? [] : [item])),
    refusals: items.flatMap((item) => ('message' in item ? [item] : [])),
  };
}
