/**
 * What the engine knows of languages: words of the interface, grammar, and what rules go by.
 * In: the code of a language (BCP 47).
 * Out: what is known of it; the browser imports `browser.ts`.
 * Imports: none.
 */
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { baseLanguage } from './code.ts';
import type { BrowserPart, Language } from './language.ts';
import { lb } from './lb/index.ts';
import { pt } from './pt/index.ts';
import { stopWordsOf } from './search-words.ts';

/** One row for each folder. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  Object.entries<Language>({ de, en, es, fr, it, lb, pt }),
);

/** Everything that the interface says in a language. */
export type Strings = typeof en.words & BrowserPart['words'];

/** What is known of a language or of its base language (`pt-BR` → `pt`); nothing where it has no folder. */
export function languageOf(code: string): Language {
  return LANGUAGES.get(code) ?? LANGUAGES.get(baseLanguage(code)) ?? { typography: undefined };
}

/** The language in which the interface speaks to readers of a language: its own, else English. */
export function interfaceLanguage(code: string): string {
  return [code, baseLanguage(code)].find((known) => LANGUAGES.get(known)?.words) ?? 'en';
}

/** The words of the interface for a language. */
export function strings(code: string): Strings {
  return STRINGS.get(interfaceLanguage(code)) ?? { ...en.words, ...en.browser.words };
}

const STRINGS = new Map(
  [...LANGUAGES].flatMap(([code, { words, browser }]): [string, Strings][] =>
    words && browser ? [[code, { ...words, ...browser.words }]] : [],
  ),
);

/** True for "the" and "The" in English. */
export function isStopWord(word: string, code: string): boolean {
  const known = STOP_WORDS.get(code) ?? STOP_WORDS.get(baseLanguage(code));
  return known?.has(word.toLowerCase()) ?? false;
}

const STOP_WORDS = new Map(
  [...LANGUAGES].flatMap(([code, { browser }]) => (browser ? [[code, stopWordsOf(browser.search)]] : [])),
);
