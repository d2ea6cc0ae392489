/** A glossary as one JSON file: of a language, entry by entry; of all languages, concept by concept. */
import type { Concept } from '../glossary/concepts.ts';
import { lastChange, newestChange, permanentId, type Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { conceptId } from '../glossary/page-ids.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { localize, type Localized, type Site } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { VERSION, type ConceptDocument, type GlossaryIndex } from './document-schemas.ts';
import type { ConceptSheet, Part, Sheet } from './sheet.ts';

/** The glossary of a language; where that is long, by letter. */
export function glossaryJson(context: PageContext): Sheet {
  const head = (letter?: string): string => headOf({ ...about(context, 'glossary'), letter }, 'entries');
  return {
    ...LIST,
    head: head(),
    piece: ({ document }) => JSON.stringify(document),
    split: { head, index: (parts) => indexOf(context, parts) },
  };
}

/** In few words; each entry's own file says the rest. */
export function conceptsJson(glossary: Glossary): ConceptSheet {
  const { site, languages } = glossary;
  const urls = new Urls(site);
  const codes = [...languages.keys()];
  const inLanguages = (said: Localized): Record<string, string> =>
    Object.fromEntries(codes.map((code) => [code, localize(said, code, site)]));
  const about = {
    $schema: urls.absolute(urls.schema('concepts')),
    version: VERSION,
    name: inLanguages(site.name),
    url: urls.absolute(urls.base),
    languages: codes,
    ...rights(site),
    modified: newestChange([...languages.values()].flatMap(({ entries }) => entries)),
  };
  return {
    ...LIST,
    head: headOf(about, 'concepts'),
    piece: (concept) => JSON.stringify(conceptDocument(urls, concept)),
  };
}

/** The list stands at the end of the document. */
const LIST = { separator: ',\n', foot: '\n]}\n' };

function headOf(about: object, list: string): string {
  return `${JSON.stringify(about).slice(0, -1)},"${list}":[\n`;
}

function indexOf(context: PageContext, parts: readonly Part[]): string {
  const { urls } = context;
  const index: GlossaryIndex = {
    ...about(context, 'glossary-index'),
    parts: parts.map(({ label, path, entries }) => ({ letter: label, entries, url: urls.absolute(urls.path(path)) })),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** What the glossary is, without its entries. */
function about(context: PageContext, schema: 'glossary' | 'glossary-index'): Omit<GlossaryIndex, 'parts'> {
  const { glossary, own, urls } = context;
  const { site } = glossary;
  return {
    $schema: urls.absolute(urls.schema(schema)),
    version: VERSION,
    name: text(context, site.name),
    description: text(context, site.description ?? site.tagline),
    url: urls.absolute(urls.glossary(own.language.code)),
    language: own.language.code,
    ...rights(site),
    modified: newestChange(own.entries),
  };
}

function rights({ publisher: { name, url }, license }: Site): Pick<GlossaryIndex, 'publisher' | 'license'> {
  return { publisher: { name, url }, license };
}

function conceptDocument(urls: Urls, concept: Concept): ConceptDocument {
  const entries = concept.entries.map((entry) => [entry.language, entryOf(urls, entry)] as const);
  return { id: concept.id, concept: conceptId({ urls }, concept), entries: Object.fromEntries(entries) };
}

function entryOf(urls: Urls, entry: Entry): ConceptDocument['entries'][string] {
  const { term, qualifier, abbreviation, aliases, definition, status } = entry.matter;
  const url = urls.absolute(urls.term(entry.language, entry.slug));
  const id = permanentId(entry);
  return { id, url, term, qualifier, abbreviation, aliases, definition, status, modified: lastChange(entry) };
}
