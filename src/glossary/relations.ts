/** How the entries of a language stand to each other. */
import type { AutoLink } from './autolinks/linker.ts';
import type { Concept } from './concepts.ts';
import { resolveContrasts, type Contrasts, type ResolvedContrast } from './contrasts.ts';
import { entryId, type Entry } from './entry.ts';
import type { Slug } from './slug.ts';
import type { Use } from './uses.ts';

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

/** What is known besides the entries themselves. */
export interface Found {
  conceptOf: ReadonlyMap<Entry, Concept>;
  autoLinks: AutoLinks;
  uses: Uses;
}

export type AutoLinks = ReadonlyMap<string, readonly AutoLink[]>;
export type Uses = ReadonlyMap<string, readonly Use[]>;

/** All relations of a language, each closed both ways in one pass. */
export function relate(
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
