/** The glossary of all languages as one JSON file: concept by concept, in few words; each entry's own file says the rest. */
import type { Concept } from '../glossary/concepts.ts';
import { lastChange, newestChange, permanentId, type Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { conceptId } from '../glossary/page-ids.ts';
import { localize, type Localized } from '../glossary/site.ts';
import { Urls } from '../glossary/urls.ts';
import { VERSION, type ConceptDocument } from './document-schemas.ts';
import type { ConceptSheet } from './sheet.ts';

/** A piece for each concept. */
export function conceptsJson(glossary: Glossary): ConceptSheet {
  const { site, languages } = glossary;
  const urls = new Urls(site);
  const codes = [...languages.keys()];
  const inLanguages = (text: Localized): Record<string, string> =>
    Object.fromEntries(codes.map((code) => [code, localize(text, code, site)]));
  const modified = newestChange([...languages.values()].flatMap(({ entries }) => entries));
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

function conceptDocument(urls: Urls, concept: Concept): ConceptDocument {
  const entries = concept.entries.map((entry) => [entry.language, entryOf(urls, entry)] as const);
  return { id: concept.id, concept: conceptId({ urls }, concept), entries: Object.fromEntries(entries) };
}

function entryOf(urls: Urls, entry: Entry): ConceptDocument['entries'][string] {
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
