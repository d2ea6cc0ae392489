/** The entry: what the code works with. */
import type { Outline } from './body.ts';
import type { EntryMatter } from './entry-matter.ts';
import type { Place } from './finding.ts';
import type { Picture } from './picture.ts';
import type { Slug } from './slug.ts';

/** Where the fields of an entry stand in its file, for problems: `related.0` to line and column. */
export type FieldPlaces = Readonly<Record<string, readonly [line: number, column: number]>>;

/** One entry: one file, one term in one language. */
export interface Entry {
  slug: Slug;
  /** BCP 47 code of the language, as in site.yaml. */
  language: string;
  /** Path as the editor knows it. */
  file: string;
  matter: EntryMatter;
  outline: Outline;
  fieldPlaces: FieldPlaces;
  /** The pictures that the body shows, each once; known where they were read. */
  pictures?: Picture[];
  /** Changes whenever anything that this entry contributes to a page changes. */
  digest: string;
}

/** Where a field of an entry stands; the nearest field around it, or the file's start, when it is not written. */
export function placeOf(entry: Pick<Entry, 'file' | 'fieldPlaces'>, ...path: readonly (string | number)[]): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const found = entry.fieldPlaces[path.slice(0, length).join('.')];
    if (found) return { file: entry.file, line: found[0], column: found[1] };
  }
  return { file: entry.file, line: 1, column: 1 };
}

/** Where an entry stands among all languages: `en/account-manager`. */
export function entryId(entry: Pick<Entry, 'language' | 'slug'>): string {
  return `${entry.language}/${entry.slug}`;
}

/** The slug under which the entry was first published: what data calls it by, whatever its slug is now. */
export function firstSlug({ slug, matter }: Pick<Entry, 'slug' | 'matter'>): Slug {
  return matter.id ?? slug;
}

/** The id of an entry for programs, which a rename does not change: `en/account-manager`. */
export function permanentId(entry: Pick<Entry, 'language' | 'slug' | 'matter'>): string {
  return entryId({ language: entry.language, slug: firstSlug(entry) });
}

/** Slugs under which the entry was published before, each once; their addresses lead to it. */
export function formerSlugs(entry: Pick<Entry, 'slug' | 'matter'>): Slug[] {
  const { redirectFrom } = entry.matter;
  const first = firstSlug(entry);
  return first === entry.slug || redirectFrom.includes(first) ? redirectFrom : [first, ...redirectFrom];
}

/** The date of the last change that readers should know of, `YYYY-MM-DD`. */
export function lastChange({ matter }: Pick<Entry, 'matter'>): string {
  return matter.updated ?? matter.published;
}

/** The date of the newest change of some entries, `YYYY-MM-DD`; undefined without entries. */
export function newestChange(entries: readonly Pick<Entry, 'matter'>[]): string | undefined {
  return entries.map(lastChange).toSorted().at(-1);
}

/** True for an entry whose day of publication has not come. */
export function isScheduled({ matter }: Pick<Entry, 'matter'>, today: string): boolean {
  return matter.status === 'published' && matter.published > today;
}

/** The entry as it is on a day, `YYYY-MM-DD`: a draft until it is to be published. */
export function entryOn<Read extends Pick<Entry, 'matter'>>(today: string, entry: Read): Read {
  return isScheduled(entry, today) ? { ...entry, matter: { ...entry.matter, status: 'draft' } } : entry;
}
