/** The glossary of all languages as one JSON file: concept by concept, in few words; each entry's own file says the rest. */
import { z } from 'zod';
import type { Concept } from '../glossary/concepts.ts';
import { lastChange, permanentId, type Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { conceptId } from '../glossary/page-ids.ts';
import { localize, type Localized } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { newestDate } from './document.ts';
import { licence, VERSION } from './document-schemas.ts';
import type { ConceptSheet } from './sheet.ts';

const url = z.url();
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
  modified: z.iso.date(),
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
    modified: z.iso.date().optional().describe('The newest date of an entry.'),
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

/** A piece for each concept. */
export function conceptsJson(glossary: Glossary): ConceptSheet {
  const { site, languages } = glossary;
  const urls = new Urls(site);
  const codes = [...languages.keys()];
  const inLanguages = (text: Localized): Record<string, string> =>
    Object.fromEntries(codes.map((code) => [code, localize(text, code, site)]));
  const modified = newestDate([...languages.values()].flatMap(({ entries }) => entries));
  const head = {
    $schema: urls.absolute(urls.schema('concepts')),
    version: VERSION,
    name: inLanguages(site.name),
    url: urls.absolute(urls.base),
    languages: codes,
    publisher: { name: site.publisher.name, url: site.publisher.url },
    ...(site.license && { license: site.license }),
    ...(modified !== undefined && { modified }),
  };
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"concepts":[\n`,
    piece: (concept) => JSON.stringify(conceptDocument(urls, concept)),
    separator: ',\n',
    foot: '\n]}\n',
  };
}

type ConceptDocument = z.infer<typeof conceptsDocumentSchema>['concepts'][number];

function conceptDocument(urls: Urls, concept: Concept): ConceptDocument {
  const entries = concept.entries.map((entry) => [entry.language, entryOf(urls, entry)] as const);
  return { id: concept.id, concept: conceptId({ urls }, concept), entries: Object.fromEntries(entries) };
}

function entryOf(urls: Urls, entry: Entry): z.infer<typeof conceptEntrySchema> {
  const { term, qualifier, abbreviation, aliases, definition, status } = entry.matter;
  return {
    id: permanentId(entry),
    url: urls.absolute(urls.term(entry.language, entry.slug)),
    term,
    ...(qualifier !== undefined && { qualifier }),
    ...(abbreviation !== undefined && { abbreviation }),
    aliases,
    definition,
    status,
    modified: lastChange(entry),
  };
}
