import type { Language } from '../language.ts';

export const fr = {
  abbreviations: String.raw`p\. ?ex|cf|env|vs|Vol|Fig|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste`,
  capitalizesNouns: false,
  typography: {
    quotes: ['«\u202F', '\u202F»', '“', '”'],
    quotesIn: {},
    dash: '–',
    elided: undefined,
    units: 'pour cent|mille|million|millions|milliard|milliards|billion|billions|Md|M€|Md€|k€',
    beforeNumber: String.raw`n°|nos?|p\.|pp\.|fig\.|vol\.|art\.`,
    spaceBefore: { ';': '\u202F', '!': '\u202F', '?': '\u202F', ':': '\u00A0' },
    spacedDigits: true,
  },
  foreignPages: {
    related: 'termes (?:liés|associés)|voir aussi',
    otherNames: 'synonymes?',
    abbreviation: 'acronyme|sigle',
    definition: 'définition',
    of: 'de|du',
    and: 'et|ou',
    question: "qu['’]est-ce qu['’]?e?",
    article: 'une?',
    smallWords: 'de|du|des|et|le|les|la',
  },
} satisfies Language;
