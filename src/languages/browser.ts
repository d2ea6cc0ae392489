/**
 * What scripts of pages know of the page's language. Each language is a file of its own, of which a browser downloads
 * one. For Vite alone, which finds the folders.
 */
import { baseLanguage } from './code.ts';
import type { BrowserPart } from './language.ts';

const PARTS = import.meta.glob<BrowserPart>('./*/browser.ts');

/** The part of a language, or of its base language; where there is none, English words that know nothing of the texts. */
export async function browserPart(code: string): Promise<BrowserPart> {
  const own = PARTS[`./${code}/browser.ts`] ?? PARTS[`./${baseLanguage(code)}/browser.ts`];
  if (own) return own();
  const { words, search } = await import('./en/browser.ts');
  return { words, search: { ...search, stopWords: '', endings: '', shortened: {} } };
}
