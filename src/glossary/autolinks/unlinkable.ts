/** Labels that would link half of all prose. */
import { isAbbreviation } from '../../languages/abbreviation.ts';
import { isStopWord } from '../../languages/index.ts';
import { proseForm } from './fold.ts';

/** Why no prose can link to a label by itself, in a few words; undefined when it can. */
export function whyUnlinkable(label: string, language: string): string | undefined {
  const folded = proseForm(label);
  if (!/\p{L}/u.test(folded)) return 'has no letter';
  if (/^\P{M}\p{M}*$/u.test(folded)) return 'is a single letter';
  return isStopWord(folded, language) && !isAbbreviation(label) ? 'is one of the most common words' : undefined;
}
