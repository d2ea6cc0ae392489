/** Files that have a piece for each entry of a language, or for each concept: they are written piece by piece, since they may be long. */
import type { Concept } from '../glossary/concepts.ts';
import type { Entry } from '../glossary/entry.ts';
import type { EntryDocument } from './document-schemas.ts';

/** A piece of a file. A path that comes again adds to the file. */
export interface Piece {
  /** From the root of the output, decoded: `en/glossary.json`. */
  path: string;
  text: string;
}

/** A file of a language, or of all languages, which has a piece for each concept. */
export interface Sheet<Item = SheetEntry> extends Frame {
  piece: (item: Item) => string;
}

export type ConceptSheet = Sheet<Concept>;

/** What stands around the pieces. */
export interface Frame {
  head: string;
  /** Between two pieces. */
  separator?: string;
  foot: string;
  /** How the file is split where it is long; undefined where it never is. */
  split?: Split;
}

export interface SheetEntry {
  entry: Entry;
  document: EntryDocument;
}

export interface Split {
  /** The head of the part for a letter. */
  head: (label: string) => string;
  /** What stands in place of the whole: where its parts are. */
  index: (parts: readonly Part[]) => string;
}

/** One of the files that a long one is split into. */
export interface Part {
  /** The letter, and where there are several languages in one file, the language. */
  label: string;
  /** From the root of the output, decoded. */
  path: string;
  /** Pieces in it. */
  entries: number;
}
