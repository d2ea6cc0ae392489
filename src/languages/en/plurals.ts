/** Regular plurals of English labels; `pluralize` knows the words, abbreviations take an s. */
import pluralize from 'pluralize';
import { isAbbreviation } from '../abbreviation.ts';

/** "statement of work": "statements of work", "statement of works" and both; "KPI": "KPIs". */
export function plurals(): (label: string) => string[] {
  const known = new Map<string, string>();
  const plural = (word: string): string => {
    const form = known.get(word) ?? pluralWord(word);
    known.set(word, form);
    return form;
  };
  return (label) => pluralsOf(label, plural);
}

function pluralsOf(label: string, plural: (word: string) => string): string[] {
  const last = pluralLast(label, plural);
  const { head, rest } = HEAD.exec(label)?.groups ?? {};
  if (head === undefined || rest === undefined) return [last];
  const heads = pluralLast(head, plural);
  return [last, heads + rest, heads + pluralLast(rest, plural)];
}

const HEAD = /^(?<head>.+?)(?<rest>[\s-](?:of|on|for|per|to|in|at|by|with|from|as)[\s-].+)$/u;

function pluralWord(word: string): string {
  if (isAbbreviation(word)) return /s$/i.test(word) ? word : `${word}s`;
  return pluralize.plural(word);
}

function pluralLast(label: string, plural: (word: string) => string): string {
  return label.replace(/[\p{L}\p{N}]*\p{L}$/u, plural);
}
