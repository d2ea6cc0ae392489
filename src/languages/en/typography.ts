import type { Typography } from '../typography.ts';

export const typography: Typography = {
  quotes: ['“', '”', '‘', '’'],
  quotesIn: {},
  dash: '–',
  elided: 'tis|twas|til|em|n',
  units: String.raw`percent|per cent|thousand|million|billion|trillion|bn|mn|pp|a\.m\.|p\.m\.|am|pm`,
  beforeNumber: String.raw`No\.|Nos\.|p\.|pp\.|Fig\.|Vol\.|Art\.`,
  spaceBefore: {},
  spacedDigits: false,
};
