/** Loads a language's Pagefind indexes on first use and answers queries from them. */

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

/** @throws {Error} when the index cannot be fetched. */
export async function loadEngine(base: string, language: string): Promise<Engine> {
  const response = await fetch(`${base}pagefind/index.json`);
  if (!response.ok) throw new Error(`no search index (${response.status})`);
  const manifest: unknown = await response.json();
  const shards = Number(property(property(manifest, language), 'shards'));
  const folder = `${base}pagefind/${language}/`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}0/pagefind.js`);
  const options = { baseUrl: base, ranking: { metaWeights: { abbreviation: 20, title: 5, aliases: 0.5 } } };
  await pagefind.options({ ...options, excerptLength: 24 });
  await pagefind.init();
  for (let shard = 1; shard < shards; shard += 1) await pagefind.mergeIndex(`${folder}${shard}/`, options);
  return {
    topics: async () => Object.keys((await pagefind.filters())['topic'] ?? {}).toSorted((a, b) => a.localeCompare(b, language)),
    search: async (query, { limit, topic }) => {
      const found = await pagefind.search(query, topic === undefined ? {} : { filters: { topic: [topic] } });
      const results = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
      return { total: found.results.length, hits: results.map(toHit) };
    },
  };
}

function toHit({ url, meta, excerpt, sub_results: sections }: PagefindResult): Hit {
  return {
    href: url,
    term: meta['title'] ?? url,
    ...(meta['abbreviation'] !== undefined && { abbreviation: meta['abbreviation'] }),
    ...(meta['definition'] !== undefined && { definition: meta['definition'] }),
    excerpt,
    sections: sections.filter((section) => section.url !== url).map((section) => ({ href: section.url, title: section.title })),
  };
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

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The part of Pagefind's browser module that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (query: string, options: Record<string, unknown>) => Promise<{ results: { data: () => Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  sub_results: { url: string; title: string }[];
}
