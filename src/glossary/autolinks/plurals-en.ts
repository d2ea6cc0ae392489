/** Regular plurals of English labels; `pluralize` knows the words, abbreviations take an s. */
import pluralize from 'pluralize';
import { isAbbreviation } from './letter-case.ts';

const HEAD = /^(?<head>.+?)(?<rest>[\s-](?:of|on|for|per|to|in|at|by|with|from|as)[\s-].+)$/u;

/** "statement of work": "statements of work", "statement of works" and both; "KPI": "KPIs". */
export function englishPlurals(label: string, plural: (word: string) => string = pluralWord): string[] {
  const last = pluralLast(label, plural);
  const { head, rest } = HEAD.exec(label)?.groups ?? {};
  if (head === undefined || rest === undefined) return [last];
  const heads = pluralLast(head, plural);
  return [last, heads + rest, heads + pluralLast(rest, plural)];
}

export function pluralWord(word: string): string {
  if (isAbbreviation(word)) return /s$/i.test(word) ? word : `${word}s`;
  return pluralize.plural(word);
}

function pluralLast(label: string, plural: (word: string) => string): string {
  return label.replace(/[\p{L}\p{N}]*\p{L}$/u, plural);
}
