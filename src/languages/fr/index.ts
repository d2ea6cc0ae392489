import { NOTHING_KNOWN, type Language } from '../language.ts';
import { foreignPages } from './foreign-pages.ts';

export const fr = {
  ...NOTHING_KNOWN,
  abbreviations: String.raw`p\. ?ex|cf|env|vs|Vol|Fig|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste`,
  capitalizesNouns: false,
  foreignPages,
} satisfies Language;
