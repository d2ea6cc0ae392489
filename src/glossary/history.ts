/** What entries say of themselves against what version control knows: dates, and names of renamed files. */
import { entryId, firstSlug, formerSlugs, lastChange, placeOf, type Entry, type Slug } from './entry.ts';
import type { Codes, Finding } from './finding.ts';

/** Checked apart from the rules, where there is a history. */
export const HISTORY_CODES: Codes<'date-mismatch' | 'missing-id'> = {
  'date-mismatch': {
    severity: 'warning',
    reason: 'Readers and search engines judge by the date how current an entry is.',
    example:
      'content/terms/en/early.mdx:5:10 date-mismatch: "updated" says 2026-03-09, but git saw the last change on 2026-03-01; write the day of the change',
  },
  'missing-id': {
    severity: 'warning',
    reason:
      'Programs know an entry by its id: without it a renamed entry is a new one to them, and old links lead nowhere.',
    example:
      'content/terms/en/pier.mdx:1:1 missing-id: git knows this entry as "dock"; write id: dock and redirectFrom: [dock], or run npm run check -- --fix',
  },
};

/** What version control knows of the entries' files. */
export type History =
  /** By path as problems name it: the day on which the file last changed, `YYYY-MM-DD`, in the time zone of who changed it. */
  | { kind: 'full'; changed: ReadonlyMap<string, string> }
  /** Only the newest part is here: it does not tell when a file changed. */
  | { kind: 'shallow' };

/**
 * Entries whose date of the last change is not the one of their file. Files that version control does not know, or that
 * have changes which it does not know yet, are no part of `changed` and are passed over.
 */
export function datesAgainstHistory(
  entries: readonly Omit<Entry, 'digest'>[],
  history: History | undefined,
): Finding<'date-mismatch'>[] {
  if (history?.kind !== 'full') return [];
  return entries.flatMap((entry): Finding<'date-mismatch'>[] => {
    const changed = history.changed.get(entry.file);
    const written = lastChange(entry);
    const field = entry.matter.updated === undefined ? 'published' : 'updated';
    const problem = (message: string): Finding<'date-mismatch'>[] => [
      { code: 'date-mismatch', place: placeOf(entry, field), message },
    ];
    if (changed === undefined || changed === written) return [];
    if (changed < written) {
      return problem(
        `"${field}" says ${written}, but git saw the last change on ${changed}; write the day of the change`,
      );
    }
    return problem(
      `git saw a change on ${changed}, but "${field}" says ${written}; write updated: ${changed} if readers should know of the change`,
    );
  });
}

/** What an entry was called before its file was renamed. */
export interface Former {
  slug: Slug;
  /** The slug under which it was first published: its own, or that of an earlier renaming. */
  id: Slug;
}

/** By path as problems name it now. */
export type Renames = ReadonlyMap<string, Former>;

/** What a renamed entry should say and does not. */
export interface MissingNames {
  id?: Slug;
  redirectFrom?: Slug;
}

/** What renamed entries should say, by file; names that another entry has meanwhile are not asked for. */
export function missingNames(entries: readonly NamedEntry[], renames: Renames): Map<string, MissingNames> {
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

type NamedEntry = Pick<Entry, 'language' | 'slug' | 'file' | 'matter' | 'fieldPlaces'>;

/** Entries that do not say what they were called before, as far as version control knows it. */
export function idsAgainstHistory(entries: readonly NamedEntry[], renames: Renames): Finding<'missing-id'>[] {
  const missing = missingNames(entries, renames);
  return entries.flatMap((entry): Finding<'missing-id'>[] => {
    const wanted = missing.get(entry.file);
    const former = renames.get(entry.file);
    if (!wanted || !former) return [];
    const fields = [
      ...(wanted.id === undefined ? [] : [`id: ${inYaml(wanted.id)}`]),
      ...(wanted.redirectFrom === undefined ? [] : [redirectAdvice(entry, wanted.redirectFrom)]),
    ];
    const message = `git knows this entry as "${former.slug}"; write ${fields.join(' and ')}, or run npm run check -- --fix`;
    return [{ code: 'missing-id', place: placeOf(entry, wanted.id === undefined ? 'redirectFrom' : 'id'), message }];
  });
}

function redirectAdvice({ matter }: NamedEntry, slug: Slug): string {
  return `redirectFrom: [${[...matter.redirectFrom, slug].map(inYaml).join(', ')}]`;
}

/** A slug that would be a number or a truth value is a text in quotes. */
function inYaml(slug: Slug): string {
  return /^\d|^(?:true|false|null)$/.test(slug) ? `"${slug}"` : slug;
}
