/** Dictionaries of `cspell`, and the editors' own words in `content/words/<language>.txt`. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../glossary/problem.ts';
import type { WrittenEntry, WrittenText } from '../glossary/quality/passage.ts';
import { ownWords, unknownWord, wordsIn, type Dictionary } from '../glossary/quality/spelling.ts';
import { readInside } from '../disk/inside.ts';

export interface Spelling {
  problems: Problem[];
  /** Languages that no dictionary is installed for. */
  unchecked: string[];
}

/** What is written in the content folder. */
export interface Texts {
  entries: readonly WrittenEntry[];
  /** The pages that the owner has written. */
  pages: readonly WrittenText[];
}

/**
 * Checks each different word of a language once. For a language whose code names no country, the variant (American,
 * British) is taken that knows more of the glossary's words.
 * @param root The project, whose `node_modules` holds the dictionaries.
 */
export async function checkSpelling({ entries, pages }: Texts, folder: string, root: string): Promise<Spelling> {
  const own = ownWords(entries);
  const found: Spelling = { problems: [], unchecked: [] };
  for (const [language, written] of Map.groupBy([...entries, ...pages], ({ language: own }) => own)) {
    const variants = await dictionariesOf(language, root);
    const known = new Set([...own, ...wordList(folder, language)]);
    const words = wordsIn(written, known);
    const unknown = variants.map((dictionary) => ({
      dictionary,
      words: words.filter(({ word }) => !dictionary.has(word)),
    }));
    const best = unknown.toSorted((a, b) => a.words.length - b.words.length)[0];
    if (!best) found.unchecked.push(language);
    found.problems.push(
      ...(best?.words ?? []).map((word, index) => unknownWord(word, index < SUGGESTED ? best?.dictionary : undefined)),
    );
  }
  return found;
}

/** Unknown words that get a suggestion: finding one takes some 40 ms. */
const SUGGESTED = 25;

/** One word a line; `#` starts a comment. */
function wordList(folder: string, language: string): string[] {
  const read = readInside(folder, path.join(folder, 'words', `${language}.txt`));
  // What cannot be read is told with all else that lies in the folder.
  if (!read || 'reason' in read) return [];
  return read.bytes
    .toString('utf8')
    .split('\n')
    .flatMap(
      (line) =>
        line
          .replace(/#.*/, '')
          .toLowerCase()
          .match(/[\p{L}\p{M}'’]+/gu) ?? [],
    );
}

/** The installed dictionaries that may fit a language: `@cspell/dict-<language>…`; none when cspell is not installed. */
async function dictionariesOf(language: string, root: string): Promise<Dictionary[]> {
  const scope = path.join(root, 'node_modules', '@cspell');
  if (!existsSync(scope)) return [];
  const [base = ''] = language.toLowerCase().split('-');
  const packages = readdirSync(scope).filter(
    (name) => /^dict-[a-z]{2,3}(?:[-_][a-z-]+)?$/.test(name) && name.split(/[-_]/)[1] === base,
  );
  const exact = packages.filter((name) =>
    name.slice('dict-'.length).replaceAll('_', '-').startsWith(language.toLowerCase()),
  );
  const files = (exact.length > 0 ? exact : packages)
    .map((name) => path.join(scope, name, 'cspell-ext.json'))
    .filter((file) => existsSync(file));
  return (await Promise.all(files.toSorted().map(loadDictionary))).flat();
}

async function loadDictionary(file: string): Promise<Dictionary[]> {
  const { getDictionary, mergeSettings, readSettings, getDefaultBundledSettingsAsync } = await import('cspell-lib');
  const own = await readSettings(pathToFileURL(file));
  const names = (own.dictionaryDefinitions ?? []).map(({ name }) => name).filter((name) => !/misspelling/.test(name));
  if (names.length === 0) return [];
  const bundled = await getDefaultBundledSettingsAsync();
  const settings = mergeSettings(
    { dictionaryDefinitions: (bundled.dictionaryDefinitions ?? []).filter(({ name }) => GENERAL.includes(name)) },
    { ...own, dictionaries: [...names, ...GENERAL] },
  );
  const dictionary = await getDictionary(settings);
  return [
    {
      has: (word) =>
        dictionary.has(word, { ignoreCase: true }) || dictionary.has(word.normalize('NFD'), { ignoreCase: true }),
      suggest: (word) => dictionary.suggest(word, { numSuggestions: 1, ignoreCase: true }).map((one) => one.word),
    },
  ];
}

/** Dictionaries for every language. */
const GENERAL = ['companies', 'softwareTerms'];
