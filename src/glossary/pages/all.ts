/**
 * The one list of the site's pages: a row for each kind says which pages of it there are, where, what they show, and
 * which is the same in another language. Routes, the head of a page, sitemaps, redirects and files for hosts read it.
 */
import { hasConceptPages, type Concept } from '../concepts.ts';
import { comparisonAt, comparisonsOf, findComparison, type Comparison } from '../comparisons.ts';
import type { Entry } from '../entry.ts';
import { relationsOf, type Glossary, type LanguageGlossary, type TopicGroup } from '../glossary.ts';
import type { Letter, ListedName } from '../letters.ts';
import { pageInPlace, standsAlone, type OwnPage } from '../own-page.ts';
import { pairSegment } from '../pair.ts';
import type { PageKind } from '../routes.ts';
import type { SharedName } from '../shared-names.ts';
import { hasTopicGraph } from '../topic-graph.ts';
import type { Site } from '../site.ts';
import { pageContext, paginate, type Alternate, type PageContext, type Paged } from './page.ts';
import { inDefaultLanguage, inEveryLanguage, pages, switched, type PagesOfKind, type SitePage } from './page-kind.ts';

/** A part of a letter or a topic, which is as long as a page. */
export interface ListPart<Group, Item = Entry> {
  group: Group;
  part: Paged<Item>;
}

/** The rows. */
export const PAGES = {
  // The home page of the default language, or the page on which readers choose one.
  root: pages(
    'root',
    inDefaultLanguage({ path: (urls) => urls.base, shows: ({ entries }) => entries, alternates: homesOf }),
  ),
  home: pages<LanguageGlossary>('home', {
    ...inEveryLanguage({ path: (urls, code) => urls.home(code), shows: ({ entries }) => entries }),
    items: (own, { site }) => (isRoot(own, site) ? [] : [own]),
    alternates: homesOf,
  }),
  about: pages<LanguageGlossary>(
    'about',
    switched('about', {
      ...inEveryLanguage({ path: (urls, code) => urls.about(code) }),
      changed: (own) => pageInPlace(own, 'about')?.updated,
    }),
  ),
  data: pages(
    'data',
    switched('data', inEveryLanguage({ path: (urls, code) => urls.data(code), shows: ({ entries }) => entries })),
  ),
  checks: pages(
    'checks',
    switched('checks', inEveryLanguage({ path: (urls, code) => urls.checks(code), listed: () => false })),
  ),
  'own-page': pages<OwnPage>('own-page', {
    items: ({ ownPages }) => ownPages.filter(standsAlone),
    path: (urls, code, { slug }) => urls.ownPage(code, slug),
    params: ({ slug }) => ({ page: slug }),
    changed: ({ updated }) => updated,
    sameIn: ({ ownPages }, { id }) => ownPages.find((page) => page.id === id && standsAlone(page)),
  }),
  search: pages('search', inEveryLanguage({ path: (urls, code) => urls.search(code), listed: () => false })),
  glossary: pages(
    'glossary',
    inEveryLanguage({ path: (urls, code) => urls.glossary(code), shows: ({ entries }) => entries }),
  ),
  // Letters of two languages list different terms: none is a translation of the other.
  letter: pages<ListPart<Letter, ListedName>>('letter', {
    items: ({ letters }) => letters.flatMap((group) => partsOf(group, group.names)),
    path: (urls, code, { group, part }) => urls.letter(code, group.id, part.number),
    params: ({ group, part }) => ({ letter: group.id, page: pageParam(part) }),
    shows: ({ part }) => part.items.flatMap(({ isTerm, entries }) => (isTerm ? entries : [])),
    // Where all names lead elsewhere, there is nothing to find.
    listed: ({ part }) => part.items.some(({ isTerm }) => isTerm),
  }),
  // An entry that is called "topic" or "compare" keeps its address.
  topics: pages<LanguageGlossary>('topics', {
    items: (own) => (own.topics.length > 0 ? [own] : []),
    path: (urls, code) => urls.topics(code),
    params: () => ({}),
    shows: ({ topics }) => topics.flatMap(({ entries }) => entries),
    sameIn: (other) => (other.topics.length > 0 ? other : undefined),
  }),
  topic: pages<ListPart<TopicGroup>>('topic', {
    items: topicParts,
    path: (urls, code, { group, part }) => urls.topic(code, group.topic.id, part.number),
    params: ({ group, part }) => ({ topic: group.topic.id, page: pageParam(part) }),
    shows: ({ part }) => part.items,
    // The second page of a topic has other terms than that of another language.
    sameIn: (other, { group: { topic }, part }) =>
      part.number === 1 ? topicParts(other).find(({ group }) => group.topic.id === topic.id) : undefined,
  }),
  'topic-map': pages<TopicGroup>('topic-map', {
    items: mappedTopics,
    path: (urls, code, { topic }) => urls.topicMap(code, topic.id),
    params: ({ topic }) => ({ topic: topic.id }),
    shows: ({ entries }) => entries,
    sameIn: (other, { topic }) => mappedTopics(other).find((group) => group.topic.id === topic.id),
  }),
  term: pages<Entry>('term', {
    items: ({ entries }) => entries,
    find: ({ bySlug }: { bySlug: ReadonlyMap<string, Entry> }, params) => bySlug.get(params['term'] ?? ''),
    path: (urls, code, { slug }) => urls.term(code, slug),
    params: ({ slug }) => ({ term: slug }),
    shows: (entry) => [entry],
    sameIn: (other, entry, own) => relationsOf(own, entry).translations.get(other.language.code),
    listed: ({ matter }) => matter.status !== 'draft',
  }),
  // Where an entry lives at the name itself there is no such page.
  'shared-name': pages<SharedName>('shared-name', {
    items: ({ sharedNames }) => [...sharedNames.values()],
    find: ({ sharedNames }: { sharedNames: ReadonlyMap<string, SharedName> }, params) =>
      sharedNames.get(params['name'] ?? ''),
    path: (urls, code, { slug }) => urls.term(code, slug),
    params: ({ slug }) => ({ name: slug }),
    shows: ({ entries }) => entries,
    sameIn: sharedNameIn,
    listed: ({ entries }) => entries.every(({ matter }) => matter.status !== 'draft'),
  }),
  comparisons: pages<Paged<Comparison>>('comparisons', {
    items: comparisonParts,
    path: (urls, code, { number }) => urls.comparisons(code, number),
    params: (part) => ({ page: pageParam(part) }),
    shows: ({ items }) => items.flatMap(({ first, second }) => [first, second]),
    sameIn: (other, { number }) => (number === 1 ? comparisonParts(other)[0] : undefined),
  }),
  comparison: pages<Comparison>('comparison', {
    items: comparisonsOf,
    find: (own, params) => comparisonAt(own, params['pair'] ?? ''),
    path: (urls, code, { first, second }) => urls.comparison(code, first.slug, second.slug),
    params: ({ first, second }) => ({ pair: pairSegment(first.slug, second.slug) }),
    shows: ({ first, second }) => [first, second],
    // Where both entries are translated and their translations are compared, too.
    sameIn: (other, { first, second }, own) => {
      const [a, b] = [first, second].map((entry) => relationsOf(own, entry).translations.get(other.language.code));
      return a && b && findComparison(other, a, b);
    },
    listed: ({ first, second }) => [first, second].every(({ matter }) => matter.status !== 'draft'),
  }),
  // It belongs to no language, and is written in the default one. Search engines know the entries, which say more.
  concept: pages<Concept>('concept', {
    items: ({ language }, { site, concepts }) =>
      language.code === site.defaultLanguage && hasConceptPages(site) ? [...concepts.values()] : [],
    find: (_, params, { site, concepts }) =>
      hasConceptPages(site) ? concepts.get(params['concept'] ?? '') : undefined,
    path: (urls, _, concept) => urls.concept(concept.id),
    params: ({ id }) => ({ concept: id }),
    shows: ({ entries }) => entries,
    listed: () => false,
  }),
  'not-found': pages('not-found', inDefaultLanguage({ path: (urls) => urls.notFound(), listed: () => false })),
  // Who wants another language wants to read something: its home page, not that it has no such page either.
  'not-found-in-language': pages<LanguageGlossary>('not-found-in-language', {
    ...inEveryLanguage({ path: (urls, code) => urls.notFound(code), listed: () => false }),
    sameIn: () => undefined,
  }),
} satisfies Readonly<Record<PageKind, Pick<PagesOfKind<unknown>, 'all'>>>;

/** Every page, language by language, in the order of the rows. */
export function allPages(glossary: Glossary): SitePage[] {
  const contexts = [...glossary.languages.keys()].map((language) => pageContext(glossary, language));
  return contexts.flatMap((context) => Object.values(PAGES).flatMap((kind): SitePage[] => kind.all(context)));
}

/** The name that just the translations have; of several for the same entries the one that is written alike, if any. */
function sharedNameIn(other: LanguageGlossary, name: SharedName, own: LanguageGlossary): SharedName | undefined {
  const { code } = other.language;
  const translated = name.entries.map((entry) => relationsOf(own, entry).translations.get(code));
  const same = namesOf(other, translated);
  const alike = same.find(({ slug }) => slug === name.slug);
  return alike ?? (same.length === 1 && namesOf(own, name.entries).length === 1 ? same[0] : undefined);
}

/** The names that these entries share, and no others. */
function namesOf({ sharedNames }: LanguageGlossary, entries: readonly (Entry | undefined)[]): SharedName[] {
  return [...sharedNames.values()].filter(
    (name) => name.entries.length === entries.length && name.entries.every((entry) => entries.includes(entry)),
  );
}

/** The home pages of all languages; for readers of any other language, the address of the site. */
function homesOf({ glossary, urls }: PageContext): Alternate[] {
  const { languages } = glossary.site;
  if (languages.length < 2) return [];
  const homes = languages.map(({ code }) => ({ language: code, path: urls.home(code) }));
  return [...homes, { language: 'x-default', path: urls.base }];
}

/** Whether the home page of a language is that of the whole site. */
function isRoot({ language }: LanguageGlossary, { root, defaultLanguage }: Site): boolean {
  return root === 'home' && language.code === defaultLanguage;
}

function partsOf<Group, Item>(group: Group, items: readonly Item[]): ListPart<Group, Item>[] {
  return paginate(items).map((part) => ({ group, part }));
}

function topicParts({ topics }: LanguageGlossary): ListPart<TopicGroup>[] {
  return topics.flatMap((group) => partsOf(group, group.entries));
}

function mappedTopics(own: LanguageGlossary): TopicGroup[] {
  return own.topics.filter((group) => hasTopicGraph(own, group));
}

/** Comparisons on a page of their index, each a line or two long. */
const COMPARISONS_PER_PAGE = 200;

function comparisonParts(own: LanguageGlossary): Paged<Comparison>[] {
  const all = comparisonsOf(own);
  return all.length > 0 ? paginate(all, COMPARISONS_PER_PAGE) : [];
}

function pageParam({ number }: Paged<unknown>): string | undefined {
  return number === 1 ? undefined : String(number);
}
