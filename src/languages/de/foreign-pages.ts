import type { ForeignPages } from '../language.ts';

export const foreignPages: ForeignPages = {
  related: 'verwandte begriffe|siehe auch',
  otherNames: 'synonyme',
  abbreviation: 'abkürzung',
  definition: 'begriff',
  of: 'von',
  and: 'und|oder',
  question: 'was ist',
  article: 'eine?',
  smallWords: 'und|der|die|das',
};
