/** What the rules between entries are given, and how they look entries up. */
import type { Entry, FieldPlaces } from '../entry.ts';
import type { Rule } from '../finding.ts';
import type { OwnPage } from '../own-page.ts';
import type { Site } from '../site.ts';

export interface RuleInput {
  site: Site;
  /** Where the fields of `site.yaml` stand; none where nobody knows. */
  sitePlaces: FieldPlaces;
  /** All entries, drafts included: what may be named. */
  entries: readonly Entry[];
  /** The same by their ids: `en/account-manager`. */
  byId: ReadonlyMap<string, Entry>;
  /** Ids of entries whose files have errors: they may be named, too. */
  unreadable: ReadonlySet<string>;
  /** What the owner has written besides. */
  pages: readonly OwnPage[];
  /** The entries that get pages. */
  shown: readonly Entry[];
}

/** A rule that looks at more than one entry; builds run it. */
export type GlossaryRule<Code extends string, Others extends string = never> = Rule<RuleInput, Code, Others>;

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
