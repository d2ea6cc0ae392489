/** What columns of a table and the heads of Markdown files say of an entry, as a record. */
import { z } from 'zod';
import { decode } from '../../mdx/urls.ts';
import { lastSegment } from '../addresses.ts';
import { tell, emptyRecord, type Note, type SourceRecord } from '../record.ts';
import type { Field } from './columns.ts';

/** The values of a field, trimmed, without empty ones. */
export interface Values {
  all: (field: Field) => string[];
  /** Where one value may hold several: `a; b`. */
  many: (field: Field) => string[];
}

/** All but title, text and addresses, which each format has in its own way. */
export function recordOf(origin: string, { all, many }: Values, notes: Note[]): SourceRecord {
  const [src] = all('image');
  return {
    ...emptyRecord(origin),
    keys: all('id'),
    language: all('language')[0],
    slug: all('slug')[0],
    published: dateOf(all('published')[0], 'published', notes),
    updated: dateOf(all('updated')[0], 'updated', notes),
    status: statusOf(all('status')[0], notes),
    qualifier: all('qualifier')[0],
    replacedBy: all('replacedBy')[0],
    abbreviation: all('abbreviation')[0],
    aliases: many('aliases'),
    takeaways: all('takeaways'),
    sameAs: many('sameAs'),
    topics: many('topics').map((name) => ({ key: name, label: name })),
    related: many('related'),
    broader: many('broader'),
    formerSlugs: many('redirectFrom'),
    picture: src === undefined ? undefined : { src, alt: all('imageAlt')[0] ?? '', caption: '' },
    notes,
  };
}

/**
 * What an entry is called, from what files of a site of ours say: the id stays through a rename, the address has the slug
 * of now.
 * @param id `en/quay`; of another form, nothing is known.
 */
export function ownNames(id: string, url: string): Partial<Pick<SourceRecord, 'language' | 'slug' | 'permanentId'>> {
  const [language, permanentId = ''] = id.split('/');
  if (permanentId === '') return {};
  return { language, slug: decode(lastSegment(url.replace(/\/$/, ''))) || permanentId, permanentId };
}

/** `a; b | c`, or `a, b` when there is no other mark. */
export function manyOf(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(/[;|\n]/.test(cell) ? /[;|\n]/ : /,/))
    .map((name) => name.trim())
    .filter(Boolean);
}

/** `2026-11-22`, with or without a time; other ways to write a date are not the same everywhere. */
function dateOf(written: string | undefined, field: string, notes: Note[]): string | undefined {
  if (written === undefined) return undefined;
  const day = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/.exec(written)?.slice(1, 4).join('-');
  if (day !== undefined && z.iso.date().safeParse(day).success) return day;
  tell(notes, 'unresolved', `the date "${written}" (${field}) is not year-month-day, and was left out`);
  return undefined;
}

function statusOf(written: string | undefined, notes: Note[]): SourceRecord['status'] {
  if (written === undefined || /^(publish(ed)?|public|live|active|approved|final|publicado|yes|true|1)$/i.test(written))
    return 'published';
  if (/^(deprecated|obsolete|superseded|withdrawn|obsoleto)$/i.test(written)) return 'deprecated';
  if (!/^(draft|pending|private|borrador|no|false|0)$/i.test(written))
    tell(notes, 'changed', `the status "${written}" became "draft"`);
  return 'draft';
}
