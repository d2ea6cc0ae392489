/** Where a page answers what is asked of its term: fetched when something is asked. */
import { link, list, property, text, type Link } from './directory.ts';

/** What can be asked of a term, and is answered at a place of its page. */
export const PLACES = ['formula', 'example', 'opposite', 'types', 'whole'] as const;

export type PlaceKind = (typeof PLACES)[number];

export interface Places {
  /** Fragment and what stands there: the formula in words, the title of the example, names of the other entries. */
  places: Partial<Record<PlaceKind, Link>>;
  /** Term and address of the entry in other languages, by language code. */
  translations: Readonly<Record<string, Link>>;
  /** What pages compare it with. */
  compared: readonly Compared[];
}

/** The other entry of a comparison, and what the page says first; empty where it has no such sentence. */
export interface Compared {
  term: string;
  slug: string;
  verdict: string;
}

/** A line of the file of places. */
export function writePlaces({ places, translations, compared }: Places): string {
  const others = compared.map(({ term, slug, verdict }) => [term, slug, verdict]);
  return JSON.stringify({ ...places, translations, compared: others });
}

/** @throws {TypeError} for anything else than a line of the file. */
export function readPlaces(line: string): Places {
  const value: unknown = JSON.parse(line);
  const places = PLACES.flatMap((kind) => {
    const place = property(value, kind);
    return place === undefined ? [] : [[kind, link(place)] as const];
  });
  const translations = Object.entries(property(value, 'translations') ?? {});
  return {
    places: Object.fromEntries(places),
    translations: Object.fromEntries(translations.map(([language, to]) => [text(language), link(to)])),
    compared: list(property(value, 'compared')).map(readCompared),
  };
}

function readCompared(value: unknown): Compared {
  const [term, slug, verdict] = list(value);
  return { term: text(term), slug: text(slug), verdict: text(verdict) };
}
