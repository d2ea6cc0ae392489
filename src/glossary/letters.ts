/** A–Z: in which order terms stand, and under which heading each one is found. */
import { nameKey } from '../languages/name-forms.ts';
import { ONE_HEADING, scriptOf } from '../languages/scripts.ts';
import { compareText } from './compare-text.ts';
import type { Entry } from './entry.ts';
import { labelsOf } from './labels.ts';
import { sortText, titleComparer } from './title-order.ts';

/** A heading of the A–Z, with what stands under it in alphabetical order; never empty. */
export interface Letter {
  /** Last part of the address: `a`, `ñ`, `0-9`, `symbols`, `han`. */
  id: string;
  /** What the heading shows: `A`, `Ñ`, `0–9`, `#`, `漢`. */
  label: string;
  /** Whose terms stand here; none where only further names do. */
  entries: Entry[];
  /** All that stands here: terms and further names, in alphabetical order. */
  names: ListedName[];
}

/** A name in the A–Z. */
export interface ListedName {
  text: string;
  /** False for an alias or abbreviation, which leads to the terms of the entries that have it. */
  isTerm: boolean;
  /** One for a term. */
  entries: Entry[];
}

/** Compares terms as a dictionary of the language does; equal terms by qualifier and slug, so that the order is total. */
export function termComparer(language: string): (a: Entry, b: Entry) => number {
  const compare = titleComparer(language);
  return (a, b) =>
    compare(a.matter.term, b.matter.term) ||
    compare(a.matter.qualifier ?? '', b.matter.qualifier ?? '') ||
    compareText(a.slug, b.slug);
}

/**
 * Everything that is looked up in the A–Z, under its headings: each term, and each further name of an entry, which leads
 * to its term. Headings in the order of the language; digits and signs last.
 */
export function groupByLetter(sorted: readonly Entry[], language: string): Letter[] {
  const headingOf = headingsOf(language);
  const letters = new Map<string, Letter>();
  const under = (text: string): Letter => {
    const { id, label } = headingOf(sortText(text));
    const letter = letters.get(id) ?? { id, label, entries: [], names: [] };
    letters.set(id, letter);
    return letter;
  };
  for (const entry of sorted) under(entry.matter.term).entries.push(entry);
  for (const listed of listedNames(sorted, language)) under(listed.text).names.push(listed);
  return [...letters.values()].toSorted(headingComparer(language));
}

/** Terms and further names together, in alphabetical order. */
function listedNames(sorted: readonly Entry[], language: string): ListedName[] {
  const further = sorted.flatMap((entry) => furtherNames(entry).map((text) => ({ text, entry })));
  const names = [
    ...sorted.map((entry): ListedName => ({ text: entry.matter.term, isTerm: true, entries: [entry] })),
    ...[...Map.groupBy(further, ({ text }) => text)].map(([text, named]): ListedName => ({
      text,
      isTerm: false,
      entries: named.map(({ entry }) => entry),
    })),
  ];
  // Terms that are the same stay in their order, and before further names.
  const compare = titleComparer(language);
  return names.toSorted((a, b) => compare(a.text, b.text));
}

/** Abbreviation and aliases; a name that differs from another one of the entry in its capitals alone is left out. */
function furtherNames(entry: Entry): string[] {
  const known = new Set([nameKey(entry.matter.term, entry.language)]);
  return labelsOf(entry).flatMap(({ text }) => {
    const key = nameKey(text, entry.language);
    if (known.has(key)) return [];
    known.add(key);
    return [text];
  });
}

type Heading = Pick<Letter, 'id' | 'label'>;

function headingComparer(language: string): (a: Heading, b: Heading) => number {
  const collator = new Intl.Collator(language);
  const rank = ({ id }: Heading): number => (id === DIGITS.id ? 1 : id === SYMBOLS.id ? 2 : 0);
  return (a, b) => rank(a) - rank(b) || collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1);
}

/**
 * The headings of a language's alphabet, and those that are in use; in order. Known of languages in Latin letters: A to Z,
 * and the letters with signs that its dictionaries keep apart, such as Ñ in Spanish.
 */
export function allHeadings(language: string, used: readonly Letter[]): Heading[] {
  const alphabet = scriptOf(language) === 'Latn' ? lettersOf(language).map(headingsOf(language)) : [];
  const all = new Map([...alphabet, ...used].map(({ id, label }) => [id, { id, label }]));
  return [...all.values()].toSorted(headingComparer(language));
}

/** Of letters that count as one, the first in the order of the language: Æ in Danish, which also files Ä there. */
function lettersOf(language: string): string[] {
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  const known = [...BASIC, ...MARKED];
  const sorted = [...known, 'æ', 'ø'].toSorted(new Intl.Collator(language).compare);
  return sorted.filter(
    (letter, index) =>
      known.some((other) => base.compare(letter, other) === 0) &&
      (index === 0 || base.compare(letter, sorted[index - 1] ?? '') !== 0),
  );
}

const BASIC = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));

/** Lower-case letters of the blocks Latin-1 and Latin Extended-A that are a basic letter with a sign. */
const MARKED = Array.from({ length: 0x180 - 0xe0 }, (_, index) => String.fromCharCode(0xe0 + index)).filter(
  (letter) => letter === letter.toLowerCase() && /^[a-z]\p{M}+$/u.test(letter.normalize('NFD')),
);

const DIGITS = { id: '0-9', label: '0–9' };
const SYMBOLS = { id: 'symbols', label: '#' };

/** Under which heading a text stands, by its first character. */
function headingsOf(language: string): (text: string) => Heading {
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  const known = new Map<string, Heading>();
  return (text) => {
    const first = firstCharacter(text);
    const heading = known.get(first) ?? makeHeading(first, language, base);
    known.set(first, heading);
    return heading;
  };
}

function makeHeading(first: string, language: string, base: Intl.Collator): Heading {
  if (/^\p{Nd}/u.test(first)) return DIGITS;
  const script = ONE_HEADING.find((one) => one.first.test(first));
  if (script) return { id: script.id, label: script.label };
  if (!/^\p{L}/u.test(first)) return SYMBOLS;
  // É stands under E where the language sees no letter of its own in it; Ñ and Å keep theirs where it does.
  const bare = first.normalize('NFD').replace(/\p{M}/gu, '');
  const letter = bare !== '' && base.compare(bare, first) === 0 ? bare : first;
  const label = letter.toLocaleUpperCase(language);
  return {
    id: letter.toLocaleLowerCase(language).normalize('NFC'),
    label: firstCharacter(label) === label ? label : letter,
  };
}

function firstCharacter(text: string): string {
  const [first = ''] = text.normalize('NFC');
  return first;
}
