/** Loads a language's Pagefind indexes on first use and answers queries from them. */
import { strings } from '../../i18n/index.ts';
import { fitOf, readVersus, type Reading, type VersusWords } from './versus.ts';

export interface Hit {
  href: string;
  term: string;
  abbreviation?: string;
  definition?: string;
  /** HTML from Pagefind: text and `<mark>`; shown through `appendExcerpt` only. */
  excerpt: string;
  /** Sections of the page with matches. */
  sections: { href: string; title: string }[];
}

export interface Answer {
  total: number;
  hits: Hit[];
}

export interface Engine {
  topics: () => Promise<string[]>;
  /** At most `limit` hits, the best first. */
  search: (query: string, options: { limit: number; topic?: string | undefined }) => Promise<Answer>;
}

/**
 * Loads the indexes of a language. `attempt` counts from 0: a module that failed stays failed in the browser, so each
 * further attempt loads it under another address. @throws {Error} when they cannot be fetched.
 */
export async function loadEngine(base: string, language: string, attempt: number): Promise<Engine> {
  const response = await fetch(`${base}pagefind/index.json`);
  if (!response.ok) throw new Error(`no search index (${response.status})`);
  const manifest: unknown = await response.json();
  const shards = Number(property(property(manifest, language), 'shards'));
  const folders = Array.from({ length: shards }, (_, shard) => `${base}pagefind/${language}/${shard}/`);
  return connect({ base, language, folders, attempt });
}

export interface Indexes {
  /** Path that the site is served under. */
  base: string;
  language: string;
  /** Addresses of the language's indexes. */
  folders: string[];
  attempt?: number;
  /** True where there are no web workers, as in Node. */
  noWorker?: boolean;
}

/** An abbreviation is what readers type to mean one entry; other names weigh less than titles, or parts of them win. */
const RANKING = { metaWeights: { abbreviation: 20, title: 5, aliases: 0.5, first: 0.5, second: 0.5 } };

/** Opens the first index and merges the others into it. @throws {Error} when one of them cannot be loaded. */
export async function connect({ base, language, folders, attempt = 0, noWorker = false }: Indexes): Promise<Engine> {
  const [first = '', ...others] = folders;
  const pagefind: unknown = await import(
    /* @vite-ignore */ `${first}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`
  );
  if (!isPagefind(pagefind)) throw new Error('the search index has no pagefind.js');
  const options = { baseUrl: base, ranking: RANKING };
  await pagefind.options({ ...options, excerptLength: 24, ...(noWorker && { noWorker, basePath: first }) });
  await pagefind.init();
  for (const folder of others) await pagefind.mergeIndex(folder, options);
  const words = strings(language).compareAsked;
  return {
    topics: async () =>
      Object.keys((await pagefind.filters())['topic'] ?? {}).toSorted((a, b) => a.localeCompare(b, language)),
    search: async (query, { limit, topic }) => {
      const find = async (kind: unknown): Promise<Found[]> => {
        const filters = { kind, ...(topic !== undefined && { topic: [topic] }) };
        return (await pagefind.search(query, { filters })).results;
      };
      const terms = await find({ none: [COMPARISON] });
      const comparisons = await find([COMPARISON]);
      // Who names one term wants its page; who names two wants them side by side.
      const readings = readVersus(query, words);
      const found =
        readings.length > 0
          ? [...(await bestFirst(comparisons, readings, words)), ...terms]
          : [...terms, ...comparisons];
      const results = await Promise.all(found.slice(0, limit).map((result) => result.data()));
      return { total: found.length, hits: results.map(toHit) };
    },
  };
}

/** Value of the filter "kind" on pages that compare two terms; others have none. */
const COMPARISON = 'comparison';

/** Comparisons whose names are looked at: each is a small file to fetch. */
const CANDIDATES = 24;

/** The comparisons that Pagefind found, those first that the query names. */
async function bestFirst(found: Found[], readings: readonly Reading[], words: VersusWords): Promise<Found[]> {
  const fits = await Promise.all(
    found.slice(0, CANDIDATES).map(async (result) => {
      const { meta } = await result.data();
      const { title = '', first = '', second = '' } = meta;
      return { result, fit: fitOf({ title, sides: [first, second] }, readings, words) };
    }),
  );
  const sorted = fits.toSorted((a, b) => b.fit - a.fit).map(({ result }) => result);
  return [...sorted, ...found.slice(CANDIDATES)];
}

function toHit({ url, meta, excerpt, sub_results: sections }: PagefindResult): Hit {
  return {
    href: pageAddress(url),
    term: meta['title'] ?? url,
    ...(meta['abbreviation'] !== undefined && { abbreviation: meta['abbreviation'] }),
    ...(meta['definition'] !== undefined && { definition: meta['definition'] }),
    excerpt,
    sections: sections
      .filter((section) => section.url !== url)
      .map((section) => ({ href: pageAddress(section.url), title: section.title })),
  };
}

/** Pages are indexed as `kam.html#section`, and served as `kam/#section`. */
function pageAddress(url: string): string {
  return url.replace(/\.html(?=$|[?#])/, '/');
}

/** Adds the excerpt as text and `<mark>` only, whatever else the HTML says. */
export function appendExcerpt(parent: Element, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const node of parsed.body.childNodes) {
    if (node.nodeName !== 'MARK') parent.append(node.textContent ?? '');
    else {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      parent.append(mark);
    }
  }
}

function isPagefind(module: unknown): module is Pagefind {
  return ['options', 'init', 'mergeIndex', 'filters', 'search'].every(
    (name) => typeof property(module, name) === 'function',
  );
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The part of Pagefind's browser module that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (query: string, options: Record<string, unknown>) => Promise<{ results: Found[] }>;
}

interface Found {
  data: () => Promise<PagefindResult>;
}

interface PagefindResult {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  sub_results: { url: string; title: string }[];
}
