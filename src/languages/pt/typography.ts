import type { Typography } from '../typography.ts';

export const typography: Typography = {
  quotes: ['“', '”', '‘', '’'],
  quotesIn: { PT: ['«', '»', '“', '”'] },
  dash: '–',
  elided: undefined,
  units: 'por cento|mil|milhão|milhões|bilhão|bilhões|mil milhões|mi|bi',
  beforeNumber: String.raw`n\.º|nº|[Pp]ágs?\.|p\.|pp\.|[Ff]ig\.|[Aa]rt\.`,
  spaceBefore: {},
  spacedDigits: true,
};
