/**
 * The JSON-LD graph of each kind of page.
 * In: page models.
 * Out: graphs typed by schema-dts; `serialize.ts` alone writes them.
 * Imports: `glossary`, `languages`.
 */
import type { Graph, Thing } from 'schema-dts';
import type { ComparisonPage } from '../glossary/pages/comparison.ts';
import type { IndexPage, ListPage, HomePage } from '../glossary/pages/lists.ts';
import type { Link, PageContext, PageFrame } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import type { Names } from './names.ts';
import { organization, searchableWebsite, website } from './site.ts';
import { definedTerm, faqPage, termSet } from './terms.ts';
import {
  breadcrumb,
  collectionPage,
  comparisonWebPage,
  homeWebPage,
  indexWebPage,
  plainWebPage,
  termWebPage,
  type PlainPageType,
} from './web-pages.ts';

/** An entry: the page, the term, its questions. */
export function termGraph(context: PageContext, page: TermPage, names: Names): Graph {
  const faqs = page.faqs.length > 0 ? [faqPage(context, page)] : [];
  return graph(context, names, page.frame, page.term, [
    termWebPage(context, page),
    definedTerm(context, page),
    termSet(context, names),
    ...faqs,
  ]);
}

/**
 * Two entries side by side. No FAQPage: its questions are marked up on the entries' own pages, and Google wants one
 * instance of a question for the whole site (https://developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
export function comparisonGraph(context: PageContext, page: ComparisonPage, names: Names): Graph {
  return graph(context, names, page.frame, page.frame.title, [
    comparisonWebPage(context, page),
    termSet(context, names),
  ]);
}

/** The A–Z: the set with the terms that the page lists. */
export function indexGraph(context: PageContext, page: IndexPage, names: Names): Graph {
  const terms = page.groups.flatMap((group) => group.terms);
  return graph(context, names, page.frame, page.frame.title, [
    indexWebPage(context, page.frame),
    termSet(context, names, terms),
  ]);
}

/** A letter or a topic. */
export function listGraph(context: PageContext, page: ListPage, names: Names): Graph {
  return graph(context, names, page.frame, page.self, [
    collectionPage(context, page.frame, page.heading, page.terms.items),
    termSet(context, names),
  ]);
}

/** The home page: the site, its publisher, how to search it, and the glossary that it leads to. */
export function homeGraph(context: PageContext, page: HomePage, names: Names): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      organization(context),
      searchableWebsite(context, names, page.tagline),
      homeWebPage(context, page.frame, page.name),
      termSet(context, names),
    ],
  };
}

/** Any other page. */
export function plainGraph(
  context: PageContext,
  frame: PageFrame,
  names: Names,
  type: PlainPageType = 'WebPage',
): Graph {
  return graph(context, names, frame, frame.title, [plainWebPage(context, frame, type)]);
}

/** The way from the home page to a page, both ends included: what the breadcrumb shows and what JSON-LD says. */
export function trailOf({ own, urls }: PageContext, frame: PageFrame, names: Names, self?: string): Link[] {
  const { code } = own.language;
  const home = { href: urls.home(code), label: names.home };
  if (frame.path === home.href) return [home];
  const glossary = { href: urls.glossary(code), label: names.glossary };
  if (frame.path === glossary.href) return [home, glossary];
  const inGlossary = frame.path.startsWith(glossary.href);
  return [
    home,
    ...(inGlossary ? [glossary] : []),
    ...frame.breadcrumb,
    { href: frame.path, label: self ?? frame.title },
  ];
}

function graph(context: PageContext, names: Names, frame: PageFrame, self: string, nodes: Thing[]): Graph {
  const trail = trailOf(context, frame, names, self);
  return {
    '@context': 'https://schema.org',
    '@graph': [organization(context), website(context, names), ...nodes, breadcrumb(context, frame, trail)],
  };
}
