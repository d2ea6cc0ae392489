/** What lies between records and files: entries that are planned. */
import type { Root } from 'mdast';
import type { Site } from '../../glossary/site.ts';
import type { Anchor } from '../html/body.ts';
import type { Note } from '../record.ts';
import type { Matter } from '../writer/entry-file.ts';
import type { ExistingEntry, Target } from './target.ts';

export interface ImportOptions {
  /** The site of the content folder; undefined when there is none yet. */
  site: Site | undefined;
  existing: readonly ExistingEntry[];
  /** Language of records that do not say theirs. */
  language: string;
  /** Topics of the source to topics of the site. */
  topics: ReadonlyMap<string, string>;
  /** Name and address of a new site. */
  name: string | undefined;
  url: string | undefined;
  /** `YYYY-MM-DD`, for records without a date. */
  today: string;
}

/** An entry in all but the files of its pictures. */
export interface Draft {
  target: Target;
  matter: Matter;
  root: Root;
  anchors: ReadonlyMap<string, Anchor>;
}

/** One entry file to write. */
export interface PlannedFile {
  origin: string;
  /** From the content folder: `terms/en/kam.mdx`. */
  path: string;
  text: string;
  notes: Note[];
}
