/** Every folder of `src/languages` is known, and speaks as a whole or not at all. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserPart } from '../../../src/languages/browser.ts';
import { en } from '../../../src/languages/en/index.ts';
import { interfaceLanguage, isStopWord, languageOf, LANGUAGES, strings } from '../../../src/languages/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../src/languages');
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []));
const SPEAKING = [...LANGUAGES].flatMap(([code, { words }]) => (words ? [code] : []));

describe('the languages', () => {
  test('are the folders', () => {
    expect([...LANGUAGES.keys()].toSorted()).toEqual(FOLDERS.toSorted());
  });

  test.each(SPEAKING)('%s: whoever speaks has words for scripts, for new entries, and pages of prose', (code) => {
    const { browser, draft } = languageOf(code);
    expect({ browser, draft }).not.toMatchObject({ browser: undefined });
    expect({ browser, draft }).not.toMatchObject({ draft: undefined });
    const missing = ['about.mdx', 'data.mdx', 'browser.ts'].filter((name) => !existsSync(path.join(ROOT, code, name)));
    expect(missing).toEqual([]);
  });

  test.each(FOLDERS)('%s: a page or script of a language is there for one that speaks', (code) => {
    const made = readdirSync(path.join(ROOT, code)).filter((name) => /^(?:about|data)\.mdx$|^browser\.ts$/.test(name));
    expect(made.length > 0).toBe(languageOf(code).words !== undefined);
  });

  test.each(SPEAKING)('%s: scripts get what the build knows', async (code) => {
    expect({ ...(await browserPart(code)) }).toEqual({ ...languageOf(code).browser });
  });
});

describe('a language', () => {
  test('is known by its own code, or by that of its base language', () => {
    expect(languageOf('es-MX')).toBe(languageOf('es'));
    expect(strings('es-MX').home).toBe('Inicio');
    expect([isStopWord('El', 'es'), isStopWord('el', 'es-MX'), isStopWord('the', 'es')]).toEqual([true, true, false]);
  });

  test('that has no folder, or one without words, gets the words of English and nothing that is known of its texts', async () => {
    for (const code of ['xx', 'de', 'de-AT']) {
      expect(interfaceLanguage(code)).toBe('en');
      expect(strings(code)).toEqual({ ...en.words, ...en.browser.words });
      const { words, search } = await browserPart(code);
      expect([words, search.compared]).toEqual([en.browser.words, en.browser.search.compared]);
      expect(search.stopWords).toBe('');
      expect(isStopWord('the', code)).toBe(false);
    }
  });
});
