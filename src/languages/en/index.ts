import type { Language } from '../language.ts';
import * as browser from './browser.ts';
import { draft } from './draft.ts';
import { plurals } from './plurals.ts';
import { words } from './words.ts';
import { writing } from './writing.ts';

export const en = {
  words,
  browser,
  draft,
  plurals,
  abbreviations:
    'cf|vs|viz|approx|ca|al|No|Nos|Vol|Fig|Figs|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gen|Sen|Gov|Pres|St|Mt|Messrs',
  capitalizesNouns: false,
  otherMonths: {},
  numbers: {
    scales: { thousand: 1e3, million: 1e6, billion: 1e9 },
    about: /^(?:about|roughly|nearly)$/,
    joining: /^a$/i,
  },
  typography: {
    quotes: ['“', '”', '‘', '’'],
    quotesIn: {},
    dash: '–',
    elided: 'tis|twas|til|em|n',
    units: String.raw`percent|per cent|thousand|million|billion|trillion|bn|mn|pp|a\.m\.|p\.m\.|am|pm`,
    beforeNumber: String.raw`No\.|Nos\.|p\.|pp\.|Fig\.|Vol\.|Art\.`,
    spaceBefore: {},
    spacedDigits: false,
  },
  writing,
  foreignPages: {
    related:
      '(?:related|similar|associated|connected|other related|see also|more)(?: (?:terms?|entries|concepts?|articles?|words|definitions|topics))?',
    otherNames: String.raw`synonyms?|also (?:known|referred to|called) as|a\.?k\.?a\.?|aliases|alternative names?|other names?`,
    abbreviation: String.raw`abbreviations?|acronyms?|abbr\.?`,
    definition: 'definition|meaning',
    of: 'of',
    and: 'and|or',
    question: "what(?:'s|’s| is| are)",
    article: 'an?|the',
    smallWords: 'a|an|and|as|at|by|for|from|in|of|on|or|the|to|with',
  },
} satisfies Required<Language>;
