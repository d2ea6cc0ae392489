/** Reads and checks a whole content folder, without building anything. */
import { readFileSync } from 'node:fs';
import type { Entry } from '../glossary/entry.ts';
import { buildGlossary } from '../glossary/glossary.ts';
import { sortProblems, type Problem } from '../glossary/problem.ts';
import { listTermFiles } from './folder.ts';
import { readEntry } from './read-entry.ts';
import { readSite } from './site.ts';

export interface CheckResult {
  /** Entry files read. */
  files: number;
  problems: Problem[];
}

/** All problems of all files, in one run. Never throws for bad content. */
export function checkContent(folder: string): CheckResult {
  const { site, problems } = readSite(folder);
  if (!site) return { files: 0, problems };
  const listed = listTermFiles(folder, site);
  problems.push(...listed.problems);
  const entries: Entry[] = [];
  for (const file of listed.files) {
    const { entry, problems: own } = readEntry(file, readFileSync(file.path), folder);
    problems.push(...own);
    if (entry) entries.push({ ...entry, digest: '' });
  }
  if (entries.length === listed.files.length) problems.push(...buildGlossary({ site, entries }).problems);
  return { files: listed.files.length, problems: sortProblems(problems) };
}
