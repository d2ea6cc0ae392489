/**
 * What a build does besides what Astro does, step by step.
 * In: the content in memory, and the pages that Astro writes.
 * Out: the finished site; in dev, pages that show the content as it is.
 * Imports: `disk`, `exports`, `glossary`, `languages`, `loading`, `pictures`, `search`.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { reportProblems } from '../glossary/error.ts';
import { getContent, getGlossary, holdContent, isContentHeld } from '../glossary/held.ts';
import { socialCards, type SocialCard } from '../glossary/pages/social.ts';
import { publish } from '../loading/build-events.ts';
import { loadForBuild } from '../loading/content-reader.ts';
import { seenPaths } from '../loading/folder.ts';
import { PictureCache } from '../pictures/cache.ts';
import { buildSearchIndex, pruneIndexes } from '../search/build-index.ts';
import { indexedPages, type Shard } from '../search/indexed-pages.ts';
import { stylesheetsOf } from './built-page.ts';
import { requireProjectOutput } from './check-output.ts';
import { writeExports, writeOldPages } from './exports.ts';
import { filesIn, writeMadeFiles } from './made-files.ts';
import { requireNamedFiles } from './named-files.ts';
import { writeOwnFiles } from './own-files.ts';
import { withOptions, type Options } from './options.ts';
import { placePageFiles } from './page-files.ts';
import { takeTurn } from './one-at-a-time.ts';
import { openSealed, sealFolder, type ReadFiles } from './sealed-folder.ts';
import { drawAhead, writeSocialPictures } from './social/write-pictures.ts';

export interface SiteBuildOptions {
  /** The project. */
  root: string;
  outDir: string;
  /** Path that the site is served under, with slashes at both ends. */
  base: string;
  /** The folder of all caches. */
  cache: string;
  /** What the project says besides the content. */
  options: Options;
}

/** One build. The steps come in the order in which they stand here. */
export class SiteBuild {
  readonly #options: SiteBuildOptions;
  readonly #indexes: string;
  readonly #astro: string;
  readonly #social: string;
  /** By folder: what was read of the caches that others write. */
  readonly #read = new Map<string, ReadFiles>();
  #cards: SocialCard[] = [];
  #shards: Shard[] = [];
  #drawn: Promise<void> = Promise.resolve();
  #exported: Promise<void> = Promise.resolve();
  readonly #bundled = Promise.withResolvers<undefined>();
  /** Lets the next build begin. */
  #leave: (() => void) | undefined;

  constructor(options: SiteBuildOptions) {
    this.#options = options;
    this.#indexes = path.join(options.cache, 'search');
    this.#astro = path.join(options.cache, 'astro');
    this.#social = path.join(options.cache, 'social');
  }

  /**
   * Makes sure that the site may be put where it is to be put, and that no other build is at work. A command that has
   * loaded the content has seen to both.
   * @throws {OutputFolderError}
   */
  async enter(onWait: () => void): Promise<void> {
    if (isContentHeld()) return;
    const { root, outDir } = this.#options;
    requireProjectOutput(root, outDir);
    this.#leave = await takeTurn(root, onWait);
  }

  /**
   * Reads the content, unless that is done, and looks at what the last build left; returns what editors should know of it.
   * @throws {GlossaryError} when it has errors.
   */
  async load(): Promise<string | undefined> {
    await loadForBuild(this.#options.root);
    holdContent(withOptions(getContent(), this.#options.options));
    collectGarbage();
    this.#read.set(
      this.#astro,
      openSealed(this.#astro, () => ''),
    );
    this.#read.set(this.#indexes, openSealed(this.#indexes, indexOf));
    const { folder, problems } = getContent();
    return problems.length > 0 ? seenPaths(reportProblems(problems), folder) : undefined;
  }

  /** Begins what needs no page. */
  begin(): void {
    const glossary = getGlossary();
    this.#cards = socialCards(glossary);
    this.#drawn = drawAhead(this.#cards, this.#social);
    this.#shards = indexedPages(glossary);
    publish({ kind: 'pages', total: this.#shards.reduce((sum, { pages }) => sum + pages.length, 0) });
    const { outDir, cache } = this.#options;
    // Files for programs are made while the code of pages is bundled, and written while pages are.
    this.#exported = writeExports(outDir, path.join(cache, 'texts'), this.#bundled.promise);
    // The last step waits for them, and tells what went wrong.
    this.#exported.catch(() => undefined);
  }

  /** The code of the pages is bundled, and what lies in `public/` is in the site. */
  bundled(): void {
    publish({ kind: 'stage', name: 'bundle' });
    this.#bundled.resolve(undefined);
  }

  /** Makes what is made of the finished pages and what stands beside them. */
  async finish(): Promise<void> {
    const { outDir, base } = this.#options;
    placePageFiles(getGlossary(), outDir);
    await writeOwnFiles(outDir);
    publish({ kind: 'stage', name: 'render' });
    const [used] = await Promise.all([
      buildSearchIndex({ shards: this.#shards, outDir, cacheDir: this.#indexes }),
      this.#exported,
      writeOldPages(outDir, stylesheetsOf(outDir)),
      this.#drawn.then(() => writeSocialPictures({ cards: this.#cards, base, outDir, cacheDir: this.#social })),
    ]);
    requireNamedFiles({ folder: outDir, files: filesIn(outDir), url: getGlossary().site.url });
    pruneIndexes(this.#indexes, used);
    keepPublished(getContent().pictures, outDir);
    for (const [folder, read] of this.#read) sealFolder(folder, read);
    if (this.#leave) writeMadeFiles(outDir);
    publish({ kind: 'stage', name: 'search index and exports' });
  }

  /** The build is over, whatever became of it. */
  end(): void {
    holdContent(undefined);
    this.#leave?.();
  }
}

/**
 * What loading left behind goes before the bundler takes its share of memory. Where V8 decides when, the two often meet:
 * 7,000 entries take 1.5 GB then, and 1.2 so. Does nothing where little was left, as by few entries or by those of a
 * cache, which would take half a second for nothing, nor where Node runs without `--expose-gc`.
 */
function collectGarbage(): void {
  if (process.memoryUsage().heapUsed > MUCH)
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Bytes of what is in use and what is not any more. */
const MUCH = 400 * 2 ** 20;

/** The folder of one index: `en/0/<digest>`. */
function indexOf(file: string): string {
  return file.split('/').slice(0, 3).join('/');
}

/** The pictures of the site that was built stay in the cache, all others go. */
function keepPublished(cacheDir: string, outDir: string): void {
  const folder = path.join(outDir, '_pictures');
  new PictureCache(cacheDir).prune(new Set(existsSync(folder) ? readdirSync(folder) : []));
}
