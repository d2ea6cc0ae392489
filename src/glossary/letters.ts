/** A–Z: in which order terms stand, and under which heading each one is found. */
import { ONE_HEADING } from '../languages/scripts.ts';
import type { Entry } from './entry.ts';
import { sortText, titleComparer } from './title-order.ts';

/** A heading of the A–Z, with its entries in alphabetical order; never empty. */
export interface Letter {
  /** Last part of the address: `a`, `ñ`, `0-9`, `symbols`, `han`. */
  id: string;
  /** What the heading shows: `A`, `Ñ`, `0–9`, `#`, `漢`. */
  label: string;
  entries: Entry[];
}

/** Compares terms as a dictionary of the language does; equal terms by qualifier and slug, so that the order is total. */
export function termComparer(language: string): (a: Entry, b: Entry) => number {
  const compare = titleComparer(language);
  return (a, b) =>
    compare(a.matter.term, b.matter.term) ||
    compare(a.matter.qualifier ?? '', b.matter.qualifier ?? '') ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}

/** Groups sorted entries under their headings, headings in the order of the language; digits and signs last. */
export function groupByLetter(sorted: readonly Entry[], language: string): Letter[] {
  const headings = new Headings(language);
  const letters = new Map<string, Letter>();
  for (const entry of sorted) {
    const { id, label } = headings.of(sortText(entry.matter.term));
    const letter = letters.get(id) ?? { id, label, entries: [] };
    letter.entries.push(entry);
    letters.set(id, letter);
  }
  const collator = new Intl.Collator(language);
  const rank = ({ id }: Letter): number => (id === DIGITS.id ? 1 : id === SYMBOLS.id ? 2 : 0);
  return [...letters.values()].toSorted(
    (a, b) => rank(a) - rank(b) || collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1),
  );
}

const DIGITS = { id: '0-9', label: '0–9' };
const SYMBOLS = { id: 'symbols', label: '#' };

class Headings {
  readonly #language: string;
  readonly #base: Intl.Collator;
  readonly #known = new Map<string, { id: string; label: string }>();

  constructor(language: string) {
    this.#language = language;
    this.#base = new Intl.Collator(language, { sensitivity: 'base' });
  }

  of(text: string): { id: string; label: string } {
    const first = firstCharacter(text);
    const known = this.#known.get(first) ?? this.#make(first);
    this.#known.set(first, known);
    return known;
  }

  #make(first: string): { id: string; label: string } {
    if (/^\p{Nd}/u.test(first)) return DIGITS;
    const script = ONE_HEADING.find((one) => one.first.test(first));
    if (script) return { id: script.id, label: script.label };
    if (!/^\p{L}/u.test(first)) return SYMBOLS;
    // É stands under E where the language sees no letter of its own in it; Ñ and Å keep theirs where it does.
    const bare = first.normalize('NFD').replace(/\p{M}/gu, '');
    const letter = bare !== '' && this.#base.compare(bare, first) === 0 ? bare : first;
    const label = letter.toLocaleUpperCase(this.#language);
    return {
      id: letter.toLocaleLowerCase(this.#language).normalize('NFC'),
      label: firstCharacter(label) === label ? label : letter,
    };
  }
}

function firstCharacter(text: string): string {
  const composed = text.normalize('NFC');
  const [first = ''] = composed;
  return first;
}
