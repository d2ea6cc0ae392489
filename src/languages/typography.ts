/** How a language sets its texts in type: what its folder says, and what of it holds where it is written. */
import { baseLanguage } from './code.ts';

export interface Typography {
  quotes: Quotes;
  /** Quotation marks of countries that have others, by code (ISO 3166): `CH`. */
  quotesIn: Readonly<Record<string, Quotes>>;
  /** The dash for a hyphen between spaces. */
  dash: '–' | '—';
  /** Words that begin with an apostrophe, without it, as alternatives of a pattern: 'tis. */
  elided: string | undefined;
  /** Words and signs after a number that stay on its line, besides those of all languages, as alternatives of a pattern. */
  units: string;
  /** What stays on the line of the number after it, as alternatives of a pattern: p. 4. */
  beforeNumber: string;
  /** The space before these marks, where the language has one. */
  spaceBefore: Readonly<Record<string, string>>;
  /** True where a space groups the digits of a number: 10 000. */
  spacedDigits: boolean;
}

/** Outer and inner quotation marks, with the spaces inside them: `['«\u202F', '\u202F»', '“', '”']`. */
export type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** The quotation marks of a language as its country writes them: of `de-CH` those of Switzerland. */
export function quotesOf({ quotes, quotesIn }: Typography, code: string): Quotes {
  const region = code === baseLanguage(code) ? undefined : new Intl.Locale(code).region;
  return quotesIn[region ?? ''] ?? quotes;
}
