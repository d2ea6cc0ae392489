/** What a query asks for, beyond the words in it: "a vs b", "difference between a and b", "what is a?". */
import type { ComparedWords, DefinedWords } from '../../languages/search-words.ts';
import { searchForm } from '../../languages/name-forms.ts';
import type { IsCommon } from '../labels/match.ts';

/** Two sides of a query that may be names. */
export interface Pair {
  sides: Split;
  /** False where only "and" or "or" stands between them. */
  isAsked: boolean;
}

/** Every way to read a query as two terms: "difference between a and b and c" has two. */
export function readVersus(
  query: string,
  { versus, cue, and, or }: ComparedWords,
  isCommon: IsCommon,
  language: string,
): Pair[] {
  const text = searchForm(query, language);
  const asks = new RegExp(`(?<= |^)(?:${cue})(?= |$)`, 'gu');
  const noun = (side: string): string => trimmed(side.replace(asks, ' ').trim(), isCommon);
  const pairs = (splits: readonly Split[], isAsked: boolean): Pair[] =>
    unique(splits.map(([a, b]): Split => [noun(a), noun(b)])).map((sides) => ({ sides, isAsked }));
  const sure = pairs(splitsAt(text, versus), true);
  if (sure.length > 0) return sure;
  const rest = text.replace(asks, ' ').replace(/ +/g, ' ').trim();
  if (rest === text) return pairs([...splitsAt(text, or), ...splitsAtSigns(query, language)], false);
  const joined = pairs(splitsAt(rest, and), true);
  return joined.length > 0 ? joined : pairs(splitsAt(trimmed(rest, isCommon), ''), true);
}

/** The one term of a comparison whose other side is not there: "churn vs", "difference between churn and". */
export function readHalfVersus(
  query: string,
  { versus, and, begun }: ComparedWords,
  isCommon: IsCommon,
  language: string,
): string | undefined {
  const text = searchForm(query, language);
  const rest = text.replace(new RegExp(`^(?:${begun}|${versus}) (?=.)`, 'u'), '');
  const after = rest === text ? versus : `${versus}|${and}`;
  const subject = rest.replace(new RegExp(`(?<=.) (?:${after})$`, 'u'), '');
  return subject === text ? undefined : trimmed(subject, isCommon);
}

/** The query with the words that were shortened in writing, whole; undefined where there are none. */
export function spelledOut(
  query: string,
  shortened: Readonly<Record<string, string>>,
  language: string,
): string | undefined {
  const text = searchForm(query, language);
  const words = text.split(' ').map((word) => (Object.hasOwn(shortened, word) ? shortened[word] : word));
  return words.join(' ') === text ? undefined : words.join(' ');
}

/** The query without the words that ask, and without common words at its ends; undefined where it has no such words. */
export function withoutWords(query: string, words: string, isCommon: IsCommon, language: string): string | undefined {
  const text = searchForm(query, language);
  const rest = text
    .replace(new RegExp(`(?<= |^)(?:${words})(?= |$)`, 'gu'), ' ')
    .replace(/ +/g, ' ')
    .trim();
  return rest === text || rest === '' ? undefined : trimmed(rest, isCommon);
}

/** The term of "what is a …?" or "… meaning"; undefined when a query asks for no definition. */
export function readDefine(
  query: string,
  { before, after, article }: DefinedWords,
  language: string,
): string | undefined {
  const text = searchForm(query, language);
  const subject = text
    .replace(new RegExp(`^(?:${before}) (?:(?:${article}) )?(?=.)`, 'u'), '')
    .replace(new RegExp(`(?<=.) (?:${after})$`, 'u'), '');
  return subject === text ? undefined : subject;
}

type Split = readonly [string, string];

/** A query with more of them names no two terms. */
const MOST_SPLITS = 8;

/** Splits that have two sides, each once. */
function unique(splits: readonly Split[]): Split[] {
  const whole = splits.filter(([a, b]) => a !== '' && b !== '');
  return [...new Map(whole.map((split) => [split.join('\n'), split])).values()].slice(0, MOST_SPLITS);
}

/** The two parts around each sign that stands between names: "a/b", "a, b", "a <> b", "a → b". */
function splitsAtSigns(query: string, language: string): Split[] {
  const parts = query.split(/[/&,;:|<>=≠↔→⇔]/u).map((part) => searchForm(part, language));
  const joined = (own: readonly string[]): string => own.filter((part) => part !== '').join(' ');
  return parts.slice(1).map((_, index): Split => [joined(parts.slice(0, index + 1)), joined(parts.slice(index + 1))]);
}

/** The two parts around each place where one of the words stands; with no words, around each space. */
function splitsAt(text: string, words: string): Split[] {
  const between = new RegExp(words === '' ? ' (?=.)' : ` (?:${words}) (?=.)`, 'uy');
  return Array.from(text.matchAll(/ /g)).flatMap(({ index }): Split[] => {
    between.lastIndex = index;
    const found = between.exec(text)?.[0];
    return found === undefined || index === 0 ? [] : [[text.slice(0, index), text.slice(index + found.length)]];
  });
}

/** Without the common words at its ends: "how is the churn rate" gives "churn rate". One word is left in any case. */
function trimmed(text: string, isCommon: IsCommon): string {
  const words = text.split(' ');
  const first = words.findIndex((word) => !isCommon(word));
  if (first < 0) return words.at(-1) ?? '';
  return words.slice(first, words.findLastIndex((word) => !isCommon(word)) + 1).join(' ');
}
