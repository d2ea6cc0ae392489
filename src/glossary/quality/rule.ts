/** What the rules about how entries and pages are written are given. */
import type { Rule } from '../finding.ts';
import type { Glossary } from '../glossary.ts';
import type { WrittenEntry, WrittenText } from './passage.ts';

export interface QualityInput {
  glossary: Glossary;
  /** All entries that could be read, drafts included. */
  entries: readonly WrittenEntry[];
  /** The pages that the owner has written. */
  pages: readonly WrittenText[];
  /** The day for which "due" and "in the future" hold, `YYYY-MM-DD`. */
  today: string;
  /** What the project puts beside the pages: paths from the root of the site. */
  publicFiles?: ReadonlySet<string>;
}

/** A rule about how entries are written; `npm run check` runs it, a build does not. */
export type QualityRule<Code extends string, Others extends string = never> = Rule<QualityInput, Code, Others>;
