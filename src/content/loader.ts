/** Astro's content loaders: every file parsed once, kept by digest, watched in dev. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Entry } from '../glossary/entry.ts';
import { isError, type Problem } from '../glossary/problem.ts';
import { assembleGlossary } from './assemble.ts';
import { GlossaryError, reportProblems } from './error.ts';
import { contentFolder, listTermFiles, termFileId, type TermFile } from './folder.ts';
import { readImage } from './images.ts';
import { digestOf, readEntry } from './read-entry.ts';
import { readStored, storedSchema, storeFile } from './record.ts';
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
      const problems = loadEntries(context, folder);
      if (!context.watcher && problems.some(isError)) throw new GlossaryError(problems);
      logProblems(context, problems);
      watch(context, folder, () => logProblems(context, loadEntries(context, folder)));
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
        const { site, problems } = readSite(folder);
        const layout = site ? listTermFiles(folder, site).problems : [];
        const data = { site: site ? JSON.stringify(site) : '', problems: JSON.stringify([...problems, ...layout]) };
        context.store.set({ id: 'site', data, digest: digestOf(JSON.stringify(data)) });
      };
      load();
      watch(context, folder, load);
    },
  };
}

/** Brings the store in step with the folder; returns everything that is wrong with the content. */
function loadEntries(context: LoaderContext, folder: string): Problem[] {
  const { site, problems } = readSite(folder);
  if (!site) return problems;
  const listed = listTermFiles(folder, site);
  const parser = parserDigest(fileURLToPath(context.config.root));
  const files = listed.files.map((file) => ({ id: termFileId(file), ...loadFile(context, file, folder, parser) }));
  const kept = new Set(files.map(({ id }) => id));
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
  const showDrafts = context.watcher !== undefined;
  return assembleGlossary({ site, problems: [...problems, ...listed.problems], files, showDrafts }).problems;
}

/** The entry from the store when neither its file, its pictures nor the parser changed; else parsed anew. */
function loadFile(
  context: LoaderContext,
  file: TermFile,
  folder: string,
  parser: string,
): { entry?: Entry; problems: Problem[] } {
  const { store, config } = context;
  const id = termFileId(file);
  const bytes = readFileSync(file.path);
  const fileDigest = digestOf(parser, file.file, bytes);
  const known = store.get(id);
  if (typeof known?.digest === 'string' && known.digest.startsWith(fileDigest)) {
    const stored = storedSchema.parse(known.data);
    if (known.digest === fileDigest + pictureDigest(file, stored.images)) return readStored(stored, known.digest);
  }
  const { images, ...content } = readEntry(file, bytes, folder);
  const stored = storeFile(content);
  const sources = images.map(({ src }) => src);
  // A file with errors has no digest: it is read again each time, because what is wrong may lie outside it.
  const digest = content.entry && fileDigest + pictureDigest(file, sources);
  const filePath = path.relative(fileURLToPath(config.root), file.path).split(path.sep).join('/');
  // Astro turns paths with this prefix into image metadata when the data is read.
  const data = { ...stored, images: sources.map((src) => `__ASTRO_IMAGE_${src}`) };
  store.set({ id, data, filePath, ...(digest !== undefined && { digest }) });
  return { ...(content.entry && { entry: { ...content.entry, digest: digest ?? '' } }), problems: content.problems };
}

function pictureDigest(file: TermFile, sources: readonly unknown[]): string {
  if (sources.length === 0) return '';
  return digestOf(...sources.map((src) => readImage(path.resolve(path.dirname(file.path), String(src))) ?? ''));
}

/** Changes whenever the code that parses entries changes, so that the cache never holds what other code made. */
function parserDigest(root: string): string {
  const files = ['src/mdx', 'src/glossary', 'src/content'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(root, folder, item.name)),
  );
  return digestOf(
    ...files.toSorted().map((file) => readFileSync(file)),
    readFileSync(path.join(root, 'package-lock.json')),
  );
}

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
function watch({ watcher }: LoaderContext, folder: string, changed: () => void): void {
  if (!watcher) return;
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event: string, file: string) => {
    if (path.relative(folder, path.resolve(file)).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, 50);
  });
}
