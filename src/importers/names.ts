/** Titles and texts -> terms and their abbreviations. */
import { nameKey } from '../languages/name-forms.ts';
import { anyWord } from './page-words.ts';

export interface TermName {
  term: string;
  abbreviation: string | undefined;
}

/** `Key Account Manager (KAM)`, `KAM (Key Account Manager)`, `KAM: Key Account Manager`, `What is a KAM?`. */
export function splitTitle(title: string): TermName {
  const bare = withoutPhrases(title);
  const [, outer, inner] =
    /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(bare) ?? /^(\S{2,10})\s*[:–—-]\s+(.+)$/.exec(bare) ?? [];
  if (outer !== undefined && inner !== undefined) {
    if (isShortFor(inner, outer)) return { term: outer, abbreviation: inner };
    if (isShortFor(outer, inner)) return { term: inner, abbreviation: outer };
  }
  return { term: bare, abbreviation: undefined };
}

/** Titles that are made for search engines: "What is churn?", "Churn: definition and meaning". */
function withoutPhrases(title: string): string {
  const [, asked] = QUESTION.exec(title) ?? [];
  if (asked !== undefined) return asked.charAt(0).toUpperCase() + asked.slice(1);
  const bare = title.replace(MORE_THAN_NAME, '').trim();
  return bare === '' ? title : bare;
}

const QUESTION = new RegExp(String.raw`^${anyWord('question')} (?:${anyWord('article')} )?(.{2,80}?)\s*\?$`, 'iu');
const MORE_THAN_NAME = new RegExp(
  String.raw`\s*[:|–—\-]\s+(?:${anyWord('definition')}|${anyWord('question')}|what it)(?!\p{L}).*$`,
  'iu',
);

/** True when a short form's letters are those with which the words of a long form begin, such as B2B and KAM. */
export function isShortFor(short: string, long: string): boolean {
  if (!/^\p{L}[\p{L}\p{N}&./-]{1,11}$/u.test(short) || (short.match(/\p{Lu}/gu)?.length ?? 0) < 2) return false;
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const words = long
    .toLowerCase()
    .split(/[\s/&\p{Pd}]+/u)
    .filter(Boolean);
  const minor = words.filter((word) => !SMALL.test(word));
  if (words.length < 2 || letters.length < minor.length) return false;
  return matches(letters, words, true);
}

const SMALL = new RegExp(`^${anyWord('smallWords')}$`, 'u');
const DIGITS: Readonly<Record<string, readonly string[]>> = { '2': ['to', 'two'], '4': ['for', 'four'] };

/** Letters against words: each word gives its first letters, small words may give none. */
function matches(letters: string, words: readonly string[], first: boolean): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  if (DIGITS[letters.charAt(0)]?.includes(word) && matches(letters.slice(1), rest, false)) return true;
  for (let count = Math.min(word.length, letters.length, 3); count >= 1; count -= 1) {
    if (within(letters.slice(0, count), word) && matches(letters.slice(count), rest, false)) return true;
  }
  return !first && SMALL.test(word) && matches(letters, rest, false);
}

/** The first letter begins the word; further ones follow in its order. */
function within(letters: string, word: string): boolean {
  if (letters.charAt(0) !== word.charAt(0)) return false;
  let at = 0;
  return letters.split('').every((letter) => {
    const found = word.indexOf(letter, at);
    at = found + 1;
    return found >= 0;
  });
}

export interface ShortForm {
  long: string;
  short: string;
}

/** Every `long form (SF)` of a text. */
export function shortForms(text: string): ShortForm[] {
  return [...text.matchAll(/((?:[\p{L}\p{N}'’/&-]+ ){1,9})[(（](\p{Lu}[\p{L}\p{N}&./-]{1,10})[)）]/gu)].flatMap(
    ([, before = '', short = '']) => {
      const words = before.trim().split(' ');
      for (let count = 2; count <= words.length; count += 1) {
        const long = words.slice(-count).join(' ');
        const [start = ''] = words.slice(-count);
        if (!SMALL.test(start.toLowerCase()) && isShortFor(short, long))
          return [{ long, short: short.replace(/(?<=\p{Lu})s$/u, '') }];
      }
      return [];
    },
  );
}

/** Names without repetition, as labels count: "Tea taster" is "tea-taster". */
export function distinctNames(names: readonly string[], language: string): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name, language);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
