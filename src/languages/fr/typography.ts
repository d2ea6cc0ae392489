import type { Typography } from '../typography.ts';

export const typography: Typography = {
  quotes: ['«\u202F', '\u202F»', '“', '”'],
  quotesIn: {},
  dash: '–',
  elided: undefined,
  units: 'pour cent|mille|million|millions|milliard|milliards|billion|billions|Md|M€|Md€|k€',
  beforeNumber: String.raw`n°|nos?|p\.|pp\.|fig\.|vol\.|art\.`,
  spaceBefore: { ';': '\u202F', '!': '\u202F', '?': '\u202F', ':': '\u00A0' },
  spacedDigits: true,
};
