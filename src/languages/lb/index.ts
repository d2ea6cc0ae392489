import type { Language } from '../language.ts';

export const lb = {
  capitalizesNouns: true,
  typography: {
    quotes: ['„', '“', '‚', '‘'],
    quotesIn: {},
    dash: '–',
    elided: 't|s|n',
    units: String.raw`Prozent|Dausend|Millioun|Milliounen|Milliard|Milliarden|Mio\.|Mrd\.|Auer`,
    beforeNumber: String.raw`Nr\.|S\.|Art\.`,
    spaceBefore: {},
    spacedDigits: true,
  },
} satisfies Language;
