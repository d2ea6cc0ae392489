/** Where a page answers what is asked of its term: fetched when something is asked. */
import { isListOf, property, type Link } from './directory.ts';

/** What can be asked of a term, and is answered at a place of its page. */
export const PLACES = ['formula', 'example', 'opposite', 'types', 'whole'] as const;

export type PlaceKind = (typeof PLACES)[number];

/**
 * A line of the file of places. Of each kind, fragment and what stands there: the formula in words, the title of the
 * example, names of the other entries.
 */
export interface Places extends Partial<Record<PlaceKind, Link | undefined>> {
  /** Term and address of the entry in other languages, by language code. */
  translations: Readonly<Record<string, Link>>;
  /** What pages compare it with. */
  compared: readonly Compared[];
}

/** The other entry of a comparison, and what the page says first; empty where it has no such sentence. */
export type Compared = readonly [term: string, slug: string, verdict: string];

/** @throws {Error} for anything else than a line of the file. */
export function readPlaces(line: string): Places {
  const value: unknown = JSON.parse(line);
  if (!isPlaces(value)) throw new TypeError('no line of a file of places');
  return value;
}

function isPlaces(value: unknown): value is Places {
  const translations = Object.values(property(value, 'translations') ?? {});
  return isListOf(Array.isArray)(property(value, 'compared')) && translations.every(Array.isArray);
}
