import type { ForeignPages } from '../language.ts';

export const foreignPages: ForeignPages = {
  related: 'termini correlati',
  otherNames: 'sinonimi',
  abbreviation: undefined,
  definition: 'definizione',
  of: 'di',
  and: 'e|o',
  question: undefined,
  article: undefined,
  smallWords: 'per|e|o|la|le',
};
