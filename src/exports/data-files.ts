/** The page that explains the files for programs. */
import { sharesConcepts } from '../glossary/concepts.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { FEEDS, type FeedFormat } from './feeds.ts';
import { DATASETS } from './formats.ts';

/** Root-relative addresses of the files of a language, and of those for all languages. */
export interface DataFiles extends Record<Schemas | Datasets | 'rss' | 'atom' | 'feed' | 'llms' | 'llmsFull', string> {
  /** Of all languages together, where there are several. */
  all?: Record<Exclude<Datasets, 'csv'> | 'schema', string>;
  /** Those that the page says nothing else of. */
  others: { href: string; label: string }[];
}

type Schemas = 'entrySchema' | 'glossarySchema' | 'indexSchema';
type Datasets = 'json' | 'csv' | 'turtle' | 'jsonld';

export function dataFiles({ glossary, own, urls }: PageContext): DataFiles {
  const { code } = own.language;
  const feed = (format: FeedFormat): string => {
    const { file } = FEEDS.find((kind) => kind.format === format) ?? FEEDS[0];
    return urls.feed(code, file);
  };
  return {
    entrySchema: urls.schema('entry'),
    glossarySchema: urls.schema('glossary'),
    indexSchema: urls.schema('glossary-index'),
    json: urls.dataset(code, 'json'),
    csv: urls.dataset(code, 'csv'),
    turtle: urls.dataset(code, 'ttl'),
    jsonld: urls.dataset(code, 'jsonld'),
    ...(sharesConcepts(glossary.site) && {
      all: {
        json: urls.datasetOfAll('json'),
        schema: urls.schema('concepts'),
        turtle: urls.datasetOfAll('ttl'),
        jsonld: urls.datasetOfAll('jsonld'),
      },
    }),
    others: DATASETS.filter(({ ending }) => !DESCRIBED.has(ending)).map(({ ending, label }) => ({
      href: urls.dataset(code, ending),
      label,
    })),
    rss: feed('rss'),
    atom: feed('atom'),
    feed: feed('json'),
    llms: urls.path('/llms.txt'),
    llmsFull: urls.path('/llms-full.txt'),
  };
}

/** The whole glossary of a language, once in each format: what its page in structured data and the heads of pages name. */
export function datasetLinks({ own, urls }: PageContext): { href: string; mediaType: string; label: string }[] {
  return DATASETS.map(({ ending, mediaType, label }) => ({
    href: urls.dataset(own.language.code, ending),
    mediaType,
    label,
  }));
}

/** Endings of the files that the text of the page explains. */
const DESCRIBED = new Set(['json', 'csv', 'ttl', 'jsonld']);
