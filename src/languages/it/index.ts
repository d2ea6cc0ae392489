import { NOTHING_KNOWN, type Language } from '../language.ts';

export const it = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`p\. ?es|cfr|vs|[Pp]agg?|Vol|Fig|Sig|Sigg|Dott|Prof|Ing|Avv`,
  capitalizesNouns: false,
} satisfies Language;
