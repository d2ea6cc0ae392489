/**
 * What every reader gives, whatever the format: records of the source, on their way to becoming entries.
 * Comes in: texts of one format (`readers/`). Goes out: `SourceRecord`s, which `plan/` makes into files of entries.
 */
import { z } from 'zod';

/** Something a person should know of an import. */
export interface Note {
  /** `left-out`: it is in no entry, and the message holds its text. `changed`: it is there in another form. */
  kind: 'left-out' | 'changed' | 'unresolved';
  /** One line. */
  message: string;
}

export function tell(notes: Note[], kind: Note['kind'], message: string): void {
  notes.push({ kind, message });
}

const text = z.string().optional();
const texts = z.array(z.string()).readonly().default([]);

/** A category or tag as the source names it. */
const topic = z.object({
  /** The source's own id or slug. */
  key: z.string(),
  /** Name for people; undefined when the record holds only a number. */
  label: text,
});
export type SourceTopic = z.infer<typeof topic>;

/** A picture that stands for the whole record. */
const picture = z.object({ src: z.string(), alt: z.string(), caption: z.string() });
export type SourcePicture = z.infer<typeof picture>;

/** One record, its text as HTML. Fields that the source does not have are empty or undefined. */
const record = z.object({
  /** Where it stands, for the report: `export.json, record 3`, `terms.csv:12`, `docs/kam.md`. */
  origin: z.string(),
  /** How other records name it, besides its addresses: an id, a path. */
  keys: texts,
  /** Absolute addresses or paths at which the source shows it, the present one first. */
  addresses: texts,
  /** The slug under which an entry of a glossary of ours was first published. */
  permanentId: text,
  /** True where the title is the term as it stands, nothing around it. */
  isExact: z.boolean().default(false),
  /** HTML. */
  title: z.string().default(''),
  /** HTML. */
  body: z.string().default(''),
  slug: text,
  language: text,
  /** `YYYY-MM-DD`. */
  published: text,
  updated: text,
  status: z.enum(['draft', 'published', 'deprecated']).default('published'),
  /** Name, slug or address of the record to use instead of a deprecated one. */
  replacedBy: text,
  /** Plain text or HTML that the source itself calls the definition. */
  definition: text,
  /** Summary that somebody wrote; used when the text has no better definition. */
  excerpt: text,
  /** What tells it from another record of the same title. */
  qualifier: text,
  abbreviation: text,
  aliases: texts,
  takeaways: texts,
  sameAs: texts,
  topics: z.array(topic).readonly().default([]),
  /** Names, slugs or addresses of other records. */
  related: texts,
  broader: texts,
  /** Language code to the key or address of the record in that language. */
  translations: z.record(z.string(), z.string()).readonly().default({}),
  /** Former slugs. */
  formerSlugs: texts,
  /** Parsed JSON-LD from outside the body. */
  structuredData: z.array(z.unknown()).readonly().default([]),
  picture: picture.optional(),
  notes: z.array(z.custom<Note>()).readonly().default([]),
});
export type SourceRecord = z.infer<typeof record>;

/** A record with nothing but its origin, to be spread and filled in. */
export function emptyRecord(origin: string): SourceRecord {
  return record.parse({ origin });
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
  const { taken, refusals } = sorted(items);
  return { records: taken, refusals };
}

/** What became something, and what was refused, each in its order. */
export function sorted<Item extends object>(
  items: readonly (Item | Refusal)[],
): { taken: Exclude<Item, Refusal>[]; refusals: Refusal[] } {
  const isRefusal = (item: Item | Refusal): item is Refusal => 'message' in item;
  return {
    taken: items.filter((item): item is Exclude<Item, Refusal> => !isRefusal(item)),
    refusals: items.filter(isRefusal),
  };
}
