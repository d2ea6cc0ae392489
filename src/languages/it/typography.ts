import type { Typography } from '../typography.ts';

export const typography: Typography = {
  quotes: ['«', '»', '“', '”'],
  quotesIn: {},
  dash: '–',
  elided: 'sto|sta|sti|ste|na|no',
  units: 'per cento|mila|milione|milioni|miliardo|miliardi|mln|mld',
  beforeNumber: String.raw`n\.|p\.|pp\.|pagg?\.|fig\.|vol\.|art\.`,
  spaceBefore: {},
  spacedDigits: true,
};
