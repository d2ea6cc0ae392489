import type { Language } from '../language.ts';
import * as browser from './browser.ts';
import { draft } from './draft.ts';
import { foreignPages } from './foreign-pages.ts';
import { numbers } from './numbers.ts';
import { plurals } from './plurals.ts';
import { typography } from './typography.ts';
import { words } from './words.ts';
import { writing } from './writing.ts';

export const es = {
  words,
  browser,
  draft,
  plurals,
  abbreviations: String.raw`[Pp]\. ?ej|vs|cf|cfr|aprox|[Nn]úms?|[Pp]ágs?|Vol|Fig|Sr|Sra|Srta|Sres|Dr|Dra|Prof|Profa|Lic|Ing|Ud|Uds|Dña|Av|Avda|EE`,
  capitalizesNouns: false,
  otherMonths: { setiembre: 9 },
  numbers,
  typography,
  writing,
  foreignPages,
} satisfies Language;
