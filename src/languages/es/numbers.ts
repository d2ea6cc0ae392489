import type { NumberWords } from '../language.ts';

export const numbers: NumberWords = {
  scales: { mil: 1e3, millones: 1e6 },
  about: /^(?:unos?|unas|casi|aproximadamente)$/,
  joining: /^[aeoyu]$/i,
};
