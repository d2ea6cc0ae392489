/** What entries were called in the state that is compared with -> what they should say of it now and do not. */
import { groupConcepts, sharesConcepts, type Languages } from './concepts.ts';
import { entryId, firstSlug, formerSlugs, permanentId, type Entry } from './entry.ts';
import type { Slug } from './slug.ts';

/** A content folder as version control knows it, as far as it was another than now. */
export interface FormerState {
  /** Entries whose files had another name. */
  renames: Renames;
  /** Those of `site.yaml` then; undefined where it could not be read. */
  languages?: Languages | undefined;
  /** What the entries said then whose files are not as they were. */
  entries: readonly NamedEntry[];
  /** Files of entries that were not there then, or not as they are, by path as problems name them. */
  touched: ReadonlySet<string>;
}

/** By path as problems name it now. */
export type Renames = ReadonlyMap<string, Former>;

/** What an entry was called before its file was renamed. */
export interface Former {
  slug: Slug;
  /** The slug under which it was first published: its own, or that of an earlier renaming. */
  id: Slug;
}

/** What an entry should say and does not. */
export interface MissingNames {
  id?: Slug;
  redirectFrom?: Slug;
  concept?: Slug;
}

export type NamedEntry = Pick<Entry, 'language' | 'slug' | 'file' | 'matter' | 'fieldPlaces'>;

/** What entries should say, by file; names that another entry or concept has meanwhile are not asked for. */
export function missingNames(
  site: Languages,
  entries: readonly NamedEntry[],
  former: FormerState | undefined,
): Map<string, MissingNames> {
  if (!former) return new Map();
  const names = missingIds(entries, former.renames);
  const named = entries.map((entry) => withId(entry, names.get(entry.file)?.id));
  const concepts = missingConcepts(site, named, formerConcepts(entries, former));
  for (const [file, concept] of concepts) names.set(file, { ...names.get(file), concept });
  return names;
}

function missingIds(entries: readonly NamedEntry[], renames: Renames): Map<string, MissingNames> {
  const owners = new Map<string, NamedEntry>();
  for (const entry of renames.size > 0 ? entries : []) {
    for (const slug of [entry.slug, ...formerSlugs(entry)])
      owners.set(entryId({ language: entry.language, slug }), entry);
  }
  const found = entries.flatMap((entry): [string, MissingNames][] => {
    const former = renames.get(entry.file);
    if (!former) return [];
    const isFree = (slug: Slug): boolean => {
      const owner = owners.get(entryId({ language: entry.language, slug }));
      return owner === undefined || owner === entry;
    };
    const [id, redirectFrom] = [
      firstSlug(entry) !== former.id && isFree(former.id),
      former.slug !== entry.slug && !entry.matter.redirectFrom.includes(former.slug) && isFree(former.slug),
    ];
    if (!id && !redirectFrom) return [];
    return [[entry.file, { ...(id && { id: former.id }), ...(redirectFrom && { redirectFrom: former.slug }) }]];
  });
  return new Map(found);
}

function withId(entry: NamedEntry, id: Slug | undefined): NamedEntry {
  return id === undefined ? entry : { ...entry, matter: { ...entry.matter, id } };
}

/**
 * The ids of concepts that the entries' present ones would change, by the file of the entry that names the concept now. One
 * that was split keeps its id in one part; of two that became one, either id stays.
 */
function missingConcepts(
  site: Languages,
  entries: readonly NamedEntry[],
  before: ReadonlyMap<string, Slug>,
): [string, Slug][] {
  if (before.size === 0 || !sharesConcepts(site)) return [];
  const groups = groupConcepts(site, entries);
  const taken = new Set(groups.map(({ id }) => id));
  return groups.flatMap(({ id, entries: group }): [string, Slug][] => {
    const known = group.flatMap((entry) => before.get(permanentId(entry)) ?? []);
    const free = known.includes(id) ? undefined : known.find((old) => !taken.has(old));
    const names = group.find(({ matter }) => matter.concept !== undefined) ?? group[0];
    if (free === undefined || !names) return [];
    taken.add(free);
    return [[names.file, free]];
  });
}

/**
 * The ids that published concepts had, by the permanent ids of their entries. None where one of the files that differ cannot
 * be read now: its entry is not gone.
 */
function formerConcepts(
  entries: readonly NamedEntry[],
  { languages, entries: changed, touched }: FormerState,
): Map<string, Slug> {
  const readable = new Set(entries.map(({ file }) => file));
  if (!languages || !sharesConcepts(languages) || [...touched].some((file) => !readable.has(file))) return new Map();
  const then = [...entries.filter(({ file }) => !touched.has(file)), ...changed];
  const published = groupConcepts(languages, then).filter((concept) =>
    concept.entries.some(({ matter }) => matter.status !== 'draft'),
  );
  return new Map(
    published.flatMap(({ id, entries: group }) => group.map((entry) => [permanentId(entry), id] as const)),
  );
}
