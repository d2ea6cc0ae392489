/** The nodes that belong to the whole site: its publisher, itself, how to search it, its files. */
import type {
  DataDownload,
  Dataset,
  Organization,
  PersonLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import { newestChange } from '../glossary/entry.ts';
import { datasetId, organizationId, personId, termSetId, websiteId } from '../glossary/page-ids.ts';
import type { Person } from '../glossary/pages/credits.ts';
import { text, type PageContext, type PageFrame } from '../glossary/pages/page.ts';
import { strings } from '../languages/index.ts';

/** `https://schema.org/Organization`: who publishes the glossary. */
export function organization(context: PageContext): Organization {
  const { publisher } = context.glossary.site;
  return {
    '@type': 'Organization',
    '@id': organizationId(context),
    name: publisher.name,
    url: publisher.url,
    ...(publisher.logo !== undefined && { logo: publisher.logo }),
    ...(publisher.sameAs.length > 0 && { sameAs: publisher.sameAs }),
    ...(publisher.principles !== undefined && { publishingPrinciples: publisher.principles }),
  } satisfies Organization;
}

/** `https://schema.org/Person`: somebody who wrote or reviewed an entry. */
export function person(context: PageContext, { id, name, parts, role, url, sameAs }: Person): PersonLeaf {
  return {
    '@type': 'Person',
    '@id': personId(context, id),
    name,
    ...(parts && { givenName: parts.given, familyName: parts.family }),
    ...(role !== undefined && { jobTitle: role }),
    ...(url !== undefined && { url }),
    ...(sameAs.length > 0 && { sameAs }),
  } satisfies PersonLeaf;
}

/** `https://schema.org/WebSite`. */
export function website(context: PageContext): WebSiteLeaf {
  return {
    '@type': 'WebSite',
    '@id': websiteId(context),
    name: text(context, context.glossary.site.name),
    url: context.urls.absolute(context.urls.base),
    publisher: { '@id': organizationId(context) },
    inLanguage: [...context.glossary.languages.keys()],
  } satisfies WebSiteLeaf;
}

/** The home page's WebSite also says what it is and how to search it. */
export function searchableWebsite(context: PageContext, tagline: string): WebSiteLeaf {
  const search = context.urls.absolute(context.urls.search(context.own.language.code));
  const action = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } satisfies WithActionConstraints<SearchActionLeaf>;
  return { ...website(context), description: tagline, potentialAction: action } satisfies WebSiteLeaf;
}

/** A file that holds the whole glossary of a language. */
export interface Download {
  /** Root-relative. */
  href: string;
  mediaType: string;
}

/**
 * `https://schema.org/Dataset`: the glossary as search engines for data read it, with each format as a `DataDownload`
 * (https://developers.google.com/search/docs/appearance/structured-data/dataset).
 */
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
    about: { '@id': termSetId(context) },
    creator: { '@id': organizationId(context) },
    publisher: { '@id': organizationId(context) },
    ...(license && { license: license.url }),
    ...(modified !== undefined && { dateModified: modified }),
    distribution: downloads.map(({ href, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: urls.absolute(href),
      encodingFormat: mediaType,
    })) satisfies DataDownload[],
  } satisfies Dataset;
}
