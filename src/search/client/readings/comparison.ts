import type { LabelHit } from '../../labels/match.ts';
import { runOf } from '../../labels/words.ts';
import { readHalfVersus, readVersus, type Pair } from '../intents.ts';
import type { Labels } from '../label-lookup.ts';
import type { Candidate } from '../result.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';
import { questionsOf, SURE } from './question.ts';

/** "a vs b" by any of their names: the pages that compare them, then both; two that no page compares side by side. */
export async function comparison(asked: Asked): Promise<Proposal> {
  const { query, hits, labels, make, language, known } = asked;
  const pairs = readVersus(query, known.search.compared, labels.isCommon, language);
  // "Sales and marketing" may be one name.
  const read = hits[0]?.fit === 'whole' ? pairs.filter(({ isAsked }) => isAsked) : pairs;
  const found = await firstOf(labels, read);
  if (!found) return { candidates: await together(asked), settles: false };
  const { compared, sides } = found;
  const candidates = [
    ...compared.map(([one, other]) => make.comparison(one.record, other.record, GRADES.comparison)),
    ...sides.map((hit) => make.entry(hit, 'side', GRADES.side)),
    ...(await questionsOf(asked, SURE)),
  ];
  return { candidates, settles: true };
}

/** "a vs", while the other side is not typed yet: the pages that compare the entry, then the entry. */
export async function halfComparison({ query, hits, labels, make, language, known }: Asked): Promise<Proposal> {
  const isName = hits.some(({ fit }) => fit === 'whole' || fit === 'prefix');
  const subject = isName ? undefined : readHalfVersus(query, known.search.compared, labels.isCommon, language);
  const named = subject === undefined ? [] : await labels.find(subject);
  const hit = named.find(({ fit }) => fit !== 'part');
  const compared = hit && (await labels.places(hit.record))?.compared;
  if (!hit || !compared || compared.length === 0) return { candidates: [], settles: false };
  const comparisons = compared
    .slice(0, MOST_HALF)
    .map((other) => make.comparisonWith(hit.record, other, GRADES.comparison));
  return { candidates: [...comparisons, make.entry(hit, 'side', GRADES.side)], settles: true };
}

type HitPair = readonly [LabelHit, LabelHit];

interface Found {
  compared: readonly HitPair[];
  sides: readonly LabelHit[];
}

/**
 * The readings that pages compare, "a vs b vs c" in more than one way; else the first that has a name on each side, with
 * the fewest mistakes.
 */
async function firstOf(labels: Labels, pairs: readonly Pair[]): Promise<Found | undefined> {
  const named: HitPair[] = [];
  const readings: (readonly HitPair[])[] = [];
  for (const { sides, isAsked } of pairs) {
    const [ones = [], others = []] = await Promise.all(sides.map((side) => namesOf(labels, side, isAsked)));
    const compared = await comparedOf(labels, ones, others);
    readings.push(compared);
    if (compared.some((pair) => doubtOf(pair) === 0)) break;
    const [one, other] = [theName(ones), theName(others)];
    if (!one || !other || one.record === other.record) continue;
    if (isAsked || (one.fit === 'whole' && other.fit === 'whole')) named.push([one, other]);
  }
  const compared = surest(readings.flat());
  if (compared.length > 0) {
    const firsts = readings.flatMap(([pair]) => (pair && compared.includes(pair) ? pair : []));
    return { compared, sides: firsts };
  }
  const [first] = named.toSorted((a, b) => doubtOf(a) - doubtOf(b));
  return first && { compared: [], sides: first };
}

/** The pages that compare names which stand anywhere in the query, none of them inside another. */
async function together({ query, hits, labels, make }: Asked): Promise<Candidate[]> {
  const { words } = labels.query(query);
  if (words.length < 2) return [];
  const places = hits.map(({ name }) => runOf(words, name.words));
  const apart = (one: number, other: number): boolean => {
    const [a = -1, b = -1] = [places[one], places[other]];
    const length = (hits[a < b ? one : other]?.name.words.length ?? 0) - 1;
    return a >= 0 && b >= 0 && Math.min(a, b) + length < Math.max(a, b);
  };
  const named = hits.slice(0, MOST_READ).filter((_, index) => hits.some((__, other) => apart(index, other)));
  const pairs = await comparedOf(labels, named, named);
  return pairs
    .filter(([one, other]) => apart(hits.indexOf(one), hits.indexOf(other)))
    .map(([one, other]) => make.comparison(one.record, other.record, GRADES.together));
}

/** What a side may mean; where it is no name, and a comparison is asked for, the names that stand in it. */
async function namesOf(labels: Labels, text: string, isAsked: boolean): Promise<LabelHit[]> {
  const hits = await labels.find(text).catch(() => []);
  const whole = hits.filter(({ fit }) => fit !== 'part');
  return (whole.length === 0 && isAsked ? hits : whole).slice(0, MOST_NAMES);
}

/** A name, or a part of one that no other entry has. */
function theName([first, ...others]: readonly LabelHit[]): LabelHit | undefined {
  const isUnsure = first?.fit === 'part' || (first?.fit === 'prefix' && others.length > 0);
  return isUnsure ? undefined : first;
}

/** The pairs that have a page, those with the likeliest names first; none whose names are less sure than those of another pair. */
async function comparedOf(
  labels: Labels,
  ones: readonly LabelHit[],
  others: readonly LabelHit[],
): Promise<readonly HitPair[]> {
  if (ones.length === 0 || others.length === 0) return [];
  const [few, many] = ones.length <= others.length ? [ones, others] : [others, ones];
  const lists = await Promise.all(
    few.slice(0, MOST_READ).map(async (hit) => {
      const details = await labels.details(hit.record).catch(() => undefined);
      return many
        .filter(({ record }) => details?.compared.some(({ number }) => number === record.number) === true)
        .map((other): HitPair => (few === ones ? [hit, other] : [other, hit]));
    }),
  );
  const place = ([one, other]: HitPair): number => ones.indexOf(one) + others.indexOf(other) + doubtOf([one, other]);
  return surest(lists.flat().toSorted((a, b) => place(a) - place(b)));
}

/** The pairs with the least doubt, each once. */
function surest(pairs: readonly HitPair[]): HitPair[] {
  const least = Math.min(...pairs.map(doubtOf));
  const key = (pair: HitPair): string =>
    pair
      .map(({ record }) => record.number)
      .toSorted()
      .join();
  const sure = pairs.filter((pair) => doubtOf(pair) === least);
  return sure
    .filter((pair, index) => sure.findIndex((other) => key(other) === key(pair)) === index)
    .slice(0, MOST_COMPARISONS);
}

/** The more, the less likely: typing mistakes, and names that are not whole. */
function doubtOf(pair: HitPair): number {
  return pair.reduce((sum, { edits, fit }) => sum + edits + (fit === 'whole' ? 0 : 1), 0);
}

/** Entries that part of a name may mean. */
const MOST_NAMES = 12;
/** Entries whose details are read for what they are compared with. */
const MOST_READ = 6;
const MOST_COMPARISONS = 3;
/** Comparisons of one entry that are shown while the other side is not there. */
const MOST_HALF = 5;
