import type { Typography } from '../typography.ts';

export const typography: Typography = {
  quotes: ['„', '“', '‚', '‘'],
  quotesIn: {},
  dash: '–',
  elided: 't|s|n',
  units: String.raw`Prozent|Dausend|Millioun|Milliounen|Milliard|Milliarden|Mio\.|Mrd\.|Auer`,
  beforeNumber: String.raw`Nr\.|S\.|Art\.`,
  spaceBefore: {},
  spacedDigits: true,
};
