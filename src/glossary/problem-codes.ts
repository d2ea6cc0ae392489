/**
 * The list of all rules, and of everything that can be wrong. Each row stands in the file of its rule: how bad it is, why
 * it matters, a line as editors read it. The page for editors is made from it.
 */
import { FILE_CODES, TIDY_CODES } from './file-codes.ts';
import type { CodeDescription } from './finding.ts';
import { HISTORY_CODES } from './history.ts';
import { addresses } from './quality/addresses.ts';
import { answers } from './quality/answers.ts';
import { dates } from './quality/dates.ts';
import { definitions } from './quality/definitions.ts';
import { duplicates } from './quality/duplicates.ts';
import { figures } from './quality/figures.ts';
import { headingLevels } from './quality/heading-levels.ts';
import { alternatives } from './quality/images.ts';
import { pageLinks } from './quality/page-links.ts';
import { marks } from './quality/marks.ts';
import { orphans } from './quality/orphans.ts';
import { placeholders } from './quality/placeholders.ts';
import { sentences } from './quality/sentences.ts';
import { SPELLING_CODES } from './quality/spelling.ts';
import { sums } from './quality/sums.ts';
import { verdicts } from './quality/verdicts.ts';
import { autoLinks } from './rules/autolinks.ts';
import { comparisons } from './rules/comparisons.ts';
import { concepts } from './rules/concepts.ts';
import { cycles } from './rules/cycles.ts';
import { fileLinks } from './rules/files.ts';
import { labels } from './rules/labels.ts';
import { links } from './rules/links.ts';
import { menuPages } from './rules/menus.ts';
import { people } from './rules/people.ts';
import { readingOrders } from './rules/reading-orders.ts';
import { redirects } from './rules/redirects.ts';
import { references } from './rules/references.ts';
import { replacements } from './rules/replacements.ts';
import { sharedNameAddresses } from './rules/shared-names.ts';
import { size } from './rules/size.ts';
import { topics } from './rules/topics.ts';
import { translations } from './rules/translations.ts';

/** The rules that look at more than one entry; a build runs them. */
export const GLOSSARY_RULES = [
  size,
  topics,
  people,
  readingOrders,
  references,
  links,
  fileLinks,
  menuPages,
  labels,
  sharedNameAddresses,
  autoLinks,
  cycles,
  redirects,
  translations,
  concepts,
  replacements,
  comparisons,
] as const;

/** The rules about how entries are written; `npm run check` runs them. */
export const QUALITY_RULES = [
  definitions,
  answers,
  verdicts,
  duplicates,
  sentences,
  figures,
  pageLinks,
  addresses,
  marks,
  headingLevels,
  orphans,
  dates,
  alternatives,
  sums,
] as const;

const PARTS = [
  { codes: FILE_CODES },
  ...GLOSSARY_RULES,
  ...QUALITY_RULES,
  { codes: HISTORY_CODES },
  placeholders,
  { codes: SPELLING_CODES },
  { codes: TIDY_CODES },
] as const;

type KeyOf<Row> = Row extends unknown ? keyof Row & string : never;
export type ProblemCode = KeyOf<(typeof PARTS)[number]['codes']>;

/** Every code, in the order in which the page for editors has them. */
export const PROBLEM_CODES: Readonly<Record<string, CodeDescription>> = Object.fromEntries(
  PARTS.flatMap(({ codes }): [string, CodeDescription][] => Object.entries(codes)),
);
