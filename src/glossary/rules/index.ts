/** The rules that look at more than one entry. Each takes the same input and returns problems. */
import type { Entry, FieldPlaces } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { Site } from '../site.ts';
import { checkAutoLinks } from './autolinks.ts';
import { checkComparisons } from './comparisons.ts';
import { checkCycles } from './cycles.ts';
import { checkFileLinks } from './files.ts';
import { checkLabels } from './labels.ts';
import { checkLinks } from './links.ts';
import { checkReadingOrders } from './reading-orders.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkReplacements } from './replacements.ts';
import { checkSize } from './size.ts';
import { checkTopics } from './topics.ts';
import { checkTranslations } from './translations.ts';

export interface RuleInput {
  site: Site;
  sitePlaces: FieldPlaces;
  /** All entries, drafts included: what may be named. */
  entries: readonly Entry[];
  /** Ids of entries whose files have errors: they may be named, too. */
  unreadable: ReadonlySet<string>;
  /** The entries that get pages. */
  shown: readonly Entry[];
}

export type Rule = (input: RuleInput) => Problem[];

const RULES: readonly Rule[] = [
  checkSize,
  checkTopics,
  checkReadingOrders,
  checkReferences,
  checkLinks,
  checkFileLinks,
  checkLabels,
  checkAutoLinks,
  checkComparisons,
  checkCycles,
  checkRedirects,
  checkTranslations,
  checkReplacements,
];

export function checkGlossary(input: RuleInput): Problem[] {
  return RULES.flatMap((rule) => rule(input));
}

/** The names that may have been meant in a language: all but the entry itself. */
export function namesToSuggest({ entries, unreadable }: RuleInput, language: string, self: Entry): string[] {
  const broken = [...unreadable].filter((id) => id.startsWith(`${language}/`));
  const names = entries.filter((entry) => entry.language === language && entry !== self).map(({ slug }) => slug);
  return [...names, ...broken.map((id) => id.slice(language.length + 1))];
}

/** Entries by language and slug. */
export function slugsByLanguage(entries: readonly Entry[]): Map<string, Map<string, Entry>> {
  const languages = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const slugs = languages.get(entry.language) ?? new Map<string, Entry>();
    slugs.set(entry.slug, entry);
    languages.set(entry.language, slugs);
  }
  return languages;
}
