/** The page itself, one builder for each kind, and the way to it. */
import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  CreativeWork,
  DefinedTerm,
  ImageObject,
  ItemList,
  ListItemLeaf,
  SearchResultsPage,
  WebPage,
  WebPageLeaf,
} from 'schema-dts';
import type { ComparisonPage } from '../glossary/pages/comparison.ts';
import {
  breadcrumbId,
  conceptPageId,
  datasetId,
  faqId,
  organizationId,
  personId,
  primaryImageId,
  termId,
  termSetId,
  websiteId,
} from '../glossary/page-ids.ts';
import { fullName } from '../glossary/naming.ts';
import type { ConceptPage } from '../glossary/pages/concept.ts';
import type { Link, PageContext, Paged, PageFrame, TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { reference } from './reference.ts';
import { listedTerm } from './terms.ts';

/** `https://schema.org/WebPage` of an entry. */
export function termWebPage(context: PageContext, page: TermPage): WebPage {
  const { urls } = context;
  const { frame } = page;
  const [image] = page.images;
  const { authors, reviewers, reviewed } = page.credits;
  const term = reference(termId(context, frame));
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, fullName(page)),
    description: page.definition,
    mainEntity: term,
    about: term,
    datePublished: page.published,
    dateModified: page.updated,
    ...(page.deprecated && { creativeWorkStatus: 'Deprecated' }),
    ...(authors.length > 0 && { author: authors.map(({ id }) => reference(personId(context, id))) }),
    ...(reviewers.length > 0 && { reviewedBy: reviewers.map(({ id }) => reference(personId(context, id))) }),
    ...(reviewed !== undefined && { lastReviewed: reviewed }),
    ...(image && { primaryImageOfPage: primaryImage(context, frame, image) }),
    ...(frame.entry?.picture !== undefined && { thumbnailUrl: urls.absolute(frame.entry.picture) }),
    ...(page.faqs.length > 0 && { hasPart: reference(faqId(context, frame)) }),
    ...(page.sources.length > 0 && { citation: page.sources.map(citation) }),
    ...(page.mentions.length > 0 && { mentions: page.mentions.map((other) => mention(context, other)) }),
    ...translationsOf(context, frame),
    ...(page.replacedBy && { significantLink: urls.absolute(page.replacedBy.href) }),
  } satisfies WebPage;
}

/** A term that the text links to; its page says the rest. */
function mention(context: PageContext, summary: TermSummary): DefinedTerm {
  const { href, term, qualifier } = summary;
  return {
    '@type': 'DefinedTerm',
    '@id': termId(context, summary),
    name: term,
    ...(qualifier !== undefined && { disambiguatingDescription: qualifier }),
    url: context.urls.absolute(href),
  } satisfies DefinedTerm;
}

/**
 * The same page in other languages. That of the default language counts as the one that was translated; else that of the
 * first language of the site that has one.
 */
function translationsOf(
  context: PageContext,
  { path: own, alternates }: PageFrame,
): Pick<WebPageLeaf, 'workTranslation' | 'translationOfWork'> {
  const original = (alternates.find(({ language }) => language === 'x-default') ?? alternates[0])?.path;
  const others = alternates.filter(({ language, path }) => language !== 'x-default' && path !== own);
  const pages = others.map(({ language, path }) => {
    const url = context.urls.absolute(path);
    return { path, page: { '@type': 'WebPage', '@id': url, url, inLanguage: language } satisfies WebPageLeaf };
  });
  if (original === own) return { workTranslation: pages.map(({ page }) => page) };
  const translated = pages.find(({ path }) => path === original);
  return translated ? { translationOfWork: translated.page } : {};
}

/** `https://schema.org/WebPage` that is about two terms. */
export function comparisonWebPage(context: PageContext, { frame, sides, verdict, updated }: ComparisonPage): WebPage {
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, frame.title),
    ...(verdict !== undefined && { description: verdict }),
    about: sides.map((side) => listedTerm(context, side)),
    dateModified: updated,
  } satisfies WebPage;
}

/** `https://schema.org/WebPage` of a concept, whose own name is the address. */
export function conceptWebPage(context: PageContext, { frame, concept }: ConceptPage): WebPage {
  const about = reference(concept);
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, frame.title),
    '@id': conceptPageId(context, frame),
    mainEntity: about,
    about,
  } satisfies WebPage;
}

/** `https://schema.org/CollectionPage` of the index: its terms are those of the set. */
export function indexWebPage(context: PageContext, frame: PageFrame): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...webPageBase(context, frame, frame.title),
    mainEntity: reference(termSetId(context)),
  } satisfies CollectionPage;
}

/** `https://schema.org/CollectionPage` of a letter or a topic, with what it lists. */
export function collectionPage(
  context: PageContext,
  frame: PageFrame,
  name: string,
  terms: Listed<TermSummary>,
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...webPageBase(context, frame, name),
    ...(terms.items.length > 0 && { mainEntity: itemList(terms, (term) => ({ item: listedTerm(context, term) })) }),
  } satisfies CollectionPage;
}

/** `https://schema.org/CollectionPage` that leads to other pages. */
export function indexOfPages(context: PageContext, frame: PageFrame, links: Listed<Link>): CollectionPage {
  const { urls } = context;
  return {
    '@type': 'CollectionPage',
    ...webPageBase(context, frame, frame.title),
    mainEntity: itemList(links, ({ href, label }) => ({ name: label, url: urls.absolute(href) })),
  } satisfies CollectionPage;
}

/** What a page of a list has; positions count from the first page on. */
type Listed<Item> = Pick<Paged<Item>, 'items' | 'before'>;

function itemList<Item>({ items, before }: Listed<Item>, said: (item: Item) => Omit<ListItemLeaf, '@type'>): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem' as const,
      position: before + index + 1,
      ...said(item),
    })),
  } satisfies ItemList;
}

/** `https://schema.org/WebPage` of the home page. */
export function homeWebPage(context: PageContext, frame: PageFrame, name: string): WebPage {
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, name),
    about: reference(termSetId(context)),
  } satisfies WebPage;
}

/** `https://schema.org/WebPage` of the files for programs. */
export function dataWebPage(context: PageContext, frame: PageFrame): WebPage {
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, frame.title),
    mainEntity: reference(datasetId(context, frame.path)),
  } satisfies WebPage;
}

/** A page without terms of its own. */
export function plainWebPage(
  context: PageContext,
  frame: PageFrame,
  type: PlainPageType,
): WebPage | AboutPage | SearchResultsPage {
  return { '@type': type, ...webPageBase(context, frame, frame.title) };
}

export type PlainPageType = 'WebPage' | 'AboutPage' | 'SearchResultsPage';

/** What every page of the site says of itself. */
function webPageBase(context: PageContext, frame: PageFrame, name: string): Omit<WebPageLeaf, '@type'> {
  const { urls, glossary } = context;
  const { license } = glossary.site;
  const url = urls.absolute(frame.path);
  return {
    '@id': url,
    url,
    name,
    isPartOf: reference(websiteId(context)),
    publisher: reference(organizationId(context)),
    inLanguage: frame.language,
    ...(license && { license: license.url }),
    // No way leads to the home page, or to where readers choose one.
    ...(![urls.home(frame.language), urls.base].includes(frame.path) && {
      breadcrumb: reference(breadcrumbId(context, frame)),
    }),
  } satisfies Omit<WebPageLeaf, '@type'>;
}

function citation({ title, author, publisher, url, asOf, note }: TermPage['sources'][number]): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(author !== undefined && { author: { '@type': 'Person' as const, name: author } }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(url !== undefined && { url }),
    ...(asOf !== undefined && { temporalCoverage: asOf }),
    ...(note !== undefined && { description: note }),
  } satisfies CreativeWork;
}

function primaryImage(
  context: PageContext,
  frame: PageFrame,
  { href, width, height, caption }: TermPage['images'][number],
): ImageObject {
  const url = context.urls.absolute(href);
  return {
    '@type': 'ImageObject',
    '@id': primaryImageId(context, frame),
    url,
    contentUrl: url,
    width: `${width} px`,
    height: `${height} px`,
    ...(caption !== undefined && { caption }),
  } satisfies ImageObject;
}

/** `https://schema.org/BreadcrumbList`: the trail that the page shows, itself last. */
export function breadcrumb(context: PageContext, frame: PageFrame, trail: readonly Link[]): BreadcrumbList {
  const { urls } = context;
  return {
    '@type': 'BreadcrumbList',
    '@id': breadcrumbId(context, frame),
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: reference(urls.absolute(href)),
    })),
  } satisfies BreadcrumbList;
}
