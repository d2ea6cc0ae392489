/** Whether a label stands inside the name of something else: the Business Review in "Harvard Business Review". */
import { isAbbreviation } from '../../languages/abbreviation.ts';
import { isStopWord, languageOf } from '../../languages/index.ts';

/** True when the words from `start` to `end` have the capitals of a name and so has the word before or after them. */
export function isPartOfName(text: string, start: number, end: number, language: string): boolean {
  if (languageOf(language).capitalizesNouns === true) return false;
  const words = text.slice(start, end);
  if (!/^\p{Lu}/u.test(words) || !/(?:^|[\s-])\p{Lu}[^\s-]*$/u.test(words)) return false;
  const before = /(?:^|[^\p{L}\p{N}'’])(\p{Lu}[\p{L}\p{M}\p{N}'’&-]*) $/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  const after = /^ (\p{Lu}[\p{L}\p{M}\p{N}'’&-]*)/u.exec(text.slice(end, end + 40))?.[1];
  return isName(after, language) || (!isShort(words) && isName(before, language));
}

/** "Salesforce CRM" is a CRM, while "CX Dive" is something else. */
function isShort(words: string): boolean {
  return !words.includes(' ') && isAbbreviation(words);
}

function isName(word: string | undefined, language: string): boolean {
  return word !== undefined && word.length > 1 && !isAbbreviation(word) && !isStopWord(word, language);
}
