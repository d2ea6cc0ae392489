/** The sites that the tests look at: built once, before the first test, by the real build. */
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

export interface TestSite {
  name: string;
  /** Content folder. */
  content: string;
  outDir: string;
  cacheDir: string;
  /** Address the site is built for. */
  url: string;
}

/** Where the sites lie; a run that shares its packages with another has a folder of its own. */
const BUILT = process.env['TEST_SITES'] ?? path.join(ROOT, 'node_modules', '.cache', 'keyterms-test');

function site(name: string, content: string, url: string): TestSite {
  return {
    name,
    content: path.join(ROOT, content),
    outDir: path.join(BUILT, name, 'dist'),
    cacheDir: path.join(BUILT, name, 'cache'),
    url,
  };
}

/** A whole glossary in two languages, as people write them, at the root of its host. */
export const SAMPLE = site('sample', 'test/fixtures/sample', 'https://sample.example');

/** Three languages, one of them right to left, and every shape of entry that is rare; served under a path. */
export const EDGE = site('edge', 'test/fixtures/edge', 'https://example.org/docs/');

/** One entry with nothing but what is required; served under a path that is written without the slash at its end. */
export const ONE = site('one', 'test/fixtures/one', 'https://example.org/one');

/** The sites that tests of pages look at. */
export const SITES = [SAMPLE, EDGE, ONE];

/** Another owner's: a look, menus, pages and a counter of its own, all from its content folder. */
export const MEDICAL = site('medical', 'test/fixtures/medical', 'https://sprechzimmer.example');

/** Names, questions and some texts of a glossary, frozen so that figures of search can be compared; pages are not looked at. */
export const NAMES = site('names', 'test/fixtures/search/glossary', 'https://names.example');
