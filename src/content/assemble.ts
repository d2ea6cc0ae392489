/** What was read of all files -> the glossary, and everything that is wrong. */
import type { AutoLink } from '../glossary/autolinks/find.ts';
import { slugLike, type Entry } from '../glossary/entry.ts';
import { buildGlossary, type Glossary } from '../glossary/glossary.ts';
import { sortProblems, type Problem } from '../glossary/problem.ts';
import type { Site } from '../glossary/site.ts';

export interface ContentInput {
  site: Site;
  /** What is wrong with the site file and with the layout of the folder. */
  problems: readonly Problem[];
  files: readonly ReadFile[];
  showDrafts?: boolean;
}

/** One entry file: what it holds, or what is wrong with it. */
export interface ReadFile {
  /** Language and file name without `.mdx`: `en/kam`. */
  id: string;
  entry?: Entry;
  problems: readonly Problem[];
  /** The entry's automatic links, where they are known. */
  autoLinks?: readonly AutoLink[];
}

/** Runs the rules between all entries that could be read; the others count as existing under their names. */
export function assembleGlossary({ site, problems, files, showDrafts = false }: ContentInput): {
  glossary: Glossary;
  problems: Problem[];
} {
  const entries = files.flatMap(({ entry }) => entry ?? []);
  const unreadable = new Set(files.filter(({ entry }) => !entry).map(({ id }) => addressOf(id)));
  const autoLinks = new Map(files.map(({ id, autoLinks: links = [] }) => [id, links]));
  const glossary = buildGlossary({ site, entries, unreadable, showDrafts, autoLinks });
  const all = [...problems, ...files.flatMap((file) => file.problems), ...glossary.problems];
  return { glossary, problems: sortProblems(all) };
}

/** The id that the entry of a file has, or would have once its name is put right. */
function addressOf(id: string): string {
  const [language = '', name = ''] = id.split('/');
  return `${language}/${slugLike(name)}`;
}
