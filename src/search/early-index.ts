/**
 * Indexes pages while others are still rendered: Pagefind runs on the second processor core meanwhile. This only fills
 * the cache of `build-index.ts`, which looks at the finished files and decides; what is indexed here in vain is not used.
 */
import { articleOf, indexShard, type IndexedPage } from './build-index.ts';
import type { SearchManifest } from './manifest.ts';
import { shardOf } from './shards.ts';

/** The routes whose pages are indexed. */
const INDEXED_ROUTES = ['src/pages/[lang]/[glossary]/[term].astro', 'src/pages/[lang]/[glossary]/compare/[pair].astro'];

interface PathWithRoute {
  pathname: string;
  route: { component: string };
}

interface Shard {
  language: string;
  /** Folder of the index: `en/0`. */
  name: string;
  /** Pages still to be rendered. */
  missing: number;
  pages: IndexedPage[];
}

export class EarlyIndex {
  readonly #cacheDir: string;
  readonly #base: string;
  /** By path of the page without slashes at its ends. */
  readonly #shards = new Map<string, Shard>();
  readonly #ready: Shard[] = [];
  #worker: Promise<void> = Promise.resolve();

  constructor(cacheDir: string, base: string) {
    this.#cacheDir = cacheDir;
    this.#base = base;
  }

  /** Puts the pages of one index after those of the other, so that the first index can begin soon. */
  order<Path extends PathWithRoute>(paths: readonly Path[], manifest: SearchManifest): Path[] {
    const indexed = paths.filter(({ route }) => INDEXED_ROUTES.includes(route.component));
    const others = paths.filter(({ route }) => !INDEXED_ROUTES.includes(route.component));
    const languages = Map.groupBy(indexed, ({ pathname }) => trim(pathname).split('/')[0] ?? '');
    const ordered = [...languages].flatMap(([language, own]) => {
      const shards = manifest[language]?.shards ?? 1;
      const groups = Map.groupBy(own, ({ pathname }) => shardOf(trim(pathname).split('/').at(-1) ?? '', shards));
      // A single index has to wait for its last page anyway.
      if (shards > 1) for (const [shard, members] of groups) this.#expect(language, shard, members);
      return [...groups].toSorted(([a], [b]) => a - b).flatMap(([, members]) => members);
    });
    return [...others, ...ordered];
  }

  /** True when the pages of a route are worth keeping until their index is complete. */
  wants(component: string): boolean {
    return this.#shards.size > 0 && INDEXED_ROUTES.includes(component);
  }

  /** Takes a rendered page; the last one of an index starts Pagefind. `pathname` is under the site's base path. */
  add(pathname: string, html: string): void {
    const page = trim(decodeURI(pathname).slice(this.#base.length));
    const shard = this.#shards.get(page);
    if (!shard) return;
    shard.missing -= 1;
    const article = articleOf(html, shard.language);
    if (article !== undefined) shard.pages.push({ file: `${page}/index.html`, html: article });
    if (shard.missing === 0) this.#start(shard);
  }

  /** Waits for the indexes that are complete; no page is rendered any more, so both cores are free for them. */
  async finish(): Promise<void> {
    await Promise.all([this.#worker, this.#work()]);
  }

  #expect(language: string, number: number, members: readonly PathWithRoute[]): void {
    const shard: Shard = { language, name: `${language}/${number}`, missing: members.length, pages: [] };
    for (const { pathname } of members) this.#shards.set(trim(pathname), shard);
  }

  /** One index at a time: rendering needs a core of its own. */
  #start(shard: Shard): void {
    this.#ready.push(shard);
    this.#worker = this.#worker.then(() => this.#work());
  }

  /** Indexes what is ready. A failure shows again, and is reported, when the finished files are indexed. */
  async #work(): Promise<void> {
    for (let shard = this.#ready.shift(); shard; shard = this.#ready.shift()) {
      await indexShard(shard.name, shard.pages, this.#cacheDir).catch(() => undefined);
      shard.pages = [];
    }
  }
}

function trim(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}
