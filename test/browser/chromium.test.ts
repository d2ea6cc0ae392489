/** The pages and what is done with keys, in Chromium. */
import { CHROMIUM } from '../tools/engines/chromium.ts';
import { testEngine } from '../tools/engines/tests.ts';

testEngine(CHROMIUM);
