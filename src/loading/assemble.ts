/** What was read of all files -> the glossary, and everything that is wrong. */
import { judge } from '../glossary/chosen-checks.ts';
import { entryId, entryOn, type Entry, type FieldPlaces } from '../glossary/entry.ts';
import { slugLike } from '../glossary/slug.ts';
import { buildGlossary, type Glossary } from '../glossary/glossary.ts';
import type { Look } from '../glossary/look/look.ts';
import type { OwnPage } from '../glossary/own-page.ts';
import { sortProblems, type Problem } from '../glossary/problem.ts';
import { checkGlossary } from '../glossary/rules/index.ts';
import type { Site } from '../glossary/site.ts';
import type { Links } from './entry-cache.ts';
import type { TermFile } from './folder.ts';

export interface ContentInput {
  site: Site;
  /** What the folder holds besides entries. */
  own?: Own | undefined;
  /** Where the fields of `site.yaml` stand; unknown where left out. */
  places?: FieldPlaces | undefined;
  /** What is wrong with the site file and with the layout of the folder. */
  problems: readonly Problem[];
  files: readonly ReadFile[];
  /** The day of the build, `YYYY-MM-DD`: what is to be published later is a draft. Where left out, nothing depends on it. */
  today?: string;
  showDrafts?: boolean;
}

/** What the folder holds besides entries. */
export interface Own {
  look?: Look;
  pages: readonly OwnPage[];
  /** Files of pages that could not be read: `pages/de/impressum`. */
  unreadable: readonly string[];
}

/** One entry file: what it holds, or what is wrong with it. */
export interface ReadFile {
  file: Pick<TermFile, 'language' | 'name'>;
  entry?: Entry;
  problems: readonly Problem[];
  /** What links the entry's prose to others, where it is known. */
  links?: Links;
}

/** Runs the rules between all entries that could be read; the others count as existing under their names. */
export function assembleGlossary({ site, own, places, problems, files, today, showDrafts = false }: ContentInput): {
  glossary: Glossary;
  problems: Problem[];
} {
  const read = files.flatMap(({ entry, links }) =>
    entry ? { entry: today === undefined ? entry : entryOn(today, entry), links } : [],
  );
  const entries = read.map(({ entry }) => entry);
  const unreadable = new Set(own?.unreadable);
  // The address that the entry of a file would have once its name is put right.
  for (const { file, entry } of files) if (!entry) unreadable.add(`${file.language}/${slugLike(file.name)}`);
  const autoLinks = new Map(read.map(({ entry, links }) => [entryId(entry), links?.autoLinks ?? []]));
  const uses = new Map(read.map(({ entry, links }) => [entryId(entry), links?.uses ?? []]));
  const glossary = buildGlossary({
    site,
    look: own?.look,
    pages: own?.pages,
    today,
    entries,
    showDrafts,
    autoLinks,
    uses,
  });
  const between = checkGlossary({
    site,
    sitePlaces: places ?? {},
    entries,
    pages: own?.pages ?? [],
    unreadable,
    showDrafts,
  });
  const all = [...problems, ...files.flatMap((file) => file.problems), ...between];
  return { glossary, problems: sortProblems(judge(all, site)) };
}
