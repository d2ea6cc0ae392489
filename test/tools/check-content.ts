/** Reads and checks a whole content folder by rules alone: no cache, no quality, no spelling. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/glossary/problem.ts';
import { checkPictureFolder, type ShownBy } from '../../src/pictures/folder.ts';
import { assembleGlossary } from '../../src/loading/assemble.ts';
import { listTermFiles } from '../../src/loading/folder.ts';
import { readOwnPages } from '../../src/loading/own-pages.ts';
import { readEntry } from '../../src/loading/read-entry.ts';
import { readSite } from '../../src/loading/site-file.ts';
import { readStyles } from '../../src/loading/styles.ts';

export interface CheckResult {
  /** Entry files read. */
  files: number;
  problems: Problem[];
}

/** All problems of all files, in one run. Never throws for bad content. */
export function checkContent(folder: string): CheckResult {
  const { site, places, problems } = readSite(folder);
  if (!site) return { files: 0, problems };
  const listed = listTermFiles(folder, site);
  const shown: ShownBy[] = [];
  const files = listed.files.map((file) => {
    const read = readEntry(file, readFileSync(file.path), folder);
    shown.push({ language: file.language, images: read.images });
    return read;
  });
  const own = readOwnPages({ folder, site, files: listed.pages });
  shown.push(...own.shown);
  const outside = [
    ...problems,
    ...readStyles(folder).problems,
    ...own.problems,
    ...listed.problems,
    ...checkPictureFolder(folder, listed.pictures, shown),
  ];
  const all = assembleGlossary({ site, places, own, problems: outside, files });
  return { files: files.length, problems: all.problems };
}
