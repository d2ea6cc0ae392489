/** The rules about how entries are written. `npm run check` runs them; a build does not. All of them only warn. */
import type { Glossary } from '../glossary.ts';
import type { Problem } from '../problem.ts';
import type { WrittenEntry } from './passage.ts';
import { checkAnswers } from './answers.ts';
import { checkDates } from './dates.ts';
import { checkDefinitions } from './definitions.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFigures } from './figures.ts';
import { checkAlternatives } from './images.ts';
import { checkPageLinks } from './links.ts';
import { checkOrphans } from './orphans.ts';
import { checkPlaceholders, isUnwritten } from './placeholders.ts';
import { checkSentences } from './sentences.ts';
import { checkSums } from './sums.ts';

export interface QualityInput {
  glossary: Glossary;
  /** All entries that could be read, drafts included. */
  entries: readonly WrittenEntry[];
  /** The day for which "due" and "in the future" hold, `YYYY-MM-DD`. */
  today: string;
}

export type QualityRule = (input: QualityInput) => Problem[];

const RULES: readonly QualityRule[] = [
  checkDefinitions,
  checkAnswers,
  checkDuplicates,
  checkSentences,
  checkFigures,
  checkSums,
  checkPageLinks,
  checkAlternatives,
  checkOrphans,
  checkDates,
];

export function checkQuality(input: QualityInput): Problem[] {
  const entries = input.entries.map((entry) => ({
    ...entry,
    passages: entry.passages.filter((passage) => !isUnwritten(passage)),
  }));
  return [...checkPlaceholders(input), ...RULES.flatMap((rule) => rule({ ...input, entries }))];
}
