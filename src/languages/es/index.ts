import type { Language } from '../language.ts';
import * as browser from './browser.ts';
import { draft } from './draft.ts';
import { plurals } from './plurals.ts';
import { words } from './words.ts';
import { writing } from './writing.ts';

export const es = {
  words,
  browser,
  draft,
  plurals,
  abbreviations: String.raw`[Pp]\. ?ej|vs|cf|cfr|aprox|[Nn]úms?|[Pp]ágs?|Vol|Fig|Sr|Sra|Srta|Sres|Dr|Dra|Prof|Profa|Lic|Ing|Ud|Uds|Dña|Av|Avda|EE`,
  capitalizesNouns: false,
  otherMonths: { setiembre: 9 },
  numbers: {
    scales: { mil: 1e3, millones: 1e6 },
    about: /^(?:unos?|unas|casi|aproximadamente)$/,
    joining: /^[aeoyu]$/i,
  },
  typography: {
    quotes: ['«', '»', '“', '”'],
    quotesIn: {},
    dash: '–',
    elided: undefined,
    units: String.raw`por ciento|mil|millones|millón|billones|billón|mill\.|pp`,
    beforeNumber: String.raw`n\.º|[Nn]úm\.|[Pp]ágs?\.|p\.|pp\.|[Ff]ig\.|[Aa]rt\.`,
    spaceBefore: {},
    spacedDigits: true,
  },
  writing,
  foreignPages: {
    related:
      '(?:términos|conceptos|entradas|artículos) (?:relacionad[oa]s|similares)|relacionados|véase también|ver también',
    otherNames: 'sinónimos?|también (?:conocid[oa]|llamad[oa]) como',
    abbreviation: 'siglas?|acrónimo|abreviatura',
    definition: 'definición|significado|concepto',
    of: 'de',
    and: 'y|o',
    question: '¿?qué (?:es|son)',
    article: 'una?|el|la',
    smallWords: 'de|del|la|el|los|las|y|e|o',
  },
} satisfies Required<Language>;
