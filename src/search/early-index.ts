/**
 * Indexes pages while others are still rendered: Pagefind runs on the second processor core meanwhile, and so does the
 * merge of its indexes. This only fills the cache of `build-index.ts`, which looks at the finished files and decides;
 * what is indexed here in vain is not used.
 */
import { articleOf, indexStaged, stageShard, type IndexedPage, type StagedShard } from './index-shard.ts';
import type { SearchManifest } from './manifest.ts';
import { mergedIndex } from './publish-index.ts';
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
  /** Where the finished index is. */
  folder?: string | undefined;
}

export class EarlyIndex {
  readonly #cacheDir: string;
  readonly #base: string;
  /** By path of the page without slashes at its ends. */
  readonly #shards = new Map<string, Shard>();
  /** By language, in the order of their numbers. */
  readonly #languages = new Map<string, Shard[]>();
  /** Shards whose pages are all rendered: they wait on disk. */
  readonly #ready: { shard: Shard; staged: StagedShard }[] = [];
  #worker: Promise<void> = Promise.resolve();

  constructor(cacheDir: string, base: string) {
    this.#cacheDir = cacheDir;
    this.#base = base;
  }

  /** Puts the pages of one index after those of the other, and all before other pages, so that Pagefind can begin soon. */
  order<Path extends PathWithRoute>(paths: readonly Path[], manifest: SearchManifest): Path[] {
    const indexed = paths.filter(({ route }) => INDEXED_ROUTES.includes(route.component));
    const others = paths.filter(({ route }) => !INDEXED_ROUTES.includes(route.component));
    const languages = Map.groupBy(indexed, ({ pathname }) => trim(pathname).split('/')[0] ?? '');
    const ordered = [...languages].flatMap(([language, own]) => {
      const shards = manifest[language]?.shards ?? 1;
      const numbers = Map.groupBy(own, ({ pathname }) => shardOf(trim(pathname).split('/').at(-1) ?? '', shards));
      const groups = [...numbers].toSorted(([a], [b]) => a - b);
      // A single index has to wait for its last page anyway.
      if (shards > 1) for (const [shard, members] of groups) this.#expect(language, shard, members);
      return groups.flatMap(([, members]) => members);
    });
    return [...ordered, ...others];
  }

  /** True when the pages of a route are worth keeping until their index is complete. */
  wants(component: string): boolean {
    return this.#shards.size > 0 && INDEXED_ROUTES.includes(component);
  }

  /** Takes a rendered page; the last one of an index starts Pagefind. `pathname` is under the site's base path. */
  add(pathname: string, html: Buffer): void {
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
    this.#languages.set(language, [...(this.#languages.get(language) ?? []), shard]);
  }

  /** One index at a time: rendering needs a core of its own. */
  #start(shard: Shard): void {
    this.#ready.push({ shard, staged: stageShard(shard.name, shard.pages, this.#cacheDir) });
    shard.pages = [];
    this.#worker = this.#worker.then(() => this.#work());
  }

  /** Indexes what is ready. A failure shows again, and is reported, when the finished files are indexed. */
  async #work(): Promise<void> {
    for (let next = this.#ready.shift(); next; next = this.#ready.shift()) {
      const { shard, staged } = next;
      shard.folder = await indexStaged(staged).catch(() => undefined);
      this.#merge(shard.language);
    }
  }

  /** Begins to merge the indexes of a language once the last of them is there. A failure shows again, as above. */
  #merge(language: string): void {
    const shards = this.#languages.get(language) ?? [];
    const folders = shards.flatMap(({ folder }) => folder ?? []);
    if (folders.length === shards.length) mergedIndex(language, folders, this.#cacheDir).catch(() => undefined);
  }
}

function trim(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}
