/**
 * Sets texts as a printer would: quotation marks, apostrophes, dashes, ellipses and spaces by the rules of a language.
 * In: a text as it was typed, and the code of its language.
 * Out: the text as pages show it.
 * Imports: `glossary`, `languages`.
 */
import { languageOf } from '../languages/index.ts';
import { dashEdits } from './dashes.ts';
import { apply, inOrder, outside, type Edit, type Place } from './edits.ts';
import { quoteEdits } from './quotes.ts';
import { spaceEdits } from './spaces.ts';

/** Stands in a text for what is no text: code, a formula, a picture. It is taken for a word. */
export const THING = '\uFFFC';

/** The text as pages show it; as it is in a language of which no rules are known. */
export function typeset(text: string, language: string): string {
  return apply(text, typesetting(text, language));
}

/** What typesetting changes in one paragraph, in order, none over another. Addresses stay as they are. */
export function typesetting(text: string, language: string): Edit[] {
  const { typography } = languageOf(language);
  if (!typography || !SETTABLE.test(text)) return [];
  const edits = [
    ...quoteEdits(text, typography, language),
    ...dashEdits(text, typography),
    ...spaceEdits(text, typography),
  ];
  return inOrder(outside(edits, addresses(text)));
}

/** What a text that can change has one of: a mark that is typed for another, or a sign beside which a space stays. */
const SETTABLE = /["'\-.§¶№$€£¥«»;:!?\d]/;

/** Addresses of pages and of mail in a text; marks around them are the sentence's. */
function addresses(text: string): Place[] {
  if (!/:\/\/|www\.|@/i.test(text)) return [];
  return [...text.matchAll(/[^\s"“”«»<>]+/g)].flatMap(({ 0: word, index }) => {
    if (!/:\/\/|^['‘(]*www\.|\w@\w/i.test(word)) return [];
    const before = /^['‘([]*/.exec(word)?.[0].length ?? 0;
    const after = /(?<!['’.,;:!?)\]])['’.,;:!?)\]]+$/.exec(word)?.[0].length ?? 0;
    return [{ start: index + before, end: index + word.length - after }];
  });
}
