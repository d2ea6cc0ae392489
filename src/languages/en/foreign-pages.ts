import type { ForeignPages } from '../language.ts';

export const foreignPages: ForeignPages = {
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
};
