/**
 * The JSON-LD graph of each kind of page.
 * In: page models.
 * Out: graphs typed by schema-dts; `serialize.ts` alone writes them.
 * Imports: `glossary`, `languages`.
 */
import type { CollectionPage, Graph, Thing, WebPage } from 'schema-dts';
import { fullName } from '../glossary/naming.ts';
import { conceptPageId, datasetId, termSetId } from '../glossary/page-ids.ts';
import type { ChooserPage } from '../glossary/pages/chooser.ts';
import type { ComparisonPage } from '../glossary/pages/comparison.ts';
import type { ConceptPage } from '../glossary/pages/concept.ts';
import type { Credits, Person } from '../glossary/pages/credits.ts';
import type { HomePage } from '../glossary/pages/home.ts';
import type { ComparisonsPage, TopicsPage } from '../glossary/pages/indexes.ts';
import { isReference, type ListRow } from '../glossary/pages/list-parts.ts';
import type { IndexPage } from '../glossary/pages/a-z.ts';
import type { ListPage } from '../glossary/pages/lists.ts';
import type { Link, PageContext, PageFrame, TermSummary } from '../glossary/pages/page.ts';
import type { SharedNamePage } from '../glossary/pages/shared-name.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { strings } from '../languages/index.ts';
import { dataset, organization, person, searchableWebsite, website, type Download } from './site-nodes.ts';
import { conceptTerm, definedTerm, faqPage, listedTerm, termSet } from './terms.ts';
import { breadcrumb, collectionPage, termWebPage, webPageBase, type Listed } from './web-pages.ts';

/** An entry: the page, the term, its questions. */
export function termGraph(context: PageContext, page: TermPage): Graph {
  const faqs = page.faqs.length > 0 ? [faqPage(context, page)] : [];
  return graph(context, page.frame, fullName(page), [
    termWebPage(context, page),
    definedTerm(context, page),
    termSet(context),
    ...faqs,
    ...creditedPeople(page.credits).map((one) => person(context, one)),
  ]);
}

/** Everybody whom an entry names, once. */
function creditedPeople({ authors, reviewers }: Credits): Person[] {
  return [...new Map([...authors, ...reviewers].map((one) => [one.id, one])).values()];
}

/**
 * Two entries side by side. No FAQPage: its questions are marked up on the entries' own pages, and Google wants one
 * instance of a question for the whole site (https://developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
export function comparisonGraph(context: PageContext, { frame, sides, verdict, updated }: ComparisonPage): Graph {
  const page = {
    '@type': 'WebPage',
    ...webPageBase(context, frame),
    ...(verdict !== undefined && { description: verdict }),
    about: sides.map((side) => listedTerm(context, side)),
    dateModified: updated,
  } satisfies WebPage;
  return graph(context, frame, frame.title, [page, termSet(context)]);
}

/** The A–Z: the set with the terms that the page lists. */
export function indexGraph(context: PageContext, { frame, groups }: IndexPage): Graph {
  const terms = groups.flatMap((group) => group.rows).filter(isTerm);
  const mainEntity = { '@id': termSetId(context) };
  const page = { '@type': 'CollectionPage', ...webPageBase(context, frame), mainEntity } satisfies CollectionPage;
  return graph(context, frame, frame.title, [page, termSet(context, terms)]);
}

/** All topics. */
export function topicsGraph(context: PageContext, { frame, topics }: TopicsPage): Graph {
  return graph(context, frame, frame.title, [indexOfPages(context, frame, { items: topics, before: 0 })]);
}

/** All comparisons. */
export function comparisonsGraph(context: PageContext, { frame, self, pairs }: ComparisonsPage): Graph {
  return graph(context, frame, self, [indexOfPages(context, frame, pairs)]);
}

function indexOfPages(context: PageContext, frame: PageFrame, list: Listed<Link>): CollectionPage {
  const address = (path: string): string => context.urls.absolute(path);
  return collectionPage(context, { frame, list }, ({ href, label }) => ({ name: label, url: address(href) }));
}

/** A letter or a topic. */
export function listGraph(context: PageContext, { frame, heading, self, rows, before }: ListPage): Graph {
  const name = rows.number === 1 ? heading : frame.title;
  return graph(context, frame, self, listed(context, frame, { name, items: rows.items.filter(isTerm), before }));
}

/** A name that several entries have: a collection of them, and no term of its own. */
export function sharedNameGraph(context: PageContext, { frame, name, meanings }: SharedNamePage): Graph {
  return graph(context, frame, name, listed(context, frame, { name: frame.title, items: meanings, before: 0 }));
}

function listed(
  context: PageContext,
  frame: PageFrame,
  { name, ...list }: Listed<TermSummary> & { name: string },
): Thing[] {
  const page = collectionPage(context, { frame, name, list }, (term) => ({ item: listedTerm(context, term) }));
  return [page, termSet(context)];
}

/** The page of the files for programs: the glossary as a dataset, in each of its formats. */
export function dataGraph(context: PageContext, frame: PageFrame, downloads: readonly Download[]): Graph {
  const mainEntity = { '@id': datasetId(context, frame.path) };
  const page = { '@type': 'WebPage', ...webPageBase(context, frame), mainEntity } satisfies WebPage;
  return graph(context, frame, frame.title, [page, dataset(context, frame, downloads), termSet(context)]);
}

/** What entries of several languages mean, and the entries. The concept's own name is the address of the page. */
export function conceptGraph(context: PageContext, page: ConceptPage): Graph {
  const { frame, concept } = page;
  const about = { '@id': concept };
  const id = { '@id': conceptPageId(context, frame) };
  const webPage = {
    '@type': 'WebPage',
    ...webPageBase(context, frame),
    ...id,
    mainEntity: about,
    about,
  } satisfies WebPage;
  return graph(context, frame, frame.title, [webPage, conceptTerm(context, page)]);
}

/** Any other page. */
export function plainGraph(context: PageContext, frame: PageFrame, type: PlainPageType = 'WebPage'): Graph {
  return graph(context, frame, frame.title, [{ '@type': type, ...webPageBase(context, frame) }]);
}

type PlainPageType = 'WebPage' | 'AboutPage' | 'SearchResultsPage';

/** The home page: the site, its publisher, how to search it, and the glossary that it leads to. */
export function homeGraph(context: PageContext, { frame, name, tagline }: HomePage): Graph {
  const about = { '@id': termSetId(context) };
  const page = { '@type': 'WebPage', ...webPageBase(context, frame, name), about } satisfies WebPage;
  return graphOf([organization(context), searchableWebsite(context, tagline), page, termSet(context)]);
}

/** The page on which readers choose a language: the site, its publisher, how to search it. */
export function chooserGraph(context: PageContext, { frame }: ChooserPage): Graph {
  const page = { '@type': 'WebPage', ...webPageBase(context, frame) } satisfies WebPage;
  return graphOf([organization(context), searchableWebsite(context, frame.description), page]);
}

/** The way from the home page to a page, both ends included: what the breadcrumb shows and what JSON-LD says. */
export function trailOf(context: PageContext, frame: PageFrame, self = frame.title): Link[] {
  const { urls } = context;
  const { code } = context.own.language;
  const words = strings(code);
  const home = { href: urls.home(code), label: words.home };
  if (frame.path === home.href || frame.path === urls.base) return [home];
  const glossary = { href: urls.glossary(code), label: words.glossaryTitle };
  if (frame.path === glossary.href) return [home, glossary];
  const inGlossary = frame.path.startsWith(glossary.href);
  return [home, ...(inGlossary ? [glossary] : []), ...frame.breadcrumb, { href: frame.path, label: self }];
}

function isTerm(row: ListRow): row is TermSummary {
  return !isReference(row);
}

function graph(context: PageContext, frame: PageFrame, self: string, nodes: Thing[]): Graph {
  const way = breadcrumb(context, frame, trailOf(context, frame, self));
  return graphOf([organization(context), website(context), ...nodes, way]);
}

function graphOf(nodes: Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}
