/** One builder for each schema.org type that the site uses. Nodes are linked by absolute `@id`s. */
import type {
  Answer,
  BreadcrumbList,
  CollectionPage,
  DefinedTerm,
  DefinedTermSet,
  FAQPage,
  ItemList,
  Organization,
  Question,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { Faq } from '../glossary/body.ts';
import type { ComparisonPage } from '../glossary/pages/comparison.ts';
import type { Link, PageContext, PageFrame, TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';

/** Names that a page shows and its JSON-LD repeats. */
export interface Names {
  /** The site's name in the page's language. */
  site: string;
  /** What the breadcrumb calls the first page. */
  home: string;
  /** What the breadcrumb calls the A–Z. */
  glossary: string;
  /** What the breadcrumb calls the map of a topic. */
  map: string;
}

/** A reference to a node that this or another page defines. */
export interface Reference {
  '@id': string;
}

export function organizationId({ urls }: PageContext): string {
  return `${urls.absolute(urls.base)}#organization`;
}

export function websiteId({ urls }: PageContext): string {
  return `${urls.absolute(urls.base)}#website`;
}

export function termSetId({ urls, own }: PageContext): string {
  return `${urls.absolute(urls.glossary(own.language.code))}#definedtermset`;
}

/** `https://schema.org/Organization`: who publishes the glossary. */
export function organization(context: PageContext): Organization {
  const { publisher } = context.glossary.site;
  return {
    '@type': 'Organization',
    '@id': organizationId(context),
    name: publisher.name,
    url: publisher.url,
    ...(publisher.logo !== undefined && { logo: publisher.logo }),
  };
}

/** `https://schema.org/WebSite`. */
export function website(context: PageContext, names: Names): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(context),
    name: names.site,
    url: context.urls.absolute(context.urls.base),
    publisher: { '@id': organizationId(context) },
    inLanguage: [...context.glossary.languages.keys()],
  };
}

/** The home page's WebSite also says how to search it. */
export function searchableWebsite(context: PageContext, names: Names): WebSite {
  const search = context.urls.absolute(context.urls.search(context.own.language.code));
  // schema-dts has no type for `query-input`, which Google's and schema.org's own examples use.
  const action = {
    '@type': 'SearchAction' as const,
    target: `${search}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  };
  return { ...asObject(website(context, names)), potentialAction: action };
}

/** `https://schema.org/DefinedTermSet`: the glossary in one language; its terms only where the page lists them. */
export function termSet(context: PageContext, names: Names, terms: readonly TermSummary[] = []): DefinedTermSet {
  const { urls, own } = context;
  return {
    '@type': 'DefinedTermSet',
    '@id': termSetId(context),
    name: names.site,
    url: urls.absolute(urls.glossary(own.language.code)),
    inLanguage: own.language.code,
    publisher: { '@id': organizationId(context) },
    ...(context.glossary.site.license && { license: context.glossary.site.license.url }),
    ...(terms.length > 0 && { hasDefinedTerm: terms.map((term) => termStub(context, term)) }),
  };
}

/** A term as lists show it: its name, definition and address. */
function termStub(context: PageContext, { href, term, definition }: TermSummary): DefinedTerm {
  const url = context.urls.absolute(href);
  return { '@type': 'DefinedTerm', '@id': `${url}#definedterm`, name: term, description: definition, url };
}

/** `https://schema.org/DefinedTerm`, an Intangible: dates and citations belong to the page, not to the term. */
export function definedTerm(context: PageContext, page: TermPage): DefinedTerm {
  const url = context.urls.absolute(page.frame.path);
  const alternateNames = [...(page.abbreviation === undefined ? [] : [page.abbreviation]), ...page.aliases];
  return {
    '@type': 'DefinedTerm',
    '@id': `${url}#definedterm`,
    name: page.term,
    description: page.definition,
    url,
    ...(alternateNames.length > 0 && { alternateName: alternateNames }),
    ...(page.abbreviation !== undefined && { termCode: page.abbreviation }),
    inDefinedTermSet: { '@id': termSetId(context) },
    mainEntityOfPage: { '@id': url },
    ...(page.sameAs.length > 0 && { sameAs: page.sameAs }),
  };
}

/** `https://schema.org/WebPage` of an entry. */
export function termWebPage(context: PageContext, page: TermPage): WebPage {
  const url = context.urls.absolute(page.frame.path);
  const term = { '@id': `${url}#definedterm` };
  return {
    '@type': 'WebPage',
    ...webPageBase(context, page.frame, page.term),
    mainEntity: term,
    about: term,
    datePublished: page.published,
    dateModified: page.updated,
    ...(page.faqs.length > 0 && { hasPart: { '@id': `${url}#faq` } }),
    ...(page.sources.length > 0 && { citation: page.sources.map(citation) }),
    ...(page.mentions.length > 0 && {
      mentions: page.mentions.map(({ href }) => ({ '@id': `${context.urls.absolute(href)}#definedterm` })),
    }),
  };
}

/** `https://schema.org/WebPage` that is about two terms; their own pages define them. */
export function comparisonWebPage(context: PageContext, { frame, sides, updated }: ComparisonPage): WebPage {
  const terms = sides.map(({ href }) => ({ '@id': `${context.urls.absolute(href)}#definedterm` }));
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, frame.title),
    about: terms,
    mentions: terms,
    dateModified: updated,
  };
}

function citation({
  title,
  author,
  publisher,
  url,
}: TermPage['sources'][number]): { '@type': 'CreativeWork' } & Record<string, unknown> {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(url !== undefined && { url }),
  };
}

/** `https://schema.org/CollectionPage` of a letter, a topic or the index, with what it lists. */
export function collectionPage(
  context: PageContext,
  frame: PageFrame,
  heading: string,
  terms: readonly TermSummary[],
): CollectionPage {
  const list: ItemList = {
    '@type': 'ItemList',
    numberOfItems: terms.length,
    itemListElement: terms.map((term, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: term.term,
      url: context.urls.absolute(term.href),
    })),
  };
  return {
    '@type': 'CollectionPage',
    ...webPageBase(context, frame, heading),
    ...(terms.length > 0 && { mainEntity: list }),
  };
}

/** What every page of the site says of itself. */
export function webPageBase(
  { urls, ...context }: PageContext,
  frame: PageFrame,
  name: string,
): { '@id': string; name: string } & Record<string, unknown> {
  const url = urls.absolute(frame.path);
  return {
    '@id': url,
    url,
    name,
    isPartOf: { '@id': websiteId({ urls, ...context }) },
    inLanguage: frame.language,
    // The home page shows no way to itself.
    ...(frame.path !== urls.home(frame.language) && { breadcrumb: { '@id': `${url}#breadcrumb` } }),
  };
}

/** `https://schema.org/FAQPage`: exactly the questions that the page shows. */
export function faqPage(context: PageContext, page: TermPage): FAQPage {
  const url = context.urls.absolute(page.frame.path);
  return {
    '@type': 'FAQPage',
    '@id': `${url}#faq`,
    url,
    inLanguage: page.frame.language,
    isPartOf: { '@id': url },
    about: { '@id': `${url}#definedterm` },
    mainEntity: page.faqs.map((faq) => question(url, faq)),
  };
}

function question(url: string, { id, question: name, answer }: Faq): Question {
  const acceptedAnswer: Answer = { '@type': 'Answer', text: answer };
  return { '@type': 'Question', '@id': `${url}#${id}`, name, url: `${url}#${id}`, acceptedAnswer };
}

/** `https://schema.org/BreadcrumbList`: the trail that the page shows, itself last. */
export function breadcrumb(context: PageContext, frame: PageFrame, trail: readonly Link[]): BreadcrumbList {
  const { urls } = context;
  return {
    '@type': 'BreadcrumbList',
    '@id': `${urls.absolute(frame.path)}#breadcrumb`,
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: urls.absolute(href),
    })),
  };
}

function asObject(node: WebSite): Exclude<WebSite, string> {
  if (typeof node === 'string') throw new TypeError('a node is an object');
  return node;
}
