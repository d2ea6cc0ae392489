/** Finds what links entries to each other. */
import { readFileSync } from 'node:fs';
import { changeFilter } from '../glossary/autolinks/changes.ts';
import { AutoLinker } from '../glossary/autolinks/linker.ts';
import { proseOf, type Block } from '../glossary/autolinks/prose.ts';
import { entryOn, type Entry } from '../glossary/entry.ts';
import { shownEntries } from '../glossary/glossary.ts';
import { usesIn } from '../glossary/uses.ts';
import { readEntryHref } from '../mdx/urls.ts';
import { digestOf } from './digest.ts';
import type { EntryCache, Links } from './entry-cache.ts';
import { readBody } from './read-entry.ts';
import type { LoadedFile } from './read-files.ts';

export interface LinkedFile extends LoadedFile {
  links?: Links;
}

interface Linking {
  folder: string;
  cache: EntryCache;
  /** The day on which an entry is a draft, or one no more. */
  today: string;
  showDrafts: boolean;
  /** What found the links of each language last, by its code: for labels that are the same it finds the next ones. */
  finders: Map<string, LinkFinder>;
}

/**
 * The files with their links, which the cache keeps. Entries that are known are looked at again only when labels changed
 * that their files may mention: reading every body again takes as long as a first build.
 */
export function linkFiles(
  files: readonly LoadedFile[],
  { folder, cache, today, showDrafts, finders }: Linking,
): LinkedFile[] {
  const entries = files.flatMap(({ entry }) => entry ?? []);
  const linker = new AutoLinker(
    shownEntries(
      entries.map((entry) => entryOn(today, entry)),
      showDrafts,
    ),
  );
  for (const language of new Set(entries.map(({ language }) => language))) {
    const labels = linker.labels(language);
    if (finders.get(language)?.text !== labels) finders.set(language, new LinkFinder(language, labels, linker, cache));
  }
  const linked = files.map((loaded) => {
    const { entry, digest, problems, known, parsed, file } = loaded;
    const finder = entry && finders.get(entry.language);
    if (!entry || !finder) return loaded;
    const isKnown = known && finder.holds(known.labels, file.path);
    const links = isKnown ? known.links : finder.find(entry, parsed?.prose ?? proseOf(readBody(entry, folder)));
    if (known?.labels !== finder.labels) cache.set(digest, { entry, problems, links, labels: finder.labels });
    return { ...loaded, links };
  });
  for (const finder of finders.values()) finder.save(cache);
  return linked;
}

/** Finds the links of one language, and knows which of those that were found before still hold. */
export class LinkFinder {
  /** All labels. */
  readonly text: string;
  /** Digest of them. */
  readonly labels: string;
  readonly #language: string;
  readonly #before: string | undefined;
  readonly #linker: AutoLinker;
  readonly #mayChange: (source: string) => boolean;

  constructor(language: string, text: string, linker: AutoLinker, cache: EntryCache) {
    const before = cache.labels(language);
    this.text = text;
    this.labels = digestOf(text);
    this.#language = language;
    this.#before = before === undefined ? undefined : digestOf(before);
    this.#linker = linker;
    this.#mayChange = changeFilter(before, text, language);
  }

  /** True where links that were found for these labels hold for those of now. */
  holds(labels: string, file: string): boolean {
    if (labels === this.labels) return true;
    return labels === this.#before && !this.#mayChange(readFileSync(file, 'utf8'));
  }

  find(entry: Entry, blocks: readonly Block[]): Links {
    return linksOf(this.#linker, entry, blocks);
  }

  save(cache: EntryCache): void {
    if (this.#before !== this.labels) cache.setLabels(this.#language, this.text);
  }
}

/** What links the prose of an entry to the others, anew. */
export function linksOf(linker: AutoLinker, entry: Entry, blocks: readonly Block[]): Links {
  const autoLinks = linker.find(entry, blocks);
  const readEntryId = (href: string): string | undefined => readEntryHref(href)?.id;
  return { autoLinks, uses: usesIn(entry, blocks, { autoLinks, readEntryId }) };
}
