/** `index.json` of a language's search files: what there is, and what the search box shows before anything is typed. */

export interface Directory {
  /** Changes with the files: part of their addresses, so that no old file is taken for a new one. */
  version: string;
  entries: number;
  /**
   * As much of the first word of each label file as is after all words of the file before: a word is in the last file
   * whose text is not after it.
   */
  firstWords: string[];
  /** The same for files of words, for typing mistakes; none where there is one label file. */
  beginnings: string[];
  /** The same for files of words that are written backwards. */
  endings: string[];
  /** The same for files of parts of words; none where there is one label file, or words are written apart. */
  parts: string[];
  /** Codes of the other languages of the site. */
  others: string[];
  /** Entries in a file of details. */
  detailsPerFile: number;
  /** Entries in a file of places. */
  placesPerFile: number;
  /** Addresses of the A–Z of this language, letters and topics: label, then address. */
  glossary: string;
  letters: Link[];
  topics: Link[];
  /** Where to suggest a term: an address that the term is added to. */
  suggest?: string;
}

/** Numbers of the files that have what begins so: of sorted lines, each file's first is given, or as much of it as sets it apart. */
export function filesOf(firstLines: readonly string[], beginning: string): number[] {
  const first = Math.max(
    0,
    firstLines.findLastIndex((line) => line <= beginning),
  );
  const next = firstLines.findIndex((line, index) => index > first && !line.startsWith(beginning));
  const end = next < 0 ? firstLines.length : next;
  return Array.from({ length: Math.min(end, firstLines.length) - first }, (_, index) => first + index);
}

/** A word from its last letter to its first. */
export function backwards(word: string): string {
  return Array.from(word).toReversed().join('');
}

export type Link = readonly [label: string, href: string];

/** @throws {TypeError} for anything else than a directory. */
export function readDirectory(value: unknown): Directory {
  if (!isDirectory(value)) throw new TypeError('no directory of search files');
  return value;
}

function isDirectory(value: unknown): value is Directory {
  return Object.entries(FIELDS).every(([name, fits]) => fits(property(value, name)));
}

const FIELDS: Record<keyof Directory, (value: unknown) => boolean> = {
  version: isText,
  entries: Number.isInteger,
  firstWords: isListOf(isText),
  beginnings: isListOf(isText),
  endings: isListOf(isText),
  parts: isListOf(isText),
  others: isListOf(isText),
  detailsPerFile: Number.isInteger,
  placesPerFile: Number.isInteger,
  glossary: isText,
  letters: isListOf(isListOf(isText)),
  topics: isListOf(isListOf(isText)),
  suggest: (value) => value === undefined || isText(value),
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

export function isListOf(fits: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(fits);
}

export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
