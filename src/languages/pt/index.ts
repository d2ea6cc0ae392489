import type { Language } from '../language.ts';

export const pt = {
  abbreviations: String.raw`p\. ?ex|cf|vs|aprox|[Nn]úm|[Pp]ágs?|Vol|Fig|Sr|Sra|Dr|Dra|Prof|Profa|Eng`,
  capitalizesNouns: false,
  typography: {
    quotes: ['“', '”', '‘', '’'],
    quotesIn: { PT: ['«', '»', '“', '”'] },
    dash: '–',
    elided: undefined,
    units: 'por cento|mil|milhão|milhões|bilhão|bilhões|mil milhões|mi|bi',
    beforeNumber: String.raw`n\.º|nº|[Pp]ágs?\.|p\.|pp\.|[Ff]ig\.|[Aa]rt\.`,
    spaceBefore: {},
    spacedDigits: true,
  },
  foreignPages: {
    related: 'termos relacionados',
    otherNames: 'sinônimos?',
    abbreviation: 'siglas?',
    definition: 'definição',
    of: 'de',
    and: 'e|o',
    smallWords: 'de|da|do|dos|das|e|o',
  },
} satisfies Language;
