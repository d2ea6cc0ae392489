/** How well a name of an entry fits what a reader typed. */
import { baseLanguage } from '../../languages/code.ts';
import { editDistance, likelyMistakes } from '../../languages/edit-distance.ts';
import { searchForm, searchWords } from '../../languages/name-forms.ts';
import { COMPOUNDING, UNSPACED } from '../../languages/scripts.ts';
import type { LabelRecord, Name, NameKind } from './record.ts';
import { equalWord, equalWords, hasBeginning, holdsAll, isLongerForm, isPermutation, isSlip, runOf } from './words.ts';

/** From the best: the whole name; its beginning, or beginnings of its words; nearly the name; the name and more words. */
export type Fit = 'whole' | 'prefix' | 'typo' | 'part';

export interface LabelHit {
  record: LabelRecord;
  /** The name that fits best. */
  name: Name;
  fit: Fit;
  /** Typing mistakes. */
  edits: number;
}

export interface Query {
  normal: string;
  joined: string;
  words: string[];
  /** The words without the commonest ones of the language; all of them where nothing else is there. */
  content: string[];
  /** Letters from which it may stand inside a word of a name: 2 in scripts without spaces, 4 where compounds are one word. */
  partLength: number;
}

/** True for words as common as "the", normalized. */
export type IsCommon = (word: string) => boolean;

export function readQuery(text: string, language: string, isCommon: IsCommon): Query {
  const normal = searchForm(text, language);
  const words = searchWords(normal, language);
  const joined = normal.replaceAll(' ', '');
  return { normal, joined, words, content: contentOf(words, isCommon), partLength: partLength(normal, language) };
}

/** Letters from which a text may stand inside a word; no number is so high where words are written apart. */
export function partLength(normal: string, language: string): number {
  if (UNSPACED.test(normal)) return 2;
  return COMPOUNDING.has(baseLanguage(language)) ? 4 : Infinity;
}

/** The entries that a query names, or begins to name, the best first: the term before abbreviation, alias and hidden names. */
export function rankExactly(records: Iterable<LabelRecord>, query: Query, isCommon: IsCommon): LabelHit[] {
  return rank(records, query, (name) => fitExactly(name, query, isCommon));
}

/** The entries that a query names with typing mistakes, then those whose whole name is only part of it. */
export function rankNearly(records: Iterable<LabelRecord>, query: Query, isCommon: IsCommon): LabelHit[] {
  return rank(records, query, (name) => fitNearly(name, query, isCommon));
}

function rank(
  records: Iterable<LabelRecord>,
  query: Query,
  fit: (name: Name) => readonly number[] | undefined,
): LabelHit[] {
  if (query.normal === '') return [];
  return best([...records], fit)
    .toSorted((a, b) => compareScores(a.score, b.score) || a.record.number - b.record.number)
    .map(({ record, name, score: [band = 0, , , edits = 0] }) => ({ record, name, fit: FITS[band] ?? 'part', edits }));
}

const FITS: readonly Fit[] = ['whole', 'prefix', 'typo', 'part'];
const KINDS: readonly NameKind[] = ['term', 'abbreviation', 'alias', 'hidden'];

/** Fit, grade within the fit, kind of name, edits, length: the smaller the better, in this order. */
type Score = readonly number[];

interface Scored {
  record: LabelRecord;
  name: Name;
  score: Score;
}

function best(records: readonly LabelRecord[], fit: (name: Name) => readonly number[] | undefined): Scored[] {
  return records.flatMap((record) => {
    let top: Scored | undefined;
    for (const name of record.names) {
      const [band, grade = 0, edits = 0, size = name.joined.length] = fit(name) ?? [];
      if (band === undefined) continue;
      const score = [band, grade, KINDS.indexOf(name.kind), edits, Number(record.deprecated), size];
      if (!top || compareScores(score, top.score) < 0) top = { record, name, score };
    }
    return top ? [top] : [];
  });
}

function compareScores(a: Score, b: Score): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Band and grade of a name that is, or begins like, what was typed. */
function fitExactly(name: Name, query: Query, isCommon: IsCommon): readonly number[] | undefined {
  if (name.normal === query.normal) return [0, 0];
  if (name.joined === query.joined && query.joined.length > 2) return [0, 1];
  const isPart = query.joined.length >= query.partLength && name.joined.includes(query.joined);
  if (!isPart && !hasBeginning(name.words, query.content[0] ?? '') && !begins(name.joined, query.joined))
    return undefined;
  if (equalWords(name.words, query.words) || equalWord(name.joined, query.joined)) return [0, 2];
  if (name.words.length > 1 && isPermutation(contentOf(name.words, isCommon), query.content)) return [0, 3];
  if (name.normal.startsWith(query.normal)) return [1, 0];
  if (query.joined.length > 3 && name.joined.startsWith(query.joined)) return [1, 1];
  if (holdsAll(name.words, query.content)) return [1, 2];
  return isPart ? [1, 3] : undefined;
}

/** One text begins with the other. */
function begins(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Band and grade of a name with typing mistakes, or of one that is only part of what was typed. */
function fitNearly(name: Name, query: Query, isCommon: IsCommon): readonly number[] | undefined {
  const limit = mistakesFound(name.joined.length);
  const whole = editDistance(name.joined, query.joined, limit);
  // A whole name of three words and more is known by the others of its words.
  const most = name.words.length > 2 && query.content.length === name.words.length ? limit + 1 : limit;
  const apart = stepsByWord(name.words, query.content, most);
  const rest = name.words.length > query.content.length ? 0.5 : 0.25;
  if ((whole <= limit || apart <= most) && !isOtherAbbreviation(name, query))
    return [2, Math.min(whole, apart + rest), Math.min(whole, apart)];
  if (runOf(query.words, name.words) < 0 || name.words.every(isCommon)) return undefined;
  return [3, 0, 0, -name.joined.length];
}

/** One letter more, less or changed makes another abbreviation; two that changed places are a mistake. */
function isOtherAbbreviation({ joined }: Name, query: Query): boolean {
  return (
    /^[a-z\d]*$/.test(joined) &&
    joined.length <= ABBREVIATION &&
    Array.from(joined).toSorted().join() !== Array.from(query.joined).toSorted().join()
  );
}

/** Letters of a name that is likely an abbreviation. */
const ABBREVIATION = 4;

/** Typing mistakes with which a text of so many letters is still found. */
export function mistakesFound(length: number): number {
  return Math.min(2, likelyMistakes(length));
}

/** Each word typed is a word of the name, in any order, with at most `limit` mistakes in all; the last may be unfinished. */
function stepsByWord(words: readonly string[], typed: readonly string[], limit: number): number {
  if (typed.length > words.length || limit === 0) return limit + 1;
  const free = [...words];
  let sum = 0;
  for (const [index, word] of typed.entries()) {
    const own = Math.min(limit - sum, mistakesFound(word.length));
    const isLast = index === typed.length - 1;
    const steps = isSure(word, typed.length < words.length) ? wordSteps : slipSteps;
    const distances = free.map((other) => steps(other, word, own, isLast));
    const least = Math.min(...distances);
    if (least > own) return limit + 1;
    free.splice(distances.indexOf(least), 1);
    sum += least;
  }
  return sum;
}

/** With another letter, a short word is another word: it tells no name that has more words than were typed. */
function isSure({ length }: string, isPart: boolean): boolean {
  return !isPart || length > SHORT;
}

const SHORT = 5;

/** The steps of a word that begins so, has an ending more or less, or in which fingers slipped; no others. */
function slipSteps(word: string, typed: string, limit: number, isLast: boolean): number {
  const isNear = isLongerForm(word, typed) || isSlip(word, typed) || (isLast && word.startsWith(typed));
  return isNear ? wordSteps(word, typed, limit, isLast) : equalWord(word, typed) ? 0 : limit + 1;
}

function wordSteps(word: string, typed: string, limit: number, isLast: boolean): number {
  if (equalWord(word, typed)) return 0;
  if (limit > 0 && isLongerForm(word, typed)) return 1;
  const whole = editDistance(word, typed, limit);
  if (!isLast || typed.length < 4 || word.length <= typed.length) return whole;
  if (word.startsWith(typed)) return 0;
  // With a mistake, so few letters begin too many words.
  if (typed.length < 5) return whole;
  return Math.min(
    whole,
    editDistance(word.slice(0, typed.length), typed, limit),
    editDistance(word.slice(0, typed.length + 1), typed, limit),
  );
}

function contentOf(words: string[], isCommon: IsCommon): string[] {
  const content = words.filter((word) => !isCommon(word));
  return content.length > 0 ? content : words;
}
