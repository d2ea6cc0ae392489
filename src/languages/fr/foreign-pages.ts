import type { ForeignPages } from '../language.ts';

export const foreignPages: ForeignPages = {
  related: 'termes (?:liés|associés)|voir aussi',
  otherNames: 'synonymes?',
  abbreviation: 'acronyme|sigle',
  definition: 'définition',
  of: 'de|du',
  and: 'et|ou',
  question: "qu['’]est-ce qu['’]?e?",
  article: 'une?',
  smallWords: 'de|du|des|et|le|les|la',
};
