/** What pages call their parts, in all languages at once: nobody says in which a foreign page is labelled. */
import { LANGUAGES } from '../languages/index.ts';
import type { ForeignPages } from '../languages/language.ts';

/** The words of every language, as alternatives of a pattern. */
export function anyWord(part: keyof ForeignPages): string {
  const words = [...LANGUAGES.values()].flatMap(({ foreignPages }) => foreignPages?.[part] ?? []);
  return `(?:${words.join('|')})`;
}
