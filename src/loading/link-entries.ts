/** Finds what links entries to each other, and writes them into the store with it. */
import { readFileSync } from 'node:fs';
import type { LoaderContext } from 'astro/loaders';
import { changeFilter } from '../glossary/autolinks/changes.ts';
import { AutoLinker } from '../glossary/autolinks/linker.ts';
import { proseOf } from '../glossary/autolinks/prose.ts';
import { UseFinder } from '../glossary/uses.ts';
import { readEntryHref } from '../mdx/urls.ts';
import { termFileId } from './folder.ts';
import type { LoadedFile } from './load-file.ts';
import { digestOf, readBody } from './read-entry.ts';
import { storedSchema, storeDigest, storeLinks } from './record.ts';

interface Linking {
  files: readonly LoadedFile[];
  folder: string;
  showDrafts: boolean;
}

/**
 * Writes new records into the store, with their links. Records that are there are looked at again only when labels
 * changed that their files may mention: reading every body again takes as long as a first build.
 */
export function linkEntries(context: LoaderContext, { files, folder, showDrafts }: Linking): void {
  const entries = files.flatMap(({ entry }) => entry ?? []);
  const linker = new AutoLinker(entries.filter(({ matter }) => showDrafts || matter.status !== 'draft'));
  const languages = new Set(entries.map(({ language }) => language));
  const filters = labelFilters(context, linker, languages);
  const finders = new Map([...languages].map((language) => [language, new UseFinder(language, readEntryId)]));
  for (const loaded of files) {
    const { file, entry, prose, fresh } = loaded;
    if (!entry) storeRecord(context, loaded, '');
    else if (fresh || filters.get(file.language)?.(file.path) === true) {
      const blocks = prose ?? proseOf(readBody(entry, folder));
      const autoLinks = linker.find(entry, blocks);
      const uses = finders.get(entry.language)?.find(entry, blocks, autoLinks) ?? [];
      storeRecord(context, loaded, storeLinks({ autoLinks, uses }));
    }
  }
}

function readEntryId(href: string): string | undefined {
  return readEntryHref(href)?.id;
}

/** By language: whether an entry's links may differ from those in the store, by the path of its file. */
function labelFilters(
  { meta }: LoaderContext,
  linker: AutoLinker,
  languages: ReadonlySet<string>,
): Map<string, (file: string) => boolean> {
  const filters = new Map<string, (file: string) => boolean>();
  for (const language of languages) {
    const name = `labels ${language}`;
    const [before, after] = [meta.get(name), linker.labels(language)];
    if (before === after) continue;
    const mayChange = changeFilter(before, after, language);
    filters.set(language, (file) => mayChange(readFileSync(file, 'utf8')));
    meta.set(name, after);
  }
  return filters;
}

/** A file with errors has no digest: it is read again each time, because what is wrong may lie outside it. */
function storeRecord({ store }: LoaderContext, { file, entry, fresh }: LoadedFile, links: string): void {
  const id = termFileId(file);
  const stored = fresh ?? storedSchema.parse(store.get(id)?.data);
  store.set({
    id,
    data: { ...stored, links },
    ...(entry && { digest: storeDigest(entry.digest, digestOf(links)) }),
  });
}
