import { NOTHING_KNOWN, type Language } from '../language.ts';
import { foreignPages } from './foreign-pages.ts';
import { typography } from './typography.ts';

export const fr = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`p\. ?ex|cf|env|vs|Vol|Fig|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste`,
  capitalizesNouns: false,
  typography,
  foreignPages,
} satisfies Language;
