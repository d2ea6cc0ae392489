/** A whole content folder, however its entries are read: the site, what the folder holds besides, and all that is wrong. */
import type { Glossary } from '../glossary/glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import type { Site } from '../glossary/site.ts';
import { checkPictureFolder } from '../pictures/folder.ts';
import type { PictureReader } from '../pictures/reader.ts';
import { assembleGlossary, type ReadFile } from './assemble.ts';
import { listTermFiles, type TermFile } from './folder.ts';
import { readLook, type ReadLook } from './look.ts';
import { picturedPages, readOwnPages, type ReadOwnPages } from './own-pages.ts';
import type { ReadEntry } from './read-entry.ts';
import { readSite } from './site-file.ts';

interface FolderOptions<File> {
  /** The day on which an entry is a draft, or one no more. */
  today: string;
  showDrafts: boolean;
  reader: PictureReader;
  readEntries: (files: readonly TermFile[]) => readonly File[] | Promise<readonly File[]>;
}

interface ReadFolder<File> {
  files: readonly File[];
  problems: Problem[];
  /** Undefined where there is no usable `site.yaml`. */
  content?: Pick<ReadOwnPages, 'pages' | 'written'> & {
    site: Site;
    glossary: Glossary;
    lookFiles: ReadLook['files'];
  };
}

/** Never throws for bad content: one bad file does not hide another, and all problems are found in one run. */
export async function readFolder<File extends Pick<ReadEntry, 'images'> & ReadFile>(
  folder: string,
  { today, showDrafts, reader, readEntries }: FolderOptions<File>,
): Promise<ReadFolder<File>> {
  const { site, places, problems: wrongInSite } = readSite(folder);
  if (!site) return { files: [], problems: wrongInSite };
  const listed = listTermFiles(folder, site);
  const files = await readEntries(listed.files);
  const { look, files: lookFiles, problems: wrongInLook } = await readLook({ folder, site, places });
  const { written, ...own } = readOwnPages({ folder, site, files: listed.pages });
  const { pages, problems: wrongInPictures } = await picturedPages(own.pages, reader);
  const shown = [...files.map(({ file, images }) => ({ language: file.language, images })), ...own.shown];
  const { glossary, problems } = assembleGlossary({
    site,
    own: { look, pages, unreadable: own.unreadable },
    places,
    problems: [
      ...wrongInSite,
      ...wrongInLook,
      ...own.problems,
      ...wrongInPictures,
      ...listed.problems,
      ...checkPictureFolder(folder, listed.pictures, shown),
    ],
    files,
    today,
    showDrafts,
  });
  return { files, problems, content: { site, glossary, pages, written, lookFiles } };
}
