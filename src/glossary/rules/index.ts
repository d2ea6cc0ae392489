/** The rules that look at more than one entry. Each takes the same input and returns problems. */
import type { Entry, FieldPlaces } from '../entry.ts';
import { shownEntries } from '../glossary.ts';
import type { OwnPage } from '../own-page.ts';
import { GLOSSARY_RULES } from '../problem-codes.ts';
import { sortProblems, type Problem } from '../problem.ts';
import type { Site } from '../site.ts';

export interface CheckInput {
  site: Site;
  /** Where the fields of `site.yaml` stand; problems in it have no line of their own where left out. */
  sitePlaces?: FieldPlaces | undefined;
  /** All entries that could be read, drafts included. */
  entries: readonly Entry[];
  /** What the owner has written besides. */
  pages?: readonly OwnPage[] | undefined;
  /** Ids of entries whose files have errors: nothing is known of them but that they exist. */
  unreadable?: ReadonlySet<string>;
  /** True in the dev server: drafts get pages. */
  showDrafts?: boolean;
}

/** Runs all rules between entries; problems are in the order of files and lines. */
export function checkGlossary({
  site,
  sitePlaces = {},
  entries,
  pages = [],
  unreadable = new Set(),
  showDrafts = false,
}: CheckInput): Problem[] {
  const input = { site, sitePlaces, entries, pages, unreadable, shown: shownEntries(entries, showDrafts) };
  return sortProblems(GLOSSARY_RULES.flatMap((rule): Problem[] => rule.check(input)));
}
