/** The page that explains the files for programs. */
import type { PageContext } from './page.ts';

/** Root-relative addresses of the files of a language, and of those for all languages. */
export interface DataFiles {
  entrySchema: string;
  glossarySchema: string;
  json: string;
  csv: string;
  turtle: string;
  jsonld: string;
  rss: string;
  atom: string;
  feed: string;
  llms: string;
  llmsFull: string;
}

export function dataFiles({ own, urls }: PageContext): DataFiles {
  const { code } = own.language;
  return {
    entrySchema: urls.schema('entry'),
    glossarySchema: urls.schema('glossary'),
    json: urls.dataset(code, 'json'),
    csv: urls.dataset(code, 'csv'),
    turtle: urls.dataset(code, 'ttl'),
    jsonld: urls.dataset(code, 'jsonld'),
    rss: urls.feed(code, 'rss'),
    atom: urls.feed(code, 'atom'),
    feed: urls.feed(code, 'json'),
    llms: urls.path('/llms.txt'),
    llmsFull: urls.path('/llms-full.txt'),
  };
}
