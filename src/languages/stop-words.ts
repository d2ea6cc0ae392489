import type { SearchWords } from './search-words.ts';

/** Words too common to tell one entry from another, in lower case. */
export function stopWordsOf({ stopWords }: Pick<SearchWords, 'stopWords'>): ReadonlySet<string> {
  return new Set(stopWords.trim().split(/\s+/));
}
