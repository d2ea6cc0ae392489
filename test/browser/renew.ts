/** Vitest runs this before each file of browser tests. */
import { afterEach } from 'vitest';
import { renewPages } from './pages.ts';

afterEach(renewPages);
