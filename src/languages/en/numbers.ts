import type { NumberWords } from '../language.ts';

export const numbers: NumberWords = {
  scales: { thousand: 1e3, million: 1e6, billion: 1e9 },
  about: /^(?:about|roughly|nearly)$/,
  joining: /^a$/i,
};
