import type { Quotes, Typography } from '../typography.ts';

const SWISS: Quotes = ['«', '»', '‹', '›'];

export const typography: Typography = {
  quotes: ['„', '“', '‚', '‘'],
  quotesIn: { CH: SWISS, LI: SWISS },
  dash: '–',
  elided: 's|n|ne|nen|nem|ner',
  units: String.raw`Prozent|Tausend|Mio\.|Mrd\.|Million|Millionen|Milliarde|Milliarden|Billion|Billionen|Std\.|Min\.|Uhr`,
  beforeNumber: String.raw`Nr\.|S\.|Abb\.|Bd\.|Art\.|Abs\.`,
  spaceBefore: {},
  spacedDigits: true,
};
