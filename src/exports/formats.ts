/**
 * Every format in which entries and glossaries leave the site: one row each. Builds, the dev server, the files for hosts,
 * the data page and `llms.txt` read the rows; a new format is its writer and a row here.
 * In: page models and checked bodies.
 * Out: the files for programs, feeds, and what hosts are told.
 * Imports: `glossary`, `languages`, `mdx`, `typeset`.
 */
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { jsonTwin } from './document.ts';
import type { EntryDocument } from './document-schemas.ts';
import { FEEDS } from './feeds.ts';
import { conceptsJson, glossaryJson } from './glossary-json.ts';
import { conceptsGraph } from './concept-nodes.ts';
import { jsonLd } from './jsonld.ts';
import type { ConceptSheet, Sheet } from './sheet.ts';
import { glossaryCsv } from './table.ts';
import { glossaryGraph } from './skos.ts';
import { turtle } from './turtle.ts';
import { markdownTwin } from './twin.ts';

interface TwinFormat {
  /** Of the file; it stands in the address, too. */
  ending: string;
  mediaType: string;
  write: (entry: TwinEntry) => string;
}

interface TwinEntry {
  context: PageContext;
  entry: Entry;
  document: EntryDocument;
  /** From `entryMarkdown`. */
  markdown: string;
}

/** One entry, beside its page. */
export const TWINS: readonly TwinFormat[] = [
  {
    ending: 'md',
    mediaType: 'text/markdown',
    write: ({ context, entry, markdown }) => markdownTwin(context, entry, markdown),
  },
  {
    ending: 'json',
    mediaType: 'application/json',
    write: ({ context, document, markdown }) => jsonTwin(context, document, markdown),
  },
];

/** Those that the site has beside the pages of its entries. */
export function twinsOf({ glossary }: Pick<PageContext, 'glossary'>): readonly TwinFormat[] {
  return glossary.site.leaveOut.includes('twins') ? [] : TWINS;
}

interface DatasetFormat {
  ending: string;
  mediaType: string;
  /** What readers call it. */
  label: string;
  sheet: (context: PageContext) => Sheet;
  /** All languages in one file, concept by concept, where the format can say it. */
  concepts?: (glossary: Glossary) => ConceptSheet;
}

/** The glossary of a language in one file. */
export const DATASETS: readonly DatasetFormat[] = [
  { ending: 'json', mediaType: 'application/json', label: 'JSON', sheet: glossaryJson, concepts: conceptsJson },
  { ending: 'csv', mediaType: 'text/csv', label: 'CSV', sheet: glossaryCsv },
  {
    ending: 'ttl',
    mediaType: 'text/turtle',
    label: 'SKOS, Turtle',
    sheet: (context) => turtle(glossaryGraph(context)),
    concepts: (glossary) => turtle(conceptsGraph(glossary)),
  },
  {
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    label: 'SKOS, JSON-LD',
    sheet: (context) => jsonLd(glossaryGraph(context)),
    concepts: (glossary) => jsonLd(conceptsGraph(glossary)),
  },
];

/** Media types by ending. */
export const MEDIA_TYPES: ReadonlyMap<string, string> = new Map(
  [...TWINS, ...DATASETS].map(({ ending, mediaType }) => [ending, mediaType]),
);

/** Media types by file in the folder of a language: no ending tells them. */
export const FEED_TYPES: ReadonlyMap<string, string> = new Map(FEEDS.map(({ file, mediaType }) => [file, mediaType]));
