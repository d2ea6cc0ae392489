/** The pages and what is done with keys, in Firefox. */
import { FIREFOX } from '../../tools/engines/firefox.ts';
import { testEngine } from '../../tools/engines/tests.ts';

testEngine(FIREFOX);
