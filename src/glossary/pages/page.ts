/** What every page model has, and the pieces that several share. Page models are plain data: a page is a function of its model. */
import { strings, type Strings } from '../../languages/index.ts';
import { sharesConcepts } from '../concepts.ts';
import { entryId, firstSlug, type Entry } from '../entry.ts';
import { relationsOf, type Glossary, type LanguageGlossary } from '../glossary.ts';
import { fullName } from '../naming.ts';
import type { OwnPage } from '../own-page.ts';
import { conceptId } from '../page-ids.ts';
import { localize, type Localized, type Site } from '../site.ts';
import { shorten } from '../shorten.ts';
import { Urls } from '../urls.ts';

/** What the document head and the frame around every page need. */
export interface PageFrame {
  /** BCP 47 code and direction of the page's language. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Root-relative address of this page; its own canonical address. */
  path: string;
  /** The address under which the page was first published, where it is another one now. */
  permalink?: string;
  /** Heading and start of the document title. */
  title: string;
  /** The title in fewer words, for where it is too long. */
  shortTitle?: string;
  /** Meta description: one or two sentences. */
  description: string;
  alternates: Alternate[];
  /** True for pages that search engines should not list. */
  noindex?: boolean;
  breadcrumb: Link[];
  /** What only the page of an entry has. */
  entry?: EntryFrame;
}

/** What the head of an entry's page says beyond that of any page. */
export interface EntryFrame {
  /** `YYYY-MM-DD`. */
  published: string;
  updated: string;
  topics: string[];
  /** Names of people, the family's first where it is known: `Ruiz, Ana`. */
  authors: string[];
  /** Root-relative address of the social picture of its own. */
  picture?: string;
  /** True for a term that is no longer in use. */
  deprecated?: true;
}

/**
 * The same page in a language, or for readers of all others (`x-default`). A page names all that exist, itself included,
 * or none where no other language has it.
 */
export interface Alternate {
  language: string;
  /** Root-relative. */
  path: string;
}

/** A link with its visible text. */
export interface Link {
  href: string;
  label: string;
  /** Language of the target, where it differs from the page's. */
  language?: string;
}

/** An entry as other pages show it. */
export interface TermSummary {
  href: string;
  /** The address under which it was first published, where it is another one now. */
  permalink?: string;
  term: string;
  qualifier?: string;
  abbreviation?: string;
  definition: string;
  deprecated?: true;
}

/** What page models are made from, in one language. */
export interface PageContext {
  glossary: Glossary;
  own: LanguageGlossary;
  urls: Urls;
  /** BCP 47. */
  code: string;
  /** Of the interface. */
  words: Strings;
}

/** @throws {RangeError} for a language that is not in site.yaml. */
export function pageContext(glossary: Glossary, language: string): PageContext {
  const own = glossary.languages.get(language);
  if (!own) throw new RangeError(`no language ${language} in site.yaml`);
  return { glossary, own, urls: new Urls(glossary.site), code: language, words: strings(language) };
}

export function text({ glossary, code }: PageContext, localized: Localized): string {
  return localize(localized, code, glossary.site);
}

export function linkTo({ urls }: Pick<PageContext, 'urls'>, { language, slug, matter }: Entry): Link {
  return { href: urls.term(language, slug), label: fullName(matter) };
}

export function summarize({ urls }: Pick<PageContext, 'urls'>, entry: Entry): TermSummary {
  const { term, qualifier, abbreviation, definition, status } = entry.matter;
  return {
    href: urls.term(entry.language, entry.slug),
    ...permalinkOf(urls, entry),
    term,
    ...(qualifier !== undefined && { qualifier }),
    ...(abbreviation !== undefined && { abbreviation }),
    definition,
    ...(status === 'deprecated' && { deprecated: true as const }),
  };
}

/** The address under which an entry was first published, where that is not its present one. */
export function permalinkOf(urls: Urls, entry: Entry): { permalink?: string } {
  const first = firstSlug(entry);
  return first === entry.slug ? {} : { permalink: urls.term(entry.language, first) };
}

/** "edit this page": the entry's file in the repository. */
export function editUrl(site: Site, entry: Entry): string | undefined {
  if (!site.repository) return undefined;
  const { url, branch, contentPath } = site.repository;
  const path = [contentPath, 'terms', `${entryId(entry)}.mdx`].filter(Boolean).join('/');
  return `${url.replace(/\/$/, '')}/edit/${branch}/${encodeURI(path)}`;
}

/** Where a page of the owner is: that of the words in whose place it stands, or its own. */
export function ownPageAddress({ urls }: Pick<PageContext, 'urls'>, { language, slug }: OwnPage): string {
  if (slug === 'about') return urls.about(language);
  return slug === 'home' ? urls.home(language) : urls.ownPage(language, slug);
}

/** What an entry shares with its translations, as data names it; nothing in a glossary of one language. */
export function sharedConcept({ glossary, own, urls }: PageContext, entry: Entry): { concept?: string } {
  return sharesConcepts(glossary.site) ? { concept: conceptId({ urls }, relationsOf(own, entry).concept) } : {};
}

/** Meta descriptions longer than this are cut by search engines. */
const DESCRIPTION_LENGTH = 155;

/** The text as a search result can show it. */
export function metaDescription(full: string, language: string): string {
  return shorten(full, DESCRIPTION_LENGTH, language);
}

/** One page of a list that may be too long for one. */
export interface Paged<Item> {
  items: Item[];
  /** From 1. */
  number: number;
  total: number;
  /** Items on the pages before. */
  before: number;
}

/** Terms on one page of a letter, topic or index. */
export const PAGE_SIZE = 100;

/** Splits a list into pages; a list of at most `size` is one page, an empty one too. */
export function paginate<Item>(items: readonly Item[], size = PAGE_SIZE): Paged<Item>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
    before: index * size,
  }));
}
