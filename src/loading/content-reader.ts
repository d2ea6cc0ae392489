/**
 * A content folder -> the content that everything is made of.
 * In: files: `site.yaml`, entries, pictures, the history.
 * Out: the one glossary in memory, and problems.
 * Imports: `disk`, `glossary`, `languages`, `mdx`, `pictures`.
 */
import path from 'node:path';
import { z } from 'zod';
import type { Body } from '../glossary/body.ts';
import { GlossaryError } from '../glossary/error.ts';
import { holdContent, isContentHeld, type Content } from '../glossary/held.ts';
import type { Entry } from '../glossary/entry.ts';
import { isError, type Problem } from '../glossary/problem.ts';
import { PictureCache } from '../pictures/cache.ts';
import { PictureReader } from '../pictures/reader.ts';
import { publish } from './build-events.ts';
import { codeDigest } from './digest.ts';
import { EntryCache } from './entry-cache.ts';
import { cacheFolder, contentFolder } from './folder.ts';
import { linkFiles, type LinkedFile, type LinkFinder } from './link-files.ts';
import { readBody } from './read-entry.ts';
import { readFiles, type LoadedFile } from './read-files.ts';
import { readFolder } from './read-folder.ts';
import { readToday } from './today.ts';

export interface ContentReaderOptions {
  /** The content folder, absolute. */
  folder: string;
  /** The folder of all caches, absolute. */
  cache: string;
  /** True in dev: drafts have pages, and files change after they were read. */
  isDev: boolean;
  /** The day of the build, `YYYY-MM-DD`: what is to be published later is a draft. */
  today: string;
}

/**
 * Reads the content of a project for a build, unless it was read already.
 * @throws {GlossaryError} when it has errors.
 */
export async function loadForBuild(root: string): Promise<void> {
  if (isContentHeld()) return;
  const content = await new ContentReader({
    folder: contentFolder(root),
    cache: cacheFolder(root),
    isDev: false,
    today: readToday(),
  }).read();
  if (!content.glossary) throw new GlossaryError(content.problems);
  holdContent(content);
}

/** Reads a content folder as often as it is asked to; what has not changed is not parsed again. */
export class ContentReader {
  readonly #options: ContentReaderOptions;
  readonly #entries: EntryCache;
  readonly #parser = codeDigest(PARSER_FOLDERS);
  readonly #finders = new Map<string, LinkFinder>();

  constructor(options: ContentReaderOptions) {
    this.#options = options;
    this.#entries = new EntryCache(options.cache);
  }

  /** Never throws for bad content: one bad file does not hide another, and all problems are found in one run. */
  async read(): Promise<Content> {
    const { folder, isDev, today } = this.#options;
    const { files, problems, content } = await readFolder(folder, {
      today,
      showDrafts: isDev,
      reader: this.#reader(),
      readEntries: (listed) => this.#readEntries(listed),
    });
    const held = this.#content(problems, files, content?.lookFiles);
    return !content || problems.some(isError) ? held : { ...held, glossary: content.glossary };
  }

  async #readEntries(listed: Parameters<typeof readFiles>[0]): Promise<LinkedFile[]> {
    const { folder, isDev, today } = this.#options;
    const cache = this.#entries;
    const loaded = await readFiles(listed, { folder, parser: this.#parser, cache, reader: this.#reader() });
    publish({ kind: 'stage', name: 'load' });
    const linked = linkFiles(loaded, { folder, cache, today, showDrafts: isDev, finders: this.#finders });
    cache.save();
    publish({ kind: 'stage', name: 'link' });
    return linked;
  }

  #reader(): PictureReader {
    return new PictureReader(this.#options.folder, new PictureCache(this.#pictures));
  }

  get #pictures(): string {
    return path.join(this.#options.cache, 'pictures');
  }

  #content(
    problems: readonly Problem[],
    files: readonly LoadedFile[],
    ownFiles: Content['ownFiles'] = new Map(),
  ): Content {
    const { folder, isDev } = this.#options;
    const parsed = isDev ? new Map<string, Uint8Array>() : parsedBodies(files);
    const bodyOf = (entry: Entry): Body => {
      const body = parsed.get(entry.digest);
      return body ? bodySchema.parse(JSON.parse(Buffer.from(body).toString())) : readBody(entry, folder);
    };
    return { folder, pictures: this.#pictures, problems, ownFiles, readBody: bodyOf };
  }
}

/** The code that makes entries of files: the cache must not hold what other code made. */
const PARSER_FOLDERS = ['mdx', 'glossary', 'languages', 'pictures', 'loading'];

/** By the digests of entries, the bodies that were parsed: to read one again takes a twentieth of the time of parsing it. */
function parsedBodies(files: readonly LoadedFile[]): Map<string, Uint8Array> {
  return new Map(files.flatMap(({ entry, parsed }) => (entry && parsed ? [[entry.digest, parsed.body] as const] : [])));
}

/** A look at the outside: this process has written it. */
const bodySchema = z.custom<Body>((value) => typeof value === 'object' && value !== null && 'nodes' in value);
