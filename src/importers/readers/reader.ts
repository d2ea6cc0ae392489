/** What a format says for itself. To read another one is to write one file with a `Reader`, and its row in `index.ts`. */
import type { ReadRecords } from '../record.ts';

export interface Reader {
  /** How its command is called. */
  usage: string;
  /** Endings of its files, in lower case. */
  endings: readonly string[];
  /** All files of a source at once, since they may lead to each other. A file that is wrong does not hide the others. */
  read: (files: readonly SourceText[], options: ReadOptions) => ReadRecords;
  /** For formats that sites hand out page by page: the records of one answer. */
  readAnswer?: (value: unknown, origin: string) => ReadRecords;
}

export interface SourceText {
  /** From the folder that is imported, with slashes. */
  path: string;
  text: string;
}

export interface ReadOptions {
  /** Fields of an entry to what the source calls them: `--map term=Title`. */
  map: ReadonlyMap<string, string>;
  /** One character between the cells of a table; found by itself when undefined. */
  delimiter: string | undefined;
  /** Languages of the site, when there is one: only they are languages in names of folders. */
  languages: readonly string[] | undefined;
}
