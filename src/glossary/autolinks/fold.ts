/** The form in which labels and prose are compared, with the way back to the characters as written. */
import { OPTIONAL_VOWELS, UNSEEN } from '../../languages/name-forms.ts';

export interface Folded {
  text: string;
  /** Where the characters that a unit of `text` stands for start in the original. */
  start: (unit: number) => number;
  /** Where they end. */
  end: (unit: number) => number;
}

/**
 * Lower case, compatibility-composed; any white space, and a hyphen inside a word, is one space; apostrophes are `'`;
 * marks such as ® and invisible characters are left out, and so are optional vowel signs of Arabic and Hebrew.
 */
export function fold(original: string): Folded {
  if (!NOT_PLAIN.test(original)) return foldPlain(original);
  const folder = new Folder(original);
  let index = 0;
  while (index < original.length) index = folder.take(index);
  return folder;
}

/** A label in the form of `fold`. */
export function proseForm(label: string): string {
  return fold(label).text.trim();
}

/** All but this folds unit by unit, as most English prose does; the object replacement character stands for code. */
const NOT_PLAIN = /[^ -~\uFFFC]| {2}/;

function foldPlain(original: string): Folded {
  const text = original.toLowerCase().replace(/([a-z0-9])-(?=[a-z0-9])/g, '$1 ');
  return { text, start: (unit) => unit, end: (unit) => unit + 1 };
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy;
/** Marks such as ®, and signs that nobody sees; each is one code unit long. */
export const LEFT_OUT = new RegExp(`[®©™℠${UNSEEN}]`, 'u');
const OPTIONAL = new RegExp(String.raw`[\u0307${OPTIONAL_VOWELS}]`, 'gu');
const APOSTROPHE = /^[\u2018\u2019\u02BC\uFF07]$/u;
const HYPHEN = /^[\u2010\u2011\u2013]$/u;
const OTHER_PUNCTUATION = /^\p{P}$/u;
/** Stands for punctuation that no label needs told apart. */
const PUNCTUATION = '\u0001';

class Folder implements Folded {
  text = '';
  /** What was pushed last: to look at the end of a text that grows takes as long as to copy it. */
  #last = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #original: string;

  constructor(original: string) {
    this.#original = original;
  }

  readonly start = (unit: number): number => this.#starts[unit] ?? 0;
  readonly end = (unit: number): number => this.#ends[unit] ?? 0;

  /** Folds the character at `index`; returns the index after it. */
  take(index: number): number {
    const code = this.#original.charCodeAt(index);
    if (code < 0x80 && !(this.#original.charCodeAt(index + 1) >= 0x300)) {
      this.#ascii(code, index);
      return index + 1;
    }
    CLUSTER.lastIndex = index;
    const cluster = CLUSTER.exec(this.#original)?.[0] ?? this.#original.charAt(index);
    this.#cluster(cluster, index);
    return index + cluster.length;
  }

  #ascii(code: number, index: number): void {
    if (code <= 0x20) this.#space(index, index + 1);
    else if (code === 0x2d) this.#hyphen(index);
    else this.#push(String.fromCharCode(code >= 0x41 && code <= 0x5a ? code + 0x20 : code), index, index + 1);
  }

  #cluster(cluster: string, start: number): void {
    const end = start + cluster.length;
    if (cluster.length === 1 && LEFT_OUT.test(cluster)) return;
    if (/^\s$/u.test(cluster)) this.#space(start, end);
    else if (APOSTROPHE.test(cluster)) this.#push("'", start, end);
    else if (HYPHEN.test(cluster)) this.#hyphen(start);
    else if (OTHER_PUNCTUATION.test(cluster)) this.#push(asciiOr(cluster.normalize('NFKC')), start, end);
    else this.#push(cluster.normalize('NFKC').toLowerCase().replace(OPTIONAL, ''), start, end);
  }

  #space(start: number, end: number): void {
    if (!this.#last.endsWith(' ')) this.#push(' ', start, end);
  }

  /** "cross-selling" is "cross selling"; a hyphen with a space beside it stays one. */
  #hyphen(index: number): void {
    const inside =
      /[\p{L}\p{N}\p{M}]$/u.test(this.#last) && /^[\p{L}\p{N}]/u.test(this.#original.slice(index + 1, index + 3));
    this.#push(inside ? ' ' : '-', index, index + 1);
  }

  #push(units: string, start: number, end: number): void {
    this.text += units;
    if (units !== '') this.#last = units;
    for (let unit = 0; unit < units.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }
}

function asciiOr(punctuation: string): string {
  return /^[!-~]+$/.test(punctuation) ? punctuation : PUNCTUATION;
}
