/** The glossary as a dataset: what search engines for data read (https://developers.google.com/search/docs/appearance/structured-data/dataset). */
import type { DataDownload, Dataset } from 'schema-dts';
import { newestChange } from '../glossary/entry.ts';
import { datasetId, organizationId, termSetId } from '../glossary/page-ids.ts';
import { text, type PageContext, type PageFrame } from '../glossary/pages/page.ts';
import { strings } from '../languages/index.ts';
import { reference } from './reference.ts';

/** A file that holds the whole glossary of a language. */
export interface Download {
  /** Root-relative. */
  href: string;
  mediaType: string;
}

/** `https://schema.org/Dataset`, with each format as a `DataDownload`. */
export function dataset(context: PageContext, frame: PageFrame, downloads: readonly Download[]): Dataset {
  const { own, urls, glossary } = context;
  const { license } = glossary.site;
  const modified = newestChange(own.entries);
  return {
    '@type': 'Dataset',
    '@id': datasetId(context, frame.path),
    name: text(context, glossary.site.name),
    description: strings(own.language.code).dataDescription,
    url: urls.absolute(frame.path),
    inLanguage: own.language.code,
    isAccessibleForFree: true,
    about: reference(termSetId(context)),
    creator: reference(organizationId(context)),
    publisher: reference(organizationId(context)),
    ...(license && { license: license.url }),
    ...(modified !== undefined && { dateModified: modified }),
    distribution: downloads.map(({ href, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: urls.absolute(href),
      encodingFormat: mediaType,
    })) satisfies DataDownload[],
  } satisfies Dataset;
}
