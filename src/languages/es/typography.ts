import type { Typography } from '../typography.ts';

export const typography: Typography = {
  quotes: ['«', '»', '“', '”'],
  quotesIn: {},
  dash: '–',
  elided: undefined,
  units: String.raw`por ciento|mil|millones|millón|billones|billón|mill\.|pp`,
  beforeNumber: String.raw`n\.º|[Nn]úm\.|[Pp]ágs?\.|p\.|pp\.|[Ff]ig\.|[Aa]rt\.`,
  spaceBefore: {},
  spacedDigits: true,
};
