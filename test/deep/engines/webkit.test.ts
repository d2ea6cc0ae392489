/** The pages and what is done with keys, in WebKit. */
import { WEBKIT } from '../../tools/engines/webkit.ts';
import { testEngine } from '../../tools/engines/tests.ts';

testEngine(WEBKIT);
