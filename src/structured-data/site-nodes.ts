/** The nodes that belong to the whole site: its publisher, itself, how to search it. */
import type { Organization, PersonLeaf, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { organizationId, personId, websiteId } from '../glossary/page-ids.ts';
import type { Person } from '../glossary/pages/credits.ts';
import { text, type PageContext } from '../glossary/pages/page.ts';
import { reference } from './reference.ts';

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
    publisher: reference(organizationId(context)),
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
