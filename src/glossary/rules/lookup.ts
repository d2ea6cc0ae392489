/** How rules look entries up. */
import type { Entry } from '../entry.ts';
import type { RuleInput } from './rule.ts';

/** The names that may have been meant in a language: all but the entry itself. */
export function namesToSuggest({ entries, unreadable }: RuleInput, language: string, self: object): string[] {
  const broken = [...unreadable].filter((id) => id.startsWith(`${language}/`));
  const names = entries.filter((entry) => entry.language === language && entry !== self).map(({ slug }) => slug);
  return [...names, ...broken.map((id) => id.slice(language.length + 1))];
}

/** True where one of two entries is to be used instead of the other. */
export function isReplaced(one: Entry, other: Entry): boolean {
  return one.matter.replacedBy === other.slug || other.matter.replacedBy === one.slug;
}
