import type { Language } from '../language.ts';
import type { Quotes } from '../typography.ts';

const SWISS: Quotes = ['«', '»', '‹', '›'];

export const de = {
  abbreviations: String.raw`z|z\. ?B|d\. ?h|u\. ?a|vgl|Vgl|bzw|ca|Nr|Bd|Abb|Hr|Fr|Dr|Prof|St|evtl|ggf|inkl|zzgl`,
  capitalizesNouns: true,
  typography: {
    quotes: ['„', '“', '‚', '‘'],
    quotesIn: { CH: SWISS, LI: SWISS },
    dash: '–',
    elided: 's|n|ne|nen|nem|ner',
    units: String.raw`Prozent|Tausend|Mio\.|Mrd\.|Million|Millionen|Milliarde|Milliarden|Billion|Billionen|Std\.|Min\.|Uhr`,
    beforeNumber: String.raw`Nr\.|S\.|Abb\.|Bd\.|Art\.|Abs\.`,
    spaceBefore: {},
    spacedDigits: true,
  },
  foreignPages: {
    related: 'verwandte begriffe|siehe auch',
    otherNames: 'synonyme',
    abbreviation: 'abkürzung',
    definition: 'begriff',
    of: 'von',
    and: 'und|oder',
    question: 'was ist',
    article: 'eine?',
    smallWords: 'und|der|die|das',
  },
} satisfies Language;
