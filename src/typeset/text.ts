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
const SETTABLE = /["'\-.§¶№$€£¥«»;:!?·\d]/;

/** Where an address may go on in the next line: after its slashes. Browsers differ in that, and some break its words. */
export function breaksOfAddresses(text: string): number[] {
  return addresses(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<=[^:/]\/)(?=[^/])/g)].map(({ index }) => start + index),
  );
}

/** A text in the parts between which addresses in it may be broken. */
export function inBreakableParts(text: string): string[] {
  const breaks = [0, ...breaksOfAddresses(text), text.length];
  return breaks.slice(1).map((end, index) => text.slice(breaks[index], end));
}

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
