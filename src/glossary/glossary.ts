/**
 * The one model of the whole glossary: immutable, made once from all entries; pages are made from it.
 * In: entries, the site, and what was found in their texts.
 * Out: a `Glossary`; from it `pages/` makes a model for each page, and `rules/` and `quality/` say what is wrong.
 * Imports: `languages`.
 */
import type { AutoLink } from './autolinks/find.ts';
import { groupConcepts, type Concept } from './concepts.ts';
import { resolveContrasts, type Contrasts, type ResolvedContrast } from './contrasts.ts';
import { entryId, type Entry, type Slug } from './entry.ts';
import { groupByLetter, termComparer, type Letter } from './letters.ts';
import { sharedNames, type SharedName } from './shared-names.ts';
import type { Language, Site, Topic } from './site.ts';
import type { Use } from './uses.ts';

export interface Glossary {
  site: Site;
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

/** How an entry stands to the others of its language; every list A–Z, without repetitions. */
export interface Relations {
  broader: Entry[];
  narrower: Entry[];
  /** Associated entries that are neither broader nor narrower. */
  related: Entry[];
  contrasts: ResolvedContrast[];
  /** Entries whose prose links here, by hand or automatically. */
  mentionedIn: Entry[];
  /** The sentences in which those entries do so; not all of them have one. */
  usedBy: ReadonlyMap<Entry, Use>;
  /** How many entries point here, in prose or by relation. */
  references: number;
  /** Links that the entry's own prose gets automatically. */
  autoLinks: readonly AutoLink[];
  previous?: Entry;
  next?: Entry;
  /** What the entry shares with its translations; the id is also that of drafts among them. */
  concept: Concept;
  /** The same entry in other languages, by language code. */
  translations: ReadonlyMap<string, Entry>;
  replacedBy?: Entry;
  /** For the entry that replaces deprecated ones. */
  replaces: Entry[];
}

export interface GlossaryInput {
  site: Site;
  today?: string | undefined;
  /** All entries that could be read, drafts included. */
  entries: readonly Entry[];
  /** True in the dev server: drafts get pages. */
  showDrafts?: boolean;
  /** What `AutoLinker` found in the prose of each entry, by entry id; none where left out. */
  autoLinks?: AutoLinks;
  /** What `UseFinder` found in the prose of each entry, by entry id; none where left out. */
  uses?: Uses;
}

export type AutoLinks = ReadonlyMap<string, readonly AutoLink[]>;
export type Uses = ReadonlyMap<string, readonly Use[]>;

/** Builds the model. Linear in entries and relations; never throws for bad content: `checkGlossary` tells of it. */
export function buildGlossary({
  site,
  today,
  entries,
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
      return [language.code, buildLanguage(site, language, own, { conceptOf, autoLinks, uses })] as const;
    }),
  );
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return { site, ...(today !== undefined && { today }), languages, concepts: byId };
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

function buildLanguage(site: Site, language: Language, own: readonly Entry[], found: Found): LanguageGlossary {
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

interface Found {
  conceptOf: ReadonlyMap<Entry, Concept>;
  autoLinks: AutoLinks;
  uses: Uses;
}

/** All relations of a language, each closed both ways in one pass. */
function relate(
  entries: readonly Entry[],
  bySlug: ReadonlyMap<Slug, Entry>,
  { conceptOf, autoLinks, uses }: Found,
): Map<Slug, Relations> {
  const links = new Map(entries.map((entry) => [entry.slug, new LinkSets()]));
  const byText: ReadonlyMap<string, Entry> = bySlug;
  const link = (entry: Entry, slug: Slug, from: SetName, to: SetName): void => {
    const other = bySlug.get(slug);
    if (!other || other === entry) return;
    links.get(entry.slug)?.[from].add(other);
    links.get(slug)?.[to].add(entry);
  };
  for (const entry of entries) {
    const { matter, outline } = entry;
    for (const slug of matter.broader) link(entry, slug, 'broader', 'narrower');
    for (const slug of matter.narrower) link(entry, slug, 'narrower', 'broader');
    for (const slug of matter.related) link(entry, slug, 'related', 'related');
    for (const { slug } of autoLinks.get(entryId(entry)) ?? []) {
      const other = byText.get(slug);
      if (other) links.get(other.slug)?.mentionedIn.add(entry);
    }
    for (const { id } of outline.termLinks) {
      const [language, slug] = id.split('/');
      const other = language === entry.language && slug !== undefined ? byText.get(slug) : undefined;
      if (other && other !== entry) links.get(other.slug)?.mentionedIn.add(entry);
    }
    for (const use of uses.get(entryId(entry)) ?? []) {
      const other = byText.get(use.slug);
      if (other) links.get(other.slug)?.usedBy.set(entry, use);
    }
    if (matter.replacedBy !== undefined) link(entry, matter.replacedBy, 'replacedBy', 'replaces');
  }
  for (const [entry, contrasts] of resolveContrasts(entries, bySlug)) {
    const sets = links.get(entry.slug);
    if (sets) sets.contrasts = contrasts;
  }
  const order = new Map(entries.map((entry, index) => [entry, index]));
  const sorted = (set: Iterable<Entry>): Entry[] =>
    [...set].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return new Map(
    entries.map((entry, index) => {
      const sets = links.get(entry.slug) ?? new LinkSets();
      const concept = conceptOf.get(entry);
      if (!concept) throw new RangeError(`${entryId(entry)} has no concept`);
      const [previous, next, replacedBy] = [entries[index - 1], entries[index + 1], [...sets.replacedBy][0]];
      return [
        entry.slug,
        {
          broader: sorted(sets.broader),
          narrower: sorted(sets.narrower),
          related: sorted(sets.related).filter((other) => !sets.broader.has(other) && !sets.narrower.has(other)),
          contrasts: sorted(sets.contrasts.keys()).flatMap((other) => sets.contrasts.get(other) ?? []),
          mentionedIn: sorted(sets.mentionedIn),
          usedBy: sets.usedBy,
          references: sets.references(),
          autoLinks: (autoLinks.get(entryId(entry)) ?? []).filter(({ slug }) => byText.has(slug)),
          concept,
          translations: translationsOf(entry, concept),
          replaces: sorted(sets.replaces),
          ...(previous && { previous }),
          ...(next && { next }),
          ...(replacedBy && { replacedBy }),
        },
      ];
    }),
  );
}

function translationsOf(entry: Entry, { entries }: Concept): Map<string, Entry> {
  const others = entries.filter((other) => other.language !== entry.language);
  return new Map(others.map((other) => [other.language, other]));
}

class LinkSets {
  readonly broader = new Set<Entry>();
  readonly narrower = new Set<Entry>();
  readonly related = new Set<Entry>();
  readonly mentionedIn = new Set<Entry>();
  readonly replacedBy = new Set<Entry>();
  readonly replaces = new Set<Entry>();
  readonly usedBy = new Map<Entry, Use>();
  contrasts: Contrasts = new Map();

  references(): number {
    const { broader, narrower, related, contrasts, mentionedIn } = this;
    return new Set([...broader, ...narrower, ...related, ...contrasts.keys(), ...mentionedIn]).size;
  }
}

type SetName = 'broader' | 'narrower' | 'related' | 'mentionedIn' | 'replacedBy' | 'replaces';
