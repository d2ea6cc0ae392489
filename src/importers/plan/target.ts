/** What a record becomes, and what lies in the folder already. */
import type { Slug } from '../../glossary/slug.ts';
import type { EntryMatter } from '../../glossary/entry-matter.ts';
import { nameKey } from '../../languages/name-forms.ts';
import type { Note, SourceRecord } from '../record.ts';

/** An entry that lies in the content folder already. */
export interface ExistingEntry extends Pick<
  EntryMatter,
  'term' | 'qualifier' | 'abbreviation' | 'published' | 'broader' | 'id' | 'concept' | 'redirectFrom'
> {
  language: string;
  slug: string;
  /** Abbreviation and aliases. */
  otherLabels: readonly string[];
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

/** A form in which a name of a language is the same however it is written. */
export function labelKey(label: string, language: string): string {
  return `${language} ${nameKey(label, language)}`;
}

/** The id of an entry among all languages. */
export function idOf({ language, slug }: { language: string; slug: string }): string {
  return `${language}/${slug}`;
}
