/**
 * The one model of the whole glossary: immutable, made once from all entries; pages are made from it.
 * In: entries, the site, and what was found in their texts.
 * Out: a `Glossary`; from it `pages/` makes a model for each page, and `rules/` and `quality/` say what is wrong.
 * Imports: `languages`.
 */
import { analyticsScripts, type OutsideScript } from './analytics.ts';
import { groupConcepts, type Concept } from './concepts.ts';
import type { Entry } from './entry.ts';
import type { Slug } from './slug.ts';
import { groupByLetter, termComparer, type Letter } from './letters.ts';
import type { Look } from './look/look.ts';
import type { OwnPage } from './own-page.ts';
import { relate, type AutoLinks, type Found, type Relations, type Uses } from './relations.ts';
import { sharedNames, type SharedName } from './shared-names.ts';
import type { Language, Site, Topic } from './site.ts';

export interface Glossary {
  site: Site;
  /** What the content folder says of its look. */
  look: Look;
  /** Scripts of other sites on every page. */
  scripts: readonly OutsideScript[];
  /** The day of the build, `YYYY-MM-DD`; undefined where nothing depends on it. */
  today?: string;
  /** By language code, in the order of site.yaml; languages without entries included. */
  languages: ReadonlyMap<string, LanguageGlossary>;
  /** What the entries mean, by id, each once for all languages; in the order of languages and ids. */
  concepts: ReadonlyMap<string, Concept>;
}

/** Everything in one language. */
export interface LanguageGlossary {
  language: Language;
  /** Published and deprecated entries (and drafts, where they are shown), A–Z. */
  entries: Entry[];
  bySlug: ReadonlyMap<Slug, Entry>;
  letters: Letter[];
  /** Pages that the owner has written, by their file names. */
  ownPages: OwnPage[];
  /** Topics that have entries, in the order of site.yaml. */
  topics: TopicGroup[];
  relations: ReadonlyMap<Slug, Relations>;
  /** Names of several entries, by the address of the page that tells them apart. */
  sharedNames: ReadonlyMap<Slug, SharedName>;
}

export interface TopicGroup {
  topic: Topic;
  /** A–Z. */
  entries: Entry[];
}

export interface GlossaryInput {
  site: Site;
  /** The engine's own where left out. */
  look?: Look | undefined;
  today?: string | undefined;
  /** All entries that could be read, drafts included. */
  entries: readonly Entry[];
  /** What the owner has written besides; none where left out. */
  pages?: readonly OwnPage[] | undefined;
  /** True in the dev server: drafts get pages. */
  showDrafts?: boolean;
  /** What `AutoLinker` found in the prose of each entry, by entry id; none where left out. */
  autoLinks?: AutoLinks;
  /** What `usesIn` found in the prose of each entry, by entry id; none where left out. */
  uses?: Uses;
}

/** Builds the model. Linear in entries and relations; never throws for bad content: `checkGlossary` tells of it. */
export function buildGlossary({
  site,
  look = {},
  today,
  entries,
  pages = [],
  showDrafts = false,
  autoLinks = new Map(),
  uses = new Map(),
}: GlossaryInput): Glossary {
  const shown = shownEntries(entries, showDrafts);
  const concepts = shownConcepts(groupConcepts(site, entries), new Set(shown));
  const conceptOf = new Map(concepts.flatMap((concept) => concept.entries.map((entry) => [entry, concept] as const)));
  const languages = new Map(
    site.languages.map((language) => {
      const own = shown.filter((entry) => entry.language === language.code);
      const ownPages = pages.filter((page) => page.language === language.code);
      const built = buildLanguage(site, language, own, { conceptOf, autoLinks, uses });
      return [language.code, { ...built, ownPages }] as const;
    }),
  );
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return {
    site,
    look,
    scripts: analyticsScripts(site.analytics),
    ...(today !== undefined && { today }),
    languages,
    concepts: byId,
  };
}

/** A concept keeps the id that it has with its drafts: it does not change when they are published. */
function shownConcepts(concepts: readonly Concept[], shown: ReadonlySet<Entry>): Concept[] {
  return concepts.flatMap(({ id, entries }) => {
    const own = entries.filter((entry) => shown.has(entry));
    return own.length > 0 ? [{ id, entries: own }] : [];
  });
}

/** The entries that get pages. */
export function shownEntries(entries: readonly Entry[], showDrafts: boolean): Entry[] {
  return entries.filter(({ matter }) => showDrafts || matter.status !== 'draft');
}

function buildLanguage(
  site: Site,
  language: Language,
  own: readonly Entry[],
  found: Found,
): Omit<LanguageGlossary, 'ownPages'> {
  const entries = own.toSorted(termComparer(language.code));
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  return {
    language,
    entries,
    bySlug,
    letters: groupByLetter(entries, language.code),
    topics: groupByTopic(site, entries),
    relations: relate(entries, bySlug, found),
    sharedNames: sharedNames(entries),
  };
}

/** Looks an entry up by language and slug, as a link in prose names it. */
export function findEntry(
  { languages }: Pick<Glossary, 'languages'>,
  language: string,
  slug: string,
): Entry | undefined {
  const bySlug: ReadonlyMap<string, Entry> | undefined = languages.get(language)?.bySlug;
  return bySlug?.get(slug);
}

/** The entry's relations. @throws {RangeError} for an entry of another glossary. */
export function relationsOf(glossary: LanguageGlossary, entry: Entry): Relations {
  const relations = glossary.relations.get(entry.slug);
  if (!relations) throw new RangeError(`no entry ${entry.slug} in ${glossary.language.code}`);
  return relations;
}

function groupByTopic(site: Site, entries: readonly Entry[]): TopicGroup[] {
  const members = new Map<string, Entry[]>(site.topics.map(({ id }) => [id, []]));
  for (const entry of entries) for (const id of new Set(entry.matter.topics)) members.get(id)?.push(entry);
  return site.topics.flatMap((topic) => {
    const found = members.get(topic.id) ?? [];
    return found.length > 0 ? [{ topic, entries: found }] : [];
  });
}
