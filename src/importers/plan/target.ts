/** What a record becomes, and what lies in the folder already. */
import type { Slug } from '../../glossary/slug.ts';
import type { Note, SourceRecord } from '../record.ts';

/** An entry that lies in the content folder already. */
export interface ExistingEntry {
  language: string;
  slug: string;
  term: string;
  qualifier: string | undefined;
  abbreviation: string | undefined;
  /** Abbreviation and aliases. */
  otherLabels: readonly string[];
  published: string;
  broader: readonly string[];
  /** What it says as its `id` and `concept`. */
  id?: string | undefined;
  concept?: string | undefined;
  redirectFrom: readonly string[];
}

export interface Target {
  record: SourceRecord;
  language: string;
  slug: Slug;
  term: string;
  qualifier: string | undefined;
  abbreviation: string | undefined;
  notes: Note[];
}

/** The id of an entry among all languages. */
export function idOf({ language, slug }: { language: string; slug: string }): string {
  return `${language}/${slug}`;
}
