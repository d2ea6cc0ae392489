import { NOTHING_KNOWN, type Language } from '../language.ts';
import { foreignPages } from './foreign-pages.ts';
import { typography } from './typography.ts';

export const pt = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`p\. ?ex|cf|vs|aprox|[Nn]úm|[Pp]ágs?|Vol|Fig|Sr|Sra|Dr|Dra|Prof|Profa|Eng`,
  capitalizesNouns: false,
  typography,
  foreignPages,
} satisfies Language;
