/** Astro's content loaders: every file parsed once, kept by digest, watched in dev. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isError, type Problem } from '../glossary/problem.ts';
import { PictureCache } from '../pictures/cache.ts';
import { checkPictureFolder } from '../pictures/folder.ts';
import { PictureReader } from '../pictures/reader.ts';
import { assembleGlossary } from './assemble.ts';
import { publish } from './build-events.ts';
import { ByDigest } from './by-digest.ts';
import { codeDigest } from './code-digest.ts';
import { GlossaryError, reportProblems } from './error.ts';
import { contentFolder, listTermFiles, picturesFolder, termFileId } from './folder.ts';
import { isWithin } from './inside.ts';
import { linkEntries } from './link-entries.ts';
import { loadFile, readPictures, type LoadedFile } from './load-file.ts';
import { BodyWriter, bodiesFolder } from './parsed-bodies.ts';
import { digestOf } from './read-entry.ts';
import { handOver } from './hand-over.ts';
import { storedSchema } from './record.ts';
import { readSite } from './site.ts';
import type { StoredContent } from './stored.ts';

/**
 * Loads `terms/<language>/<slug>.mdx`. One bad file does not hide another: all problems are found in one run.
 * A build fails with all of them; in dev they are logged, and pages show them until the files are fixed.
 */
export function entryLoader(): Loader {
  return {
    name: 'glossary-entries',
    async load(context) {
      const folder = folderOf(context);
      const known = context.watcher && new ByDigest<LoadedFile>();
      const problems = await loadEntries(context, folder, known);
      if (!context.watcher && problems.some(isError)) throw new GlossaryError(problems);
      logProblems(context, problems);
      if (!context.watcher) handOver(storedContent(context, folder));
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
        const data = storedSite(folder);
        context.store.set({ id: 'site', data, digest: digestOf(JSON.stringify(data)) });
      };
      load();
      watch(context, folder, load);
    },
  };
}

/** What a build has loaded, for the exports. */
function storedContent({ store }: LoaderContext, folder: string): StoredContent {
  const entries = store.values().map(({ id, data, digest }) => ({
    id,
    data: storedSchema.parse(data),
    ...(digest !== undefined && { digest: String(digest) }),
  }));
  return { site: storedSite(folder), entries };
}

function storedSite(folder: string): StoredContent['site'] {
  const { site, places = {}, problems } = readSite(folder);
  const layout = site ? listTermFiles(folder, site).problems : [];
  return {
    site: site ? JSON.stringify(site) : '',
    places: JSON.stringify(places),
    problems: JSON.stringify([...problems, ...layout]),
  };
}

/** Brings the store in step with the folder; returns everything that is wrong with the content. */
async function loadEntries(
  context: LoaderContext,
  folder: string,
  known: ByDigest<LoadedFile> | undefined,
): Promise<Problem[]> {
  const { site, places, problems } = readSite(folder);
  if (!site) return problems;
  const listed = listTermFiles(folder, site);
  const root = fileURLToPath(context.config.root);
  const parser = codeDigest(root, PARSER_FOLDERS);
  const bodies = context.watcher ? undefined : new BodyWriter(bodiesFolder(root));
  const loaded = listed.files.map((file) => loadFile(file, { context, folder, parser, known, bodies }));
  bodies?.close();
  const reader = new PictureReader(folder, new PictureCache(picturesFolder(root)));
  const files = await readPictures(loaded, reader);
  const shown = files.map(({ file, images }) => ({ language: file.language, images }));
  const outside = [...problems, ...listed.problems, ...checkPictureFolder(folder, listed.pictures, shown)];
  const kept = new Set(listed.files.map(termFileId));
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
  const showDrafts = context.watcher !== undefined;
  publish({ kind: 'stage', name: 'load' });
  linkEntries(context, { files, folder, showDrafts });
  publish({ kind: 'stage', name: 'link' });
  const read = files.map(({ file, ...rest }) => ({ id: termFileId(file), ...rest }));
  return assembleGlossary({ site, places, problems: outside, files: read, showDrafts }).problems;
}

/** The code that makes entries of files: the store must not hold what other code made. */
const PARSER_FOLDERS = ['src/mdx', 'src/glossary', 'src/glossary/autolinks', 'src/pictures', 'src/loading'];

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
  // The watcher follows no links, which could lead to the whole disk; the folder itself may be one.
  const real = realpathSync(folder);
  watcher.add(real);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event: string, file: string) => {
    if (![folder, real].some((root) => isWithin(root, path.resolve(file)))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, 50);
  });
}
