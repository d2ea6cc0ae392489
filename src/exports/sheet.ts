/** A file that has a piece for each entry of a language: it is written piece by piece, since it may be long. */
import type { Entry } from '../glossary/entry.ts';
import type { EntryDocument } from './document.ts';

export interface Sheet {
  head: string;
  piece: (entry: SheetEntry) => string;
  foot: string;
}

export interface SheetEntry {
  entry: Entry;
  document: EntryDocument;
  /** True for the first entry of the file. */
  first: boolean;
}
