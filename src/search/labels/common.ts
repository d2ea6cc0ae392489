import { isStopWord } from '../../glossary/autolinks/stop-words.ts';
import type { IsCommon } from './match.ts';

/** The language's commonest words, as `normalize` writes them. */
export function isCommonIn(language: string): IsCommon {
  return (word) => isStopWord(word, language);
}
