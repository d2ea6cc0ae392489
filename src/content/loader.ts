/** Astro's content loaders: every file parsed once, kept by digest, watched in dev. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { changeFilter } from '../glossary/autolinks/changes.ts';
import { AutoLinker } from '../glossary/autolinks/linker.ts';
import { proseOf, type Block } from '../glossary/autolinks/prose.ts';
import type { Entry } from '../glossary/entry.ts';
import { isError, type Problem } from '../glossary/problem.ts';
import { UseFinder } from '../glossary/uses.ts';
import { readEntryHref } from '../mdx/urls.ts';
import { assembleGlossary } from './assemble.ts';
import { publish } from './build-events.ts';
import { codeDigest } from './code-digest.ts';
import { GlossaryError, reportProblems } from './error.ts';
import { contentFolder, listTermFiles, termFileId, type TermFile } from './folder.ts';
import { readImage } from './images.ts';
import { checkPictures } from './pictures.ts';
import { digestOf, readBody, readEntry } from './read-entry.ts';
import { ownDigest, readStored, storedSchema, storeDigest, storeFile, storeLinks, type Stored } from './record.ts';
import { readSite } from './site.ts';

/**
 * Loads `terms/<language>/<slug>.mdx`. One bad file does not hide another: all problems are found in one run.
 * A build fails with all of them; in dev they are logged, and pages show them until the files are fixed.
 */
export function entryLoader(): Loader {
  return {
    name: 'glossary-entries',
    async load(context) {
      const folder = folderOf(context);
      const known: KnownFiles | undefined = context.watcher && new Map();
      const problems = await loadEntries(context, folder, known);
      if (!context.watcher && problems.some(isError)) throw new GlossaryError(problems);
      logProblems(context, problems);
      const reload = async (): Promise<void> => logProblems(context, await loadEntries(context, folder, known));
      let last = Promise.resolve();
      watch(context, folder, () => (last = last.then(reload, reload)));
    },
  };
}

/** Loads `site.yaml`, and what is wrong with it or with the layout of the folder, as the one record `site`. */
export function siteLoader(): Loader {
  return {
    name: 'glossary-site',
    async load(context) {
      const folder = folderOf(context);
      const load = (): void => {
        const { site, places = {}, problems } = readSite(folder);
        const layout = site ? listTermFiles(folder, site).problems : [];
        const data = {
          site: site ? JSON.stringify(site) : '',
          places: JSON.stringify(places),
          problems: JSON.stringify([...problems, ...layout]),
        };
        context.store.set({ id: 'site', data, digest: digestOf(JSON.stringify(data)) });
      };
      load();
      watch(context, folder, load);
    },
  };
}

/** Unchanged files as they came out of the store before, by id: in dev all are loaded again after each change. */
type KnownFiles = Map<string, { digest: string; loaded: LoadedFile }>;

/** Brings the store in step with the folder; returns everything that is wrong with the content. */
async function loadEntries(context: LoaderContext, folder: string, known?: KnownFiles): Promise<Problem[]> {
  const { site, places, problems } = readSite(folder);
  if (!site) return problems;
  const listed = listTermFiles(folder, site);
  const parser = codeDigest(fileURLToPath(context.config.root), PARSER_FOLDERS);
  const files = await refuseUnreadable(
    listed.files.map((file) => loadFile(file, { context, folder, parser, known })),
    folder,
  );
  const kept = new Set(listed.files.map(termFileId));
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
  const showDrafts = context.watcher !== undefined;
  publish({ kind: 'stage', name: 'load' });
  linkEntries(context, { files, folder, showDrafts });
  publish({ kind: 'stage', name: 'link' });
  const read = files.map(({ file, ...rest }) => ({ id: termFileId(file), ...rest }));
  return assembleGlossary({ site, places, problems: [...problems, ...listed.problems], files: read, showDrafts })
    .problems;
}

/** A file on its way into the store. */
interface LoadedFile {
  file: TermFile;
  entry?: Entry;
  problems: Problem[];
  /** What the store keeps, but for links; undefined when it keeps that already. */
  fresh?: Omit<Stored, 'links'>;
  /** Prose of a file that was parsed just now. */
  prose?: Block[];
}

interface Loading {
  context: LoaderContext;
  folder: string;
  /** Digest of the code that parses. */
  parser: string;
  known: KnownFiles | undefined;
}

/** The entry from the store when neither its file, its pictures nor the parser changed; else parsed anew. */
function loadFile(file: TermFile, { context: { store }, folder, parser, known }: Loading): LoadedFile {
  const bytes = readFileSync(file.path);
  const fileDigest = digestOf(parser, file.file, bytes);
  const id = termFileId(file);
  const { digest, data } = store.get(id) ?? {};
  if (typeof digest === 'string' && digest.startsWith(fileDigest)) {
    const stored = storedSchema.parse(data);
    if (ownDigest(digest) === fileDigest + pictureDigest(file, stored.images)) {
      const before = known?.get(id);
      const loaded = before?.digest === digest ? before.loaded : { file, ...readStored(stored, digest) };
      known?.set(id, { digest, loaded });
      return loaded;
    }
  }
  const { images, body, ...content } = readEntry(file, bytes, folder);
  const sources = images.map(({ src }) => src);
  const fresh = { ...storeFile(content), images: sources.map(markImage) };
  const { entry, problems } = content;
  if (!entry || !body) return { file, problems, fresh };
  return {
    file,
    entry: { ...entry, digest: fileDigest + pictureDigest(file, sources) },
    problems,
    fresh,
    prose: proseOf(body),
  };
}

/** New entries that show a picture which cannot be read are no entries yet. */
async function refuseUnreadable(files: readonly LoadedFile[], folder: string): Promise<LoadedFile[]> {
  const fresh = files.flatMap(({ entry, fresh }) => (entry && fresh ? entry : []));
  const unreadable = Map.groupBy(await checkPictures(fresh, folder), ({ place }) => place.file);
  return files.map((loaded) => {
    const found = unreadable.get(loaded.file.file);
    if (!found) return loaded;
    const problems = [...loaded.problems, ...found];
    return { file: loaded.file, problems, fresh: { ...storeFile({ problems }), images: [] } };
  });
}

interface Linking {
  files: readonly LoadedFile[];
  folder: string;
  showDrafts: boolean;
}

/**
 * Writes new records into the store, with their links. Records that are there are looked at again only when labels
 * changed that their files may mention: reading every body again takes as long as a first build.
 */
function linkEntries(context: LoaderContext, { files, folder, showDrafts }: Linking): void {
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
function storeRecord({ store, config }: LoaderContext, { file, entry, fresh }: LoadedFile, links: string): void {
  const id = termFileId(file);
  // Astro reads it as a part of an address when it looks for the pictures beside the file.
  const filePath = encodeURI(path.relative(fileURLToPath(config.root), file.path).split(path.sep).join('/'));
  const stored = fresh ?? readAgain(store.get(id)?.data);
  store.set({
    id,
    data: { ...stored, links },
    filePath,
    ...(entry && { digest: storeDigest(entry.digest, digestOf(links)) }),
  });
}

/** A record of the store in the form in which it was put there: the store takes the marks off. */
function readAgain(data: unknown): Stored {
  const stored = storedSchema.parse(data);
  return { ...stored, images: stored.images.map(markImage) };
}

/** Astro turns paths with this prefix into image metadata when the data is read. */
function markImage(src: unknown): string {
  return `__ASTRO_IMAGE_${String(src)}`;
}

function pictureDigest(file: TermFile, sources: readonly unknown[]): string {
  if (sources.length === 0) return '';
  return digestOf(...sources.map((src) => readImage(path.resolve(path.dirname(file.path), String(src))) ?? ''));
}

/** The code that makes entries of files: the store must not hold what other code made. */
const PARSER_FOLDERS = ['src/mdx', 'src/glossary', 'src/glossary/autolinks', 'src/content'];

function folderOf({ config }: LoaderContext): string {
  return contentFolder(fileURLToPath(config.root));
}

function logProblems({ logger }: LoaderContext, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const report = `\n${reportProblems(problems)}`;
  if (problems.some(isError)) logger.error(report);
  else logger.warn(report);
}

/** Calls back once for any number of changes that come together: an editor's "save all", a branch switch. */
function watch({ watcher }: LoaderContext, folder: string, changed: () => unknown): void {
  if (!watcher) return;
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event: string, file: string) => {
    if (path.relative(folder, path.resolve(file)).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, 50);
  });
}
