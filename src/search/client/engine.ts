/** Loads a language's Pagefind index and finds where in the texts a query's words are written. */
import { property } from '../labels/directory.ts';
import { holdsWords, type SoughtWords } from './held-words.ts';
import { toPage, type Page, type PagefindResult } from './text-pages.ts';

export interface TextQuery {
  query: string;
  /** What a page has to hold to be found; where left out, whatever Pagefind takes for it. */
  sought?: SoughtWords;
  /** Label of a topic: pages of it alone. */
  topic: string | undefined;
  /** Pages that are shown. */
  limit: number;
  /** True for pages from A to Z; else entries, the best first, then comparisons. */
  alphabetical: boolean;
}

export interface TextAnswer {
  /** The first of the pages that were found. */
  pages: Page[];
  /** Pages that were found. */
  total: number;
}

export interface Engine {
  search: (query: TextQuery) => Promise<TextAnswer>;
}

export interface Index {
  /** Path that the site is served under. */
  base: string;
  /** Address of the language's index. */
  folder: string;
  /**
   * Counts from 0. A module that failed stays failed in the browser, so each further attempt loads it under another
   * address.
   */
  attempt?: number;
}

/** An abbreviation is what readers type to mean one entry; other names weigh less than titles, or parts of them win. */
const RANKING = { metaWeights: { abbreviation: 20, title: 5, aliases: 0.5, first: 0.5, second: 0.5 } };

/** Opens the index, in the thread that calls it. @throws {Error} when it cannot be loaded. */
export async function connect({ base, folder, attempt = 0 }: Index): Promise<Engine> {
  const pagefind: unknown = await import(
    /* @vite-ignore */ `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`
  );
  if (!isPagefind(pagefind)) throw new Error('the search index has no pagefind.js');
  await pagefind.options({ baseUrl: base, basePath: folder, ranking: RANKING, excerptLength: 24 });
  await pagefind.init();
  const find = async (query: string, filters: Record<string, unknown>): Promise<Found[]> =>
    (await pagefind.search(query, { filters })).results;
  let order: Promise<Map<string, number>> | undefined;
  return {
    search: async ({ query, sought, topic, limit, alphabetical }) => {
      const filters = topic === undefined ? {} : { topic: [topic] };
      const entries = await find(query, { ...filters, kind: { none: [COMPARISON] } });
      const found = [...entries, ...(await find(query, { ...filters, kind: [COMPARISON] }))];
      if (alphabetical) order ??= loadOrder(folder);
      const ordered = order && alphabetical ? inOrder(found, await order) : found;
      const { pages, dropped } = await holding(ordered, sought, limit);
      return { pages: pages.map(toPage), total: found.length - dropped };
    },
  };
}

/** The first pages that hold the words; how many were found before them that do not. */
async function holding(
  found: readonly Found[],
  sought: SoughtWords | undefined,
  limit: number,
): Promise<{ pages: PagefindResult[]; dropped: number }> {
  const pages: PagefindResult[] = [];
  let read = 0;
  while (pages.length < limit && read < found.length) {
    const next = await Promise.all(found.slice(read, read + limit - pages.length).map((result) => result.data()));
    read += next.length;
    const holds = next.filter((page) => !sought || holdsWords(foundWords(page), sought));
    // Pagefind finds a word, or a shorter one instead of it, in all pages alike.
    if (holds.length === 0) return { pages, dropped: found.length - pages.length };
    pages.push(...holds);
  }
  return { pages, dropped: read - pages.length };
}

function foundWords({ content, locations }: PagefindResult): string[] {
  const words = content.split(/\s+/);
  return locations.flatMap((place) => words[place] ?? []);
}

/** The places of all pages from A to Z, by their ids in the index. */
async function loadOrder(folder: string): Promise<Map<string, number>> {
  const response = await fetch(`${folder}order.txt`);
  if (!response.ok) throw new Error(`no order (${response.status})`);
  return new Map((await response.text()).split('\n').map((id, place) => [id, place]));
}

function inOrder(found: readonly Found[], places: ReadonlyMap<string, number>): Found[] {
  const place = ({ id }: Found): number => places.get(id) ?? places.size;
  return found.toSorted((a, b) => place(a) - place(b));
}

/** Value of the filter "kind" on pages that compare two terms; others have none. */
const COMPARISON = 'comparison';

function isPagefind(module: unknown): module is Pagefind {
  return ['options', 'init', 'search'].every((name) => typeof property(module, name) === 'function');
}

/** The part of Pagefind's browser module that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options: Record<string, unknown>) => Promise<{ results: Found[] }>;
}

interface Found {
  id: string;
  data: () => Promise<PagefindResult>;
}
