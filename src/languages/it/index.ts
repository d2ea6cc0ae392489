import type { Language } from '../language.ts';

export const it = {
  abbreviations: String.raw`p\. ?es|cfr|vs|[Pp]agg?|Vol|Fig|Sig|Sigg|Dott|Prof|Ing|Avv`,
  capitalizesNouns: false,
  typography: {
    quotes: ['«', '»', '“', '”'],
    quotesIn: {},
    dash: '–',
    elided: 'sto|sta|sti|ste|na|no',
    units: 'per cento|mila|milione|milioni|miliardo|miliardi|mln|mld',
    beforeNumber: String.raw`n\.|p\.|pp\.|pagg?\.|fig\.|vol\.|art\.`,
    spaceBefore: {},
    spacedDigits: true,
  },
  foreignPages: {
    related: 'termini correlati',
    otherNames: 'sinonimi',
    definition: 'definizione',
    of: 'di',
    and: 'e|o',
    smallWords: 'per|e|o|la|le',
  },
} satisfies Language;
