import { NOTHING_KNOWN, type Language } from '../language.ts';
import { foreignPages } from './foreign-pages.ts';

export const it = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`p\. ?es|cfr|vs|[Pp]agg?|Vol|Fig|Sig|Sigg|Dott|Prof|Ing|Avv`,
  capitalizesNouns: false,
  foreignPages,
} satisfies Language;
