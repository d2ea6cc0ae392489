/** What entries say of themselves against what version control knows: dates, names of renamed files and of concepts. */
import type { Languages } from './concepts.ts';
import { lastChange, placeOf, type Entry } from './entry.ts';
import type { Slug } from './slug.ts';
import type { Codes, Finding } from './finding.ts';
import { missingNames, type FormerState, type MissingNames, type NamedEntry } from './missing-names.ts';

/** Checked apart from the rules, where there is a history. */
export const HISTORY_CODES: Codes<'date-mismatch' | 'missing-concept' | 'missing-id'> = {
  'date-mismatch': {
    reason: 'Readers and search engines judge by the date how current an entry is.',
    example:
      'content/terms/en/early.mdx:5:10 date-mismatch: "updated" says 2026-03-09, but git saw the last change on 2026-03-01; write the day of the change',
  },
  'missing-concept': {
    reason: 'Programs know what entries of several languages mean by its id, whichever of them come and go.',
    example:
      'content/terms/en/mole.mdx:1:1 missing-concept: git knows this concept as "muelle"; write concept: muelle, or run npm run check -- --fix',
  },
  'missing-id': {
    reason:
      'Programs know an entry by its id: without it a renamed entry is a new one to them, and old links lead nowhere.',
    example:
      'content/terms/en/pier.mdx:1:1 missing-id: git knows this entry as "dock"; write id: dock and redirectFrom: [dock], or run npm run check -- --fix',
  },
};

/** What version control knows of the entries' files. */
export type History =
  /** By path as problems name it. */
  | { kind: 'full'; changed: ReadonlyMap<string, FileHistory> }
  /** Only the newest part is here: it does not tell when a file changed. */
  | { kind: 'shallow' };

export interface FileHistory {
  /** The day on which the file last changed, `YYYY-MM-DD`, in the time zone of who changed it. */
  day: string;
  /** True where that change brought the file. */
  isNew: boolean;
}

/**
 * Entries whose date of the last change is far from that of their file: a change is written on one day, reviewed for some,
 * and merged on another, and what is new here may have been published elsewhere long before, or wait for its day. Files
 * that version control does not know, or that have changes which it does not know yet, are no part of `changed` and are
 * passed over.
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
    if (changed === undefined) return [];
    const { day, isNew } = changed;
    const late = daysBetween(written, day);
    if (field === 'updated' && late < -DAYS_OF_ZONES) {
      return problem(`"${field}" says ${written}, but git saw the last change on ${day}; write the day of the change`);
    }
    if (isNew || late <= DAYS_OF_REVIEW) return [];
    return problem(
      `git saw a change on ${day}, but "${field}" says ${written}; write updated: ${day} if readers should know of the change`,
    );
  });
}

/** So many days may lie between the day that somebody writes and the one on which the change is merged. */
const DAYS_OF_REVIEW = 30;
/** The same hour has two dates in the world. */
const DAYS_OF_ZONES = 1;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Entries that do not say what they, or their concepts, were called before, as far as version control knows it. */
export function namesAgainstHistory(
  site: Languages,
  entries: readonly NamedEntry[],
  former: FormerState | undefined,
): Finding<'missing-concept' | 'missing-id'>[] {
  const missing = missingNames(site, entries, former);
  return entries.flatMap((entry) => {
    const wanted = missing.get(entry.file);
    const slug = former?.renames.get(entry.file)?.slug;
    return wanted ? [...missingId(entry, slug, wanted), ...missingConcept(entry, wanted)] : [];
  });
}

function missingId(entry: NamedEntry, former: Slug | undefined, wanted: MissingNames): Finding<'missing-id'>[] {
  const fields = [
    ...(wanted.id === undefined ? [] : [`id: ${inYaml(wanted.id)}`]),
    ...(wanted.redirectFrom === undefined ? [] : [redirectAdvice(entry, wanted.redirectFrom)]),
  ];
  if (former === undefined || fields.length === 0) return [];
  const message = `git knows this entry as "${former}"; write ${fields.join(' and ')}, or run npm run check -- --fix`;
  return [{ code: 'missing-id', place: placeOf(entry, wanted.id === undefined ? 'redirectFrom' : 'id'), message }];
}

function missingConcept(entry: NamedEntry, { concept }: MissingNames): Finding<'missing-concept'>[] {
  if (concept === undefined) return [];
  const message = `git knows this concept as "${concept}"; write concept: ${inYaml(concept)}, or run npm run check -- --fix`;
  return [{ code: 'missing-concept', place: placeOf(entry, 'concept'), message }];
}

function redirectAdvice({ matter }: NamedEntry, slug: Slug): string {
  return `redirectFrom: [${[...matter.redirectFrom, slug].map(inYaml).join(', ')}]`;
}

/** A slug that would be a number or a truth value is a text in quotes. */
function inYaml(slug: Slug): string {
  return /^\d|^(?:true|false|null)$/.test(slug) ? `"${slug}"` : slug;
}
