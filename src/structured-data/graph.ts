/**
 * The JSON-LD graph of each kind of page.
 * In: page models.
 * Out: graphs typed by schema-dts; `serialize.ts` alone writes them.
 * Imports: `glossary`, `languages`.
 */
import type { Graph, Thing } from 'schema-dts';
import { fullName } from '../glossary/naming.ts';
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
import { namesOf } from './names.ts';
import { organization, person, searchableWebsite, website } from './site-nodes.ts';
import { dataset, type Download } from './dataset.ts';
import { conceptTerm, definedTerm, faqPage, termSet } from './terms.ts';
import {
  breadcrumb,
  collectionPage,
  comparisonWebPage,
  conceptWebPage,
  dataWebPage,
  homeWebPage,
  indexOfPages,
  indexWebPage,
  plainWebPage,
  termWebPage,
  type PlainPageType,
} from './web-pages.ts';

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
export function comparisonGraph(context: PageContext, page: ComparisonPage): Graph {
  return graph(context, page.frame, page.frame.title, [comparisonWebPage(context, page), termSet(context)]);
}

/** The A–Z: the set with the terms that the page lists. */
export function indexGraph(context: PageContext, page: IndexPage): Graph {
  const terms = page.groups.flatMap((group) => group.rows).filter(isTerm);
  return graph(context, page.frame, page.frame.title, [indexWebPage(context, page.frame), termSet(context, terms)]);
}

/** All topics. */
export function topicsGraph(context: PageContext, { frame, topics }: TopicsPage): Graph {
  return graph(context, frame, frame.title, [indexOfPages(context, frame, { items: topics, before: 0 })]);
}

/** All comparisons. */
export function comparisonsGraph(context: PageContext, { frame, self, pairs }: ComparisonsPage): Graph {
  return graph(context, frame, self, [indexOfPages(context, frame, pairs)]);
}

/** A letter or a topic. */
export function listGraph(context: PageContext, page: ListPage): Graph {
  const { rows, heading, frame } = page;
  const name = rows.number === 1 ? heading : frame.title;
  return graph(context, frame, page.self, [
    collectionPage(context, frame, name, { items: rows.items.filter(isTerm), before: page.before }),
    termSet(context),
  ]);
}

/** A name that several entries have: a collection of them, and no term of its own. */
export function sharedNameGraph(context: PageContext, page: SharedNamePage): Graph {
  return graph(context, page.frame, page.name, [
    collectionPage(context, page.frame, page.frame.title, { items: page.meanings, before: 0 }),
    termSet(context),
  ]);
}

/** The home page: the site, its publisher, how to search it, and the glossary that it leads to. */
export function homeGraph(context: PageContext, page: HomePage): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      organization(context),
      searchableWebsite(context, page.tagline),
      homeWebPage(context, page.frame, page.name),
      termSet(context),
    ],
  };
}

/** The page of the files for programs: the glossary as a dataset, in each of its formats. */
export function dataGraph(context: PageContext, frame: PageFrame, downloads: readonly Download[]): Graph {
  return graph(context, frame, frame.title, [
    dataWebPage(context, frame),
    dataset(context, frame, downloads),
    termSet(context),
  ]);
}

/** What entries of several languages mean, and the entries. */
export function conceptGraph(context: PageContext, page: ConceptPage): Graph {
  return graph(context, page.frame, page.frame.title, [conceptWebPage(context, page), conceptTerm(context, page)]);
}

/** The page on which readers choose a language: the site, its publisher, how to search it. */
export function chooserGraph(context: PageContext, page: ChooserPage): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      organization(context),
      searchableWebsite(context, page.frame.description),
      plainWebPage(context, page.frame, 'WebPage'),
    ],
  };
}

/** Any other page. */
export function plainGraph(context: PageContext, frame: PageFrame, type: PlainPageType = 'WebPage'): Graph {
  return graph(context, frame, frame.title, [plainWebPage(context, frame, type)]);
}

/** The way from the home page to a page, both ends included: what the breadcrumb shows and what JSON-LD says. */
export function trailOf(context: PageContext, frame: PageFrame, self = frame.title): Link[] {
  const { urls } = context;
  const { code } = context.own.language;
  const names = namesOf(context);
  const home = { href: urls.home(code), label: names.home };
  if (frame.path === home.href || frame.path === urls.base) return [home];
  const glossary = { href: urls.glossary(code), label: names.glossary };
  if (frame.path === glossary.href) return [home, glossary];
  const inGlossary = frame.path.startsWith(glossary.href);
  return [home, ...(inGlossary ? [glossary] : []), ...frame.breadcrumb, { href: frame.path, label: self }];
}

function isTerm(row: ListRow): row is TermSummary {
  return !isReference(row);
}

function graph(context: PageContext, frame: PageFrame, self: string, nodes: Thing[]): Graph {
  const trail = trailOf(context, frame, self);
  return {
    '@context': 'https://schema.org',
    '@graph': [organization(context), website(context), ...nodes, breadcrumb(context, frame, trail)],
  };
}
