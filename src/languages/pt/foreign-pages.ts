import type { ForeignPages } from '../language.ts';

export const foreignPages: ForeignPages = {
  related: 'termos relacionados',
  otherNames: 'sinônimos?',
  abbreviation: 'siglas?',
  definition: 'definição',
  of: 'de',
  and: 'e|o',
  question: undefined,
  article: undefined,
  smallWords: 'de|da|do|dos|das|e|o',
};
