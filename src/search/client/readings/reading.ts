/** What every way to read a query is given, and what it gives. */
import type { BrowserPart } from '../../../languages/language.ts';
import type { LabelHit } from '../../labels/match.ts';
import type { Labels } from '../label-lookup.ts';
import type { Candidate, Candidates } from '../result.ts';

/** What is asked, and what it is read with. */
export interface Asked {
  query: string;
  /** True while the last word may get more letters. */
  typing: boolean;
  /** Entries that the whole query names, the best first. */
  hits: readonly LabelHit[];
  labels: Labels;
  /** Names in the other languages of the site: fetched when they are asked for. */
  others: () => Promise<readonly Labels[]>;
  make: Candidates;
  language: string;
  known: BrowserPart;
}

/** What a reading proposes; where it `settles` the query, no other reading is tried. */
export interface Proposal {
  candidates: Candidate[];
  settles: boolean;
}

/** @param found What the readings before it have found. */
export type Reading = (asked: Asked, found: readonly Candidate[]) => Promise<Proposal>;
