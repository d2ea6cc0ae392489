/** Loads a language's Pagefind indexes on first use and finds where in the texts a query's words are written. */
import { property } from '../labels/directory.ts';

/** A page that holds the words. */
export interface Page {
  href: string;
  title: string;
  abbreviation?: string;
  definition?: string;
  /** HTML from Pagefind: text and `<mark>`; shown through `appendExcerpt` only. */
  excerpt: string;
  sections: Section[];
}

/** A section or question of the page that holds the words. */
export interface Section {
  href: string;
  title: string;
  /** As the page's excerpt; a question has none. */
  excerpt?: string;
}

/** A page that was found; `load` fetches what is shown of it. */
export interface Found {
  load: () => Promise<Page>;
}

export interface Engine {
  /** Entries, the best first, then comparisons; or comparisons first. */
  search: (query: string, topic: string | undefined) => Promise<Found[]>;
}

export interface Indexes {
  /** Path that the site is served under. */
  base: string;
  /** Addresses of the language's indexes. */
  folders: string[];
  /**
   * Counts from 0. A module that failed stays failed in the browser, so each further attempt loads it under another
   * address.
   */
  attempt?: number;
  /** True where there are no web workers, as in Node. */
  noWorker?: boolean;
}

/** An abbreviation is what readers type to mean one entry; other names weigh less than titles, or parts of them win. */
const RANKING = { metaWeights: { abbreviation: 20, title: 5, aliases: 0.5, first: 0.5, second: 0.5 } };

/** Opens the first index and merges the others into it. @throws {Error} when one of them cannot be loaded. */
export async function connect({ base, folders, attempt = 0, noWorker = false }: Indexes): Promise<Engine> {
  const [first = '', ...others] = folders;
  const pagefind: unknown = await import(
    /* @vite-ignore */ `${first}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`
  );
  if (!isPagefind(pagefind)) throw new Error('the search index has no pagefind.js');
  const options = { baseUrl: base, ranking: RANKING };
  await pagefind.options({ ...options, excerptLength: 24, ...(noWorker && { noWorker, basePath: first }) });
  await pagefind.init();
  for (const folder of others) await pagefind.mergeIndex(folder, options);
  return {
    search: async (query, topic) => {
      const find = async (kind: unknown): Promise<Found[]> => {
        const filters = { kind, ...(topic !== undefined && { topic: [topic] }) };
        const { results } = await pagefind.search(query, { filters });
        return results.map((result) => ({ load: async () => toPage(await result.data()) }));
      };
      return [...(await find({ none: [COMPARISON] })), ...(await find([COMPARISON]))];
    },
  };
}

/** Value of the filter "kind" on pages that compare two terms; others have none. */
const COMPARISON = 'comparison';

function toPage(result: PagefindResult): Page {
  const { url, meta, excerpt } = result;
  return {
    href: pageAddress(url),
    title: meta['title'] ?? url,
    ...(meta['abbreviation'] !== undefined && { abbreviation: meta['abbreviation'] }),
    ...(meta['definition'] !== undefined && { definition: meta['definition'] }),
    excerpt,
    sections: [...questionsOf(result), ...sectionsOf(result)],
  };
}

function sectionsOf({ url, sub_results: sections }: PagefindResult): Section[] {
  return sections
    .filter((section) => section.url !== url && !section.url.endsWith(`#${QUESTIONS}`))
    .map((section) => ({ href: pageAddress(section.url), title: section.title, excerpt: section.excerpt }));
}

/** Heading of the questions: each of them is a section of its own. */
const QUESTIONS = 'questions-title';

/** The questions that hold the words, those with most of them first. Pagefind itself makes sections of headings only. */
function questionsOf({ url, anchors, locations, content }: PagefindResult): Section[] {
  const places = anchors
    .filter(({ element }) => /^(?:details|h\d)$/.test(element))
    .toSorted((a, b) => a.location - b.location);
  const words = content.split(/\s+/);
  return places
    .map(({ element, id, location }, index) => {
      const end = places[index + 1]?.location ?? words.length;
      const held = locations.filter((place) => place >= location && place < end).length;
      return { element, id, location, held };
    })
    .filter(({ element, held }) => element === 'details' && held > 1)
    .toSorted((a, b) => b.held - a.held)
    .map(({ id, location }) => {
      const start = words.slice(location, location + LONGEST_QUESTION);
      const length = start.findIndex((word) => /[?؟？]/.test(word)) + 1;
      return {
        href: `${pageAddress(url)}#${id}`,
        title: start.slice(0, length === 0 ? start.length : length).join(' '),
      };
    });
}

/** Words of a question that are shown. */
const LONGEST_QUESTION = 30;

/** Pages are indexed as `kam.html#section`, and served as `kam/#section`. */
function pageAddress(url: string): string {
  return url.replace(/\.html(?=$|[?#])/, '/');
}

function isPagefind(module: unknown): module is Pagefind {
  return ['options', 'init', 'mergeIndex', 'search'].every((name) => typeof property(module, name) === 'function');
}

/** The part of Pagefind's browser module that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (
    query: string,
    options: Record<string, unknown>,
  ) => Promise<{ results: { data: () => Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
  anchors: { element: string; id: string; location: number }[];
  /** Places of the words found, in words from the start. */
  locations: number[];
  content: string;
}
