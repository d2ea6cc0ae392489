import type { Language } from '../language.ts';
import * as browser from './browser.ts';
import { draft } from './draft.ts';
import { foreignPages } from './foreign-pages.ts';
import { numbers } from './numbers.ts';
import { plurals } from './plurals.ts';
import { typography } from './typography.ts';
import { words } from './words.ts';
import { writing } from './writing.ts';

export const en = {
  words,
  browser,
  draft,
  plurals,
  abbreviations:
    'cf|vs|viz|approx|ca|al|No|Nos|Vol|Fig|Figs|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gen|Sen|Gov|Pres|St|Mt|Messrs',
  capitalizesNouns: false,
  otherMonths: {},
  numbers,
  typography,
  writing,
  foreignPages,
} satisfies Language;
