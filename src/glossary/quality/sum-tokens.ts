/** What sums in prose are written with: numbers as a language writes them, signs, and words between them. */
import { en } from '../../languages/en/index.ts';
import { languageOf } from '../../languages/index.ts';
import type { NumberWords } from '../../languages/language.ts';

/** A part of a sum as it is written. */
export interface Token {
  /** `about` and `joining` are words, too; see `NumberWords`. */
  kind: 'number' | 'operator' | 'equals' | 'word' | 'about' | 'joining' | 'other';
  /** Of an operator, its plain sign. */
  text: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  value: number;
  rounding: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SPACES = '\\u0020\\u00a0\\u202f';

/** How a language writes numbers. */
interface NumberWriting {
  decimal: string;
  words: NumberWords;
  token: RegExp;
}

/**
 * As Unicode's CLDR has it, and in groups of three with spaces in every language (SI Brochure 5.4.4). Where the decimal
 * is a comma, a point that cannot part thousands is one too: Mexico writes 0.5 where Spain writes 0,5.
 */
function numberWriting(language: string): NumberWriting {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12_345_678.5);
  const partOf = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const decimal = partOf('decimal', '.');
  const groups = `[${SPACES}${partOf('group', ',')}]`;
  const point = decimal === ',' ? String.raw`0\.\d+|\d+\.(?!\d{3}(?!\d))\d+|` : '';
  const fraction = `(?:[${decimal}]\\d+)?`;
  const number = String.raw`${point}\d{1,3}(?:${groups}\d{3})+(?!\d)${fraction}|\d+${fraction}`;
  const token = new RegExp(
    `(?<number>[$€£]?(?:${number})(?:[${SPACES}]?[%€])?)|(?<power>[${SUPERSCRIPTS}]+)|(?<operator>[+−×*÷/^()]|(?<!\\S)[-–](?=[${SPACES}$€£\\d])(?!\\d+[-–]))|(?<word>\\p{L}[\\p{L}\\p{N}’'-]*)|(?<other>[^\\s\\u200b])`,
    'gu',
  );
  return { decimal, words: languageOf(language).numbers ?? en.numbers, token };
}

/** The numbers, signs and words of a text. @param language Decides what separates thousands and decimals. */
export function tokenize(text: string, language: string): Token[] {
  const writing = numberWriting(language);
  const tokens: Token[] = [];
  for (const { groups = {}, 0: found, index: start } of text.matchAll(writing.token)) {
    const last = tokens.at(-1);
    const factor = last?.kind === 'number' ? writing.words.scales[found] : undefined;
    const token = { text: found, start, end: start + found.length, value: 0, rounding: 0 };
    if (groups['number'] !== undefined) tokens.push({ ...token, kind: 'number', ...readNumber(found, writing) });
    else if (groups['power'] !== undefined) {
      tokens.push({ ...token, kind: 'operator', text: '^' });
      tokens.push({ ...token, kind: 'number', ...readNumber(plainDigits(found), writing) });
    } else if (groups['operator'] !== undefined) {
      const sign = found.replace(/[−–]/, '-').replace('×', '*').replace('÷', '/');
      tokens.push({ ...token, kind: 'operator', text: sign });
    } else if (groups['word'] === undefined) tokens.push({ ...token, kind: found === '=' ? 'equals' : 'other' });
    else if (last && factor !== undefined) scale(last, factor, token.end);
    else tokens.push({ ...token, kind: kindOfWord(found, writing.words) });
  }
  return tokens;
}

function kindOfWord(word: string, { about, joining }: NumberWords): 'word' | 'about' | 'joining' {
  return about.test(word) ? 'about' : joining.test(word) ? 'joining' : 'word';
}

export function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'about' || token?.kind === 'joining';
}

function plainDigits(superscript: string): string {
  return superscript.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

function readNumber(text: string, { decimal }: NumberWriting): { value: number; rounding: number } {
  const isPoint = /^\D*(?:0\.\d+|\d+\.(?!\d{3}(?!\d))\d+)\D*$/.test(text);
  const [whole = '', fraction = ''] = text.split(isPoint ? '.' : decimal).map((part) => part.replace(/\D/g, ''));
  const percent = text.includes('%') ? 0.01 : 1;
  return { value: Number(`${whole}.${fraction}`) * percent, rounding: 0.5 * 10 ** -fraction.length * percent };
}

function scale(number: Token, by: number, end: number): void {
  number.value *= by;
  number.rounding *= by;
  number.end = end;
}
