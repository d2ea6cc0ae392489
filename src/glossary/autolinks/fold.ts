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
  const [starts, ends]: [number[], number[]] = [[], []];
  // To look at the end of a text that grows takes as long as to copy it.
  let [text, last] = ['', ''];
  for (let index = 0, end = 0; index < original.length; index = end) {
    const cluster = clusterAt(original, index);
    end = index + cluster.length;
    const units = PLAIN.test(cluster) ? cluster : foldCluster(cluster, last, original.slice(end, end + 2));
    if (units === '') continue;
    text += units;
    last = units;
    for (let unit = 0; unit < units.length; unit += 1) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { text, start: (unit) => starts[unit] ?? 0, end: (unit) => ends[unit] ?? 0 };
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
const PLAIN = /^[a-z]$/;
const SPACE = /^\s$/u;
const APOSTROPHE = /^[\u2018\u2019\u02BC\uFF07]$/u;
const HYPHEN = /^[-\u2010\u2011\u2013]$/u;
const OTHER_PUNCTUATION = /^\p{P}$/u;
/** Stands for punctuation that no label needs told apart. */
const PUNCTUATION = '\u0001';

/** The character at a place, with the marks on it. */
function clusterAt(text: string, index: number): string {
  if (text.charCodeAt(index) < 0x80 && !(text.charCodeAt(index + 1) >= 0x300)) return text.charAt(index);
  CLUSTER.lastIndex = index;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(index);
}

/** What stands for a character between what was folded before it and what comes next. */
function foldCluster(cluster: string, before: string, next: string): string {
  if (cluster.length === 1 && LEFT_OUT.test(cluster)) return '';
  if (SPACE.test(cluster)) return before.endsWith(' ') ? '' : ' ';
  if (APOSTROPHE.test(cluster)) return "'";
  // "cross-selling" is "cross selling"; a hyphen with a space beside it stays one.
  if (HYPHEN.test(cluster)) return /[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next) ? ' ' : '-';
  const composed = cluster.normalize('NFKC');
  return OTHER_PUNCTUATION.test(cluster) ? asciiOr(composed) : composed.toLowerCase().replace(OPTIONAL, '');
}

function asciiOr(punctuation: string): string {
  return /^[!-~]+$/.test(punctuation) ? punctuation : PUNCTUATION;
}
