/** Concepts: what entries of several languages mean alike, under one id that stays. */
import { compareText } from './compare-text.ts';
import { entryId, firstSlug, type Entry } from './entry.ts';
import { parseSlug, slugLike, type Slug } from './slug.ts';
import type { Site } from './site.ts';

/** Entries that are translations of each other; most glossaries have some that stand alone. */
export interface Concept<Named extends ConceptEntry = Entry> {
  /** Unique among all languages. */
  id: Slug;
  /** At least one: that of the default language first, then in the order of site.yaml. */
  entries: Named[];
}

/** What of an entry makes its concept. */
export type ConceptEntry = Pick<Entry, 'language' | 'slug' | 'matter'>;

export type Languages = Pick<Site, 'languages' | 'defaultLanguage'>;

/** True where there is something to share: with one language, entry and concept are one. */
export function sharesConcepts({ languages }: Pick<Site, 'languages'>): boolean {
  return languages.length > 1;
}

/** True where each concept has a page. */
export function hasConceptPages(site: Pick<Site, 'languages' | 'leaveOut'>): boolean {
  return sharesConcepts(site) && !site.leaveOut.includes('conceptPages');
}

/**
 * Every entry is in one concept. Its id is what one of its entries says as `concept`, else the id of its first entry. Where
 * two concepts would have one id, `rules/concepts.ts` says so, and the later one has its language added.
 */
export function groupConcepts<Named extends ConceptEntry>(
  site: Languages,
  entries: readonly Named[],
): Concept<Named>[] {
  const groups = groupTranslations(site, entries);
  const taken = new Set<Slug>();
  const ids = new Map<Named[], Slug>();
  for (const group of [...groups.filter(saysConcept), ...groups.filter((other) => !saysConcept(other))]) {
    const id = freeId(wantedId(group), group, taken);
    taken.add(id);
    ids.set(group, id);
  }
  return groups.map((group) => ({ id: ids.get(group) ?? wantedId(group), entries: group }));
}

/** What the id should be, whatever others have. */
export function wantedId(group: readonly ConceptEntry[]): Slug {
  const [first] = group;
  if (!first) throw new RangeError('a concept has at least one entry');
  return group.find(({ matter }) => matter.concept !== undefined)?.matter.concept ?? firstSlug(first);
}

function saysConcept(group: readonly ConceptEntry[]): boolean {
  return group.some(({ matter }) => matter.concept !== undefined);
}

/** `churn`, else `churn-es`, `churn-es-2`, …; of a long one, the start. */
function freeId(wanted: Slug, [first]: readonly ConceptEntry[], taken: ReadonlySet<Slug>): Slug {
  const start = Array.from(wanted).slice(0, 40).join('');
  let id = wanted;
  for (let number = 1; taken.has(id); number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    id = parseSlug(slugLike(`${start}-${first?.language ?? ''}${end}`)) ?? id;
  }
  return id;
}

/**
 * `translations` closed both ways and through: if en names es and fr names en, es and fr are one with en, too. Groups and
 * their members are in the order of languages, the default one first, and then of ids.
 */
export function groupTranslations<Named extends ConceptEntry>(site: Languages, entries: readonly Named[]): Named[][] {
  const byId = new Map(entries.map((entry) => [entryId(entry), entry]));
  const groups = new Map<Named, Set<Named>>(entries.map((entry) => [entry, new Set([entry])]));
  for (const entry of entries) {
    for (const [language, slug] of Object.entries(entry.matter.translations)) {
      const other = byId.get(entryId({ language, slug }));
      if (other && other.language !== entry.language) merge(groups, entry, other);
    }
  }
  const order = byLanguage(site);
  return [...new Set(groups.values())]
    .map((group) => [...group].toSorted(order))
    .toSorted(([a], [b]) => (a && b ? order(a, b) : 0));
}

/** Makes one group of those of two entries. */
export function merge<Named>(groups: Map<Named, Set<Named>>, one: Named, other: Named): void {
  const [own, theirs] = [groups.get(one), groups.get(other)];
  if (!own || !theirs || own === theirs) return;
  for (const member of theirs) {
    own.add(member);
    groups.set(member, own);
  }
}

function byLanguage({ languages, defaultLanguage }: Languages): (a: ConceptEntry, b: ConceptEntry) => number {
  const codes = [defaultLanguage, ...languages.map(({ code }) => code)];
  const ranks = new Map(codes.toReversed().map((code, index) => [code, codes.length - index]));
  const rank = ({ language }: ConceptEntry): number => ranks.get(language) ?? codes.length + 1;
  return (a, b) => rank(a) - rank(b) || compareText(firstSlug(a), firstSlug(b)) || compareText(a.slug, b.slug);
}
