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
  const suggest = property(value, 'suggest');
  return {
    version: text(property(value, 'version')),
    entries: number(property(value, 'entries')),
    firstWords: list(property(value, 'firstWords')).map(text),
    beginnings: list(property(value, 'beginnings')).map(text),
    endings: list(property(value, 'endings')).map(text),
    parts: list(property(value, 'parts')).map(text),
    detailsPerFile: number(property(value, 'detailsPerFile')),
    placesPerFile: number(property(value, 'placesPerFile')),
    others: list(property(value, 'others')).map(text),
    glossary: text(property(value, 'glossary')),
    letters: list(property(value, 'letters')).map(link),
    topics: list(property(value, 'topics')).map(link),
    ...(suggest !== undefined && { suggest: text(suggest) }),
  };
}

export function link(value: unknown): Link {
  const [label, href] = list(value);
  return [text(label), text(href)];
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('not a number');
  return value;
}

export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
