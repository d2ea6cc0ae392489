/** The rules that look at more than one entry. Each takes the same input and returns problems. */
import { entryId } from '../entry.ts';
import { shownEntries } from '../glossary.ts';
import { GLOSSARY_RULES } from '../problem-codes.ts';
import { sortProblems, type Problem } from '../problem.ts';
import type { RuleInput } from './rule.ts';

/** Nothing is known of entries in `unreadable` but that they exist. In the dev server drafts get pages. */
type CheckInput = Pick<RuleInput, 'site' | 'entries'> &
  Partial<Pick<RuleInput, 'sitePlaces' | 'pages' | 'unreadable'>> & { showDrafts?: boolean };

/** Runs all rules between entries; problems are in the order of files and lines. */
export function checkGlossary({ showDrafts = false, ...given }: CheckInput): Problem[] {
  const { entries } = given;
  const [byId, shown] = [new Map(entries.map((entry) => [entryId(entry), entry])), shownEntries(entries, showDrafts)];
  const input: RuleInput = { sitePlaces: {}, pages: [], unreadable: new Set(), ...given, byId, shown };
  return sortProblems(GLOSSARY_RULES.flatMap((rule): Problem[] => rule.check(input)));
}
