/** What a query asks for, beyond the words in it: "a vs b", "difference between a and b", "what is a?". */
import type { ComparedWords, DefinedWords } from '../../languages/search-words.ts';
import { normalize } from '../labels/normalize.ts';

export type Reading = readonly [string, string];

/** Every way to read a query as two terms: "a and b and c" has two. Empty when it asks for no comparison. */
export function readVersus(
  query: string,
  { versus, lead, and, trail }: ComparedWords,
  { article }: Pick<DefinedWords, 'article'>,
  language: string,
): Reading[] {
  const text = normalize(query, language);
  const asked =
    new RegExp(`(?:^| )(?:${lead}) (.+)$`, 'u').exec(text)?.[1] ??
    new RegExp(`^(.+) (?:${trail})$`, 'u').exec(text)?.[1];
  const noun = (words: string): string => words.replace(new RegExp(`^(?:${article}) (?=.)`, 'u'), '');
  return splits(asked ?? text, asked === undefined ? versus : `${versus}|${and}`).map(([a, b]) => [noun(a), noun(b)]);
}

/** The term of "what is a …?" or "… meaning"; undefined when a query asks for no definition. */
export function readDefine(
  query: string,
  { before, after, article }: DefinedWords,
  language: string,
): string | undefined {
  const text = normalize(query, language);
  const subject = text
    .replace(new RegExp(`^(?:${before}) (?:(?:${article}) )?(?=.)`, 'u'), '')
    .replace(new RegExp(`(?<=.) (?:${after})$`, 'u'), '');
  return subject === text ? undefined : subject;
}

/** The two parts around each place where one of the words stands. */
function splits(text: string, words: string): Reading[] {
  const between = new RegExp(` (?:${words}) (?=.)`, 'uy');
  return Array.from(text.matchAll(/ /g)).flatMap(({ index }): Reading[] => {
    between.lastIndex = index;
    const found = between.exec(text)?.[0];
    return found === undefined || index === 0 ? [] : [[text.slice(0, index), text.slice(index + found.length)]];
  });
}
