import { NOTHING_KNOWN, type Language } from '../language.ts';
import { foreignPages } from './foreign-pages.ts';
import { typography } from './typography.ts';

export const de = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`z|z\. ?B|d\. ?h|u\. ?a|vgl|Vgl|bzw|ca|Nr|Bd|Abb|Hr|Fr|Dr|Prof|St|evtl|ggf|inkl|zzgl`,
  capitalizesNouns: true,
  typography,
  foreignPages,
} satisfies Language;
