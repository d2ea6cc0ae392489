import { NOTHING_KNOWN, type Language } from '../language.ts';
import { foreignPages } from './foreign-pages.ts';
import { typography } from './typography.ts';

export const it = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`p\. ?es|cfr|vs|[Pp]agg?|Vol|Fig|Sig|Sigg|Dott|Prof|Ing|Avv`,
  capitalizesNouns: false,
  typography,
  foreignPages,
} satisfies Language;
