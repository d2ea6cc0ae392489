/** The documented shapes of JSON files, with a version. Fields may be added under the same version, none change or go. */
import { z } from 'zod';
import { entryMatterSchema } from '../glossary/entry-matter.ts';
import { ENTRY_FIELDS, plainFields } from '../glossary/entry-fields.ts';

/** Of the shape; it stands in every document. */
export const VERSION = 1;

const url = z.url();
const date = z.iso.date();
const licence = z.object({ name: z.string(), url });
const personSchema = z
  .object({ name: z.string(), role: z.string().optional(), url: url.optional(), sameAs: z.array(url).optional() })
  .describe('A person who wrote or reviewed it.');
const referenceSchema = z
  .object({ term: z.string(), qualifier: z.string().optional(), url })
  .describe('Another entry, and the address of its page.');

export const entryDocumentSchema = z
  .object({
    $schema: url.optional().describe('Address of this schema.'),
    version: z.literal(VERSION),
    id: z
      .string()
      .describe(
        'Language and the slug under which the entry was first published, such as "en/account-manager"; unique in the glossary, and the same for ever.',
      ),
    concept: url.describe('The concept in the JSON-LD of the page and in the SKOS files.'),
    sharedConcept: url
      .optional()
      .describe('What the entry and its translations mean alike; in the SKOS file of all languages.'),
    url: url.describe('The page for readers.'),
    markdown: url.optional().describe('The entry as Markdown, where the site has it.'),
    language: z.string().describe('BCP 47 code.'),
    term: z.string().describe('The preferred name.'),
    qualifier: z.string().optional().describe('What tells it from another entry of the same name.'),
    abbreviation: z.string().optional(),
    aliases: z.array(z.string()).describe('Other names for the same concept.'),
    definition: z.string().describe('One or two sentences of plain text.'),
    takeaways: z.array(z.string()),
    topics: z.array(z.object({ label: z.string(), url })),
    broader: z.array(referenceSchema).describe('More general terms.'),
    narrower: z.array(referenceSchema).describe('More specific terms.'),
    related: z.array(referenceSchema).describe('Associated terms.'),
    contrasts: z
      .array(
        z.object({
          ...referenceSchema.shape,
          comparison: url.describe('The page that sets the two side by side.'),
          verdict: z.string().optional().describe('One sentence that says what the difference is.'),
          points: z.array(z.object({ aspect: z.string(), this: z.string(), other: z.string() })),
        }),
      )
      .describe('Terms that are confused with this one.'),
    faqs: z.array(z.object({ question: z.string(), answer: z.string().describe('Plain text.'), url })),
    sources: z.array(
      z.object({
        number: z.int().describe('The number under which the page lists it.'),
        id: z.string(),
        title: z.string(),
        author: z.string().optional(),
        publisher: z.string().optional(),
        url: url.optional(),
        asOf: z.string().optional().describe('Year, month or day for which it holds.'),
        note: z.string().optional().describe('Why it can be trusted.'),
      }),
    ),
    sameAs: z.array(url).describe('The same concept elsewhere.'),
    translations: z.array(z.object({ language: z.string(), ...referenceSchema.shape })),
    published: date,
    modified: date,
    authors: z.array(personSchema).optional(),
    reviewers: z.array(personSchema).optional(),
    status: z.enum(['draft', 'published', 'deprecated']),
    replacedBy: referenceSchema.optional().describe('What to use instead of a deprecated term.'),
    replaces: z.array(referenceSchema).optional().describe('Deprecated terms that this one is used instead of.'),
    license: licence.optional(),
    body: z.string().optional().describe('The text of the entry as Markdown; in the file of the entry alone.'),
  })
  .describe('An entry of a glossary.');

export type EntryDocument = z.infer<typeof entryDocumentSchema>;
export type CreditedPerson = z.infer<typeof personSchema>;
export type Reference = z.infer<typeof referenceSchema>;

const ENTRIES = 'In alphabetical order, without their bodies.';

const glossaryAbout = z.object({
  $schema: url.optional().describe('Address of this schema.'),
  version: z.literal(VERSION),
  name: z.string(),
  description: z.string(),
  url: url.describe('The list of all terms.'),
  language: z.string().describe('BCP 47 code.'),
  publisher: z.object({ name: z.string(), url }),
  license: licence.optional(),
  modified: date.optional().describe('The newest date of an entry.'),
});

export const glossaryDocumentSchema = glossaryAbout
  .extend({
    letter: z.string().optional().describe('Where the glossary is split: the letter under which these entries stand.'),
    entries: z.array(entryDocumentSchema).describe(ENTRIES),
  })
  .describe('A glossary in one language.');

export const glossaryIndexSchema = glossaryAbout
  .extend({
    parts: z
      .array(z.object({ letter: z.string(), entries: z.int().describe('How many there are.'), url }))
      .describe('Glossaries that hold the entries of one letter each.'),
  })
  .describe('What stands in place of a glossary that is too long for one file.');

export type GlossaryIndex = z.infer<typeof glossaryIndexSchema>;

const byLanguage = z.record(z.string(), z.string()).describe('By the BCP 47 code of the language.');

const conceptEntrySchema = z.object({
  id: z.string().describe('Of the entry, as in the file of its language.'),
  url: url.describe('The page for readers.'),
  term: z.string(),
  qualifier: z.string().optional().describe('What tells it from another entry of this name.'),
  abbreviation: z.string().optional(),
  aliases: z.array(z.string()),
  definition: z.string(),
  status: z.enum(['draft', 'published', 'deprecated']),
  modified: date,
});

export const conceptsDocumentSchema = z
  .object({
    $schema: url.optional().describe('Address of this schema.'),
    version: z.literal(VERSION),
    name: byLanguage,
    url,
    languages: z.array(z.string()).describe('BCP 47 codes.'),
    publisher: z.object({ name: z.string(), url }),
    license: licence.optional(),
    modified: date.optional().describe('The newest date of an entry.'),
    concepts: z
      .array(
        z.object({
          id: z.string().describe('Unique in the glossary, and the same for ever.'),
          concept: url.describe('The concept in the SKOS files, and the `sharedConcept` of its entries.'),
          entries: z.record(z.string(), conceptEntrySchema).describe('By the BCP 47 code of the language.'),
        }),
      )
      .describe('What the entries mean, each once for all languages.'),
  })
  .describe('A glossary in all its languages.');

export type ConceptDocument = z.infer<typeof conceptsDocumentSchema>['concepts'][number];

/** Kinds of documents that have a schema of their own; that of concepts is for glossaries of several languages. */
export const SCHEMAS = ['entry', 'glossary', 'glossary-index', 'concepts'] as const;

/** The published JSON Schema (draft 2020-12). Readers must let unknown fields pass. @param id Its address. */
export function jsonSchema(kind: (typeof SCHEMAS)[number], id: string): string {
  const entry = entryDocumentSchema.extend(plainShape()).meta(entryDocumentSchema.meta() ?? {});
  const entries = z.array(entry).describe(ENTRIES);
  const glossary = glossaryDocumentSchema.extend({ entries }).meta(glossaryDocumentSchema.meta() ?? {});
  const schema = { entry, glossary, 'glossary-index': glossaryIndexSchema, concepts: conceptsDocumentSchema }[kind];
  return `${JSON.stringify({ ...z.toJSONSchema(schema, { io: 'input' }), $id: id }, null, 2)}\n`;
}

/** Fields of entries that stand in the JSON as they are. */
function plainShape(): z.ZodRawShape {
  const rows: Readonly<Record<string, { help: string }>> = ENTRY_FIELDS;
  const shape: Readonly<Record<string, z.ZodType>> = entryMatterSchema.shape;
  return Object.fromEntries(
    plainFields('json').flatMap((name) => {
      const field = shape[name]?.optional();
      return field ? [[name, field.describe(rows[name]?.help ?? '')]] : [];
    }),
  );
}
