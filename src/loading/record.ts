/**
 * How an entry lies in the content store: without its body, packed, and parsed by a schema when it is read. Astro keeps
 * the store as JSON inside a JavaScript module that it bundles. With bodies as plain JSON that is 80 MB at 7,000 entries
 * and 2.3 GB of memory; without them it is a fifth, and parsing a body again where it is shown takes 0.3 ms.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { AutoLink } from '../glossary/autolinks/find.ts';
import type { Outline } from '../glossary/body.ts';
import { entryMatterSchema, parseSlug, type Entry } from '../glossary/entry.ts';
import { parsePictureName, type Picture } from '../glossary/picture.ts';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '../glossary/problem.ts';
import type { Use } from '../glossary/uses.ts';

const heading = z.object({ depth: z.number(), id: z.string(), text: z.string() });
const faq = z.object({ id: z.string(), question: z.string(), answer: z.string() });
const termLink = z.object({
  id: z.string(),
  fragment: z.string().exactOptional(),
  line: z.number(),
  column: z.number(),
});
const image = z.object({
  src: z.string(),
  alt: z.string(),
  caption: z.string().exactOptional(),
  line: z.number(),
  column: z.number(),
});
const outline = z.object({
  headings: z.array(heading),
  faqs: z.array(faq),
  termLinks: z.array(termLink),
  webLinks: z.array(z.object({ href: z.string(), line: z.number(), column: z.number() })),
  images: z.array(image),
  citations: z.array(z.string()),
}) satisfies z.ZodType<Outline>;

const links = z.object({
  autoLinks: z.array(z.object({ slug: z.string(), run: z.number(), start: z.number(), end: z.number() })),
  uses: z.array(
    z.object({
      slug: z.string(),
      written: z.boolean(),
      anchor: z.string().exactOptional(),
      before: z.string(),
      text: z.string(),
      after: z.string(),
    }),
  ),
}) satisfies z.ZodType<Links>;

/** What links the prose of an entry to others: found when all entries are known. */
export interface Links {
  autoLinks: AutoLink[];
  /** The sentences that hold its links, automatic ones and those that the editor wrote. */
  uses: Use[];
}

const problem = z.object({
  code: z.custom<ProblemCode>((code) => typeof code === 'string' && Object.hasOwn(PROBLEM_CODES, code)),
  place: z.object({ file: z.string(), line: z.number(), column: z.number() }),
  message: z.string(),
}) satisfies z.ZodType<Problem>;

export const problemsSchema = z.array(problem);

export const fieldPlacesSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));

const picture = z.object({
  src: z.string(),
  files: z
    .array(
      z.object({
        name: z.string().transform((text, context) => {
          const name = parsePictureName(text);
          if (name === undefined) context.addIssue('not a name of a picture');
          return name ?? z.NEVER;
        }),
        width: z.number(),
        height: z.number(),
      }),
    )
    .transform(([first, ...rest], context): Picture['files'] => {
      if (!first) context.addIssue('a picture without a file');
      return first ? [first, ...rest] : z.NEVER;
    }),
}) satisfies z.ZodType<Picture>;

const record = z.object({
  slug: z.string().transform((text, context) => {
    const slug = parseSlug(text);
    if (slug === undefined) context.addIssue('not a slug');
    return slug ?? z.NEVER;
  }),
  language: z.string(),
  file: z.string(),
  matter: entryMatterSchema,
  outline,
  fieldPlaces: fieldPlacesSchema,
  pictures: z.array(picture).exactOptional(),
});

/** What the store keeps for one file: an entry or none, and what is wrong with it. */
export const storedSchema = z.object({
  /** Packed JSON of the entry; empty when the file could not be read as one. */
  record: z.string(),
  /** JSON of the file's own problems. */
  problems: z.string(),
  /** JSON of `Links`, packed where that saves something; empty where there are none. */
  links: z.string(),
});

export type Stored = z.infer<typeof storedSchema>;

/** An entry of the store. */
export interface ReadRecord {
  entry?: Entry;
  problems: Problem[];
}

/** What is told of an entry's file. */
export interface FileContent {
  entry?: Omit<Entry, 'digest'>;
  problems: Problem[];
}

export function storeFile({ entry, problems }: FileContent): Omit<Stored, 'links'> {
  return { record: entry ? pack(JSON.stringify(entry)) : '', problems: JSON.stringify(problems) };
}

export function storeLinks(found: Links): string {
  if (found.autoLinks.length + found.uses.length === 0) return '';
  const json = JSON.stringify(found);
  return json.length < WORTH_PACKING ? json : pack(json);
}

/** Characters: packing costs a tenth of a millisecond, however short the text. */
const WORTH_PACKING = 1000;

export function readLinks({ links: stored }: Pick<Stored, 'links'>): Links {
  if (stored === '') return { autoLinks: [], uses: [] };
  return links.parse(JSON.parse(stored.startsWith('{') ? stored : unpack(stored)));
}

/** The digest of a record ends in that of its links, which depend on all entries; the entry's own stops before. */
export function storeDigest(own: string, linksDigest: string): string {
  return `${own}.${linksDigest}`;
}

export function ownDigest(digest: string): string {
  return digest.split('.', 1)[0] ?? '';
}

export function readStored(stored: Pick<Stored, 'record' | 'problems'>, digest: string): ReadRecord {
  const problems = stored.problems === '[]' ? [] : problemsSchema.parse(JSON.parse(stored.problems));
  if (stored.record === '') return { problems };
  const entry = { ...record.parse(JSON.parse(unpack(stored.record))), digest: ownDigest(digest) };
  return { entry, problems };
}

function pack(text: string): string {
  return deflateRawSync(text, { level: 3, dictionary: COMMON }).toString('base64');
}

function unpack(packed: string): string {
  return inflateRawSync(Buffer.from(packed, 'base64'), { dictionary: COMMON }).toString('utf8');
}

/**
 * What all records have in common: packed with it they are a quarter smaller, and Astro's bundler, which holds the store
 * a dozen times, takes 100 MB less at 7,000 entries.
 */
const COMMON = Buffer.from(
  [
    '{"autoLinks":[{"slug":"","run":1,"start":10,"end":20},{"slug":"',
    '"uses":[{"slug":"","written":false,"anchor":"","before":"","text":"","after":""},{"slug":"","written":true,"anchor":"',
    '{"slug":"","language":"en","file":"content/terms/en/.mdx","matter":{"term":"","abbreviation":"","aliases":["',
    '"],"forms":[],"autolink":true,"autolinkExcept":[],"definition":"","topics":[""],"takeaways":["","',
    '"],"broader":[""],"narrower":[],"related":["","',
    '"],"contrasts":[{"with":"","points":[{"aspect":"","this":"","other":"',
    '"sources":[{"id":"","title":"","publisher":"","url":"https://","asOf":"2026-01-01"},{"id":"","title":"',
    '"sameAs":["https://www.wikidata.org/wiki/Q"],"translations":{},"published":"2026-01-01","updated":"2026-01-01',
    '"redirectFrom":[],"status":"published"},"outline":{"headings":[{"depth":2,"id":"","text":""},{"depth":3,"id":"',
    '"faqs":[{"id":"","question":"","answer":""},{"id":"","question":"What is ","answer":"',
    '"termLinks":[{"id":"en/","line":30,"column":288}],"images":[],"citations":["","',
    '"fieldPlaces":{"term":[2,7],"abbreviation":[3,15],"aliases":[4,10],"aliases.0":[4,11],"topics":[6,9],"topics.0":[6,10],',
    '"broader":[10,10],"broader.0":[10,11],"related":[11,10],"related.0":[11,11],"related.1":[11,44],"related.2":[11,69],',
    '"sources":[13,3],"sources.0":[13,5],"sources.0.id":[13,10],"sources.1":[14,5],"sources.1.id":[14,10],"published":[15,12]}}',
  ].join(''),
);
