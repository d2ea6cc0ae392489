/** What pages say of themselves, and the way to them. */
import type {
  BreadcrumbList,
  CollectionPage,
  CreativeWork,
  DefinedTerm,
  ImageObject,
  ItemList,
  ListItemLeaf,
  WebPage,
  WebPageLeaf,
} from 'schema-dts';
import {
  breadcrumbId,
  faqId,
  organizationId,
  personId,
  primaryImageId,
  termId,
  websiteId,
} from '../glossary/page-ids.ts';
import { fullName } from '../glossary/naming.ts';
import type { Link, PageContext, Paged, PageFrame, TermSummary } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';

/** `https://schema.org/WebPage` of an entry. */
export function termWebPage(context: PageContext, page: TermPage): WebPage {
  const { urls } = context;
  const { frame } = page;
  const [image] = page.images;
  const { authors, reviewers, reviewed } = page.credits;
  const term = { '@id': termId(context, frame) };
  return {
    '@type': 'WebPage',
    ...webPageBase(context, frame, fullName(page)),
    description: page.definition,
    mainEntity: term,
    about: term,
    datePublished: page.published,
    dateModified: page.updated,
    ...(page.deprecated && { creativeWorkStatus: 'Deprecated' }),
    ...(authors.length > 0 && { author: authors.map(({ id }) => ({ '@id': personId(context, id) })) }),
    ...(reviewers.length > 0 && { reviewedBy: reviewers.map(({ id }) => ({ '@id': personId(context, id) })) }),
    ...(reviewed !== undefined && { lastReviewed: reviewed }),
    ...(image && { primaryImageOfPage: primaryImage(context, frame, image) }),
    ...(frame.entry?.picture !== undefined && { thumbnailUrl: urls.absolute(frame.entry.picture) }),
    ...(page.faqs.length > 0 && { hasPart: { '@id': faqId(context, frame) } }),
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

/** What a page of a list has; positions count from the first page on. */
export type Listed<Item> = Pick<Paged<Item>, 'items' | 'before'>;

/** `https://schema.org/CollectionPage` of a list. @param said What it says of each item. */
export function collectionPage<Item>(
  context: PageContext,
  { frame, name = frame.title, list }: { frame: PageFrame; name?: string; list: Listed<Item> },
  said: (item: Item) => Omit<ListItemLeaf, '@type'>,
): CollectionPage {
  const { items, before } = list;
  const mainEntity = {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem' as const,
      position: before + index + 1,
      ...said(item),
    })),
  } satisfies ItemList;
  return {
    '@type': 'CollectionPage',
    ...webPageBase(context, frame, name),
    ...(items.length > 0 && { mainEntity }),
  } satisfies CollectionPage;
}

/** What every page of the site says of itself. */
export function webPageBase(context: PageContext, frame: PageFrame, name = frame.title): Omit<WebPageLeaf, '@type'> {
  const { urls, glossary } = context;
  const { license } = glossary.site;
  const url = urls.absolute(frame.path);
  return {
    '@id': url,
    url,
    name,
    isPartOf: { '@id': websiteId(context) },
    publisher: { '@id': organizationId(context) },
    inLanguage: frame.language,
    ...(license && { license: license.url }),
    // No way leads to the home page, or to where readers choose one.
    ...(![urls.home(frame.language), urls.base].includes(frame.path) && {
      breadcrumb: { '@id': breadcrumbId(context, frame) },
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
      item: { '@id': urls.absolute(href) },
    })),
  } satisfies BreadcrumbList;
}
