/**
 * Indexes pages while others are still rendered: Pagefind runs on the second processor core meanwhile, and so does the
 * merge of its indexes. This only fills the cache of `build-index.ts`, which looks at the finished files and decides;
 * what is indexed here in vain is not used.
 */
import { articleOf, indexStaged, stageShard, type IndexedPage, type StagedShard } from './index-shard.ts';
import type { Shard } from './indexed-pages.ts';
import { mergedIndex } from './publish-index.ts';

interface OpenShard extends Shard {
  /** Pages that are rendered. */
  rendered: IndexedPage[];
  /** Where the finished index is. */
  folder?: string | undefined;
}

export class EarlyIndex {
  readonly #cacheDir: string;
  /** By page, as the shards name it. */
  readonly #open = new Map<string, OpenShard>();
  /** By language, in the order of their numbers. */
  readonly #languages: ReadonlyMap<string, OpenShard[]>;
  /** Shards whose pages are all rendered: they wait on disk. */
  readonly #ready: { shard: OpenShard; staged: StagedShard }[] = [];
  #worker: Promise<void> = Promise.resolve();

  constructor(shards: readonly Shard[], cacheDir: string) {
    this.#cacheDir = cacheDir;
    const all = shards.map((shard): OpenShard => ({ ...shard, rendered: [] }));
    this.#languages = Map.groupBy(all, ({ language }) => language);
    for (const own of this.#languages.values()) {
      // A single index has to wait for its last page anyway.
      if (own.length > 1) for (const shard of own) for (const page of shard.pages) this.#open.set(page, shard);
    }
  }

  /** True where pages are worth keeping until their index is complete. */
  get isNeeded(): boolean {
    return this.#open.size > 0;
  }

  /** Takes a rendered page; the last one of an index starts Pagefind. */
  add(page: string, html: Uint8Array): void {
    const shard = this.#open.get(page);
    if (!shard) return;
    const article = articleOf(Buffer.from(html), shard.language);
    if (article !== undefined) shard.rendered.push({ file: `${page}/index.html`, html: article });
    if (shard.rendered.length === shard.pages.length) this.#start(shard);
  }

  /** Waits for the indexes that are complete; no page is rendered any more, so both cores are free for them. */
  async finish(): Promise<void> {
    await Promise.all([this.#worker, this.#work()]);
  }

  /** One index at a time: rendering needs a core of its own. */
  #start(shard: OpenShard): void {
    this.#ready.push({ shard, staged: stageShard(shard.name, shard.rendered, this.#cacheDir) });
    shard.rendered = [];
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
