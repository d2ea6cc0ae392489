/** What the engine can know of a language: a folder beside this file may leave out what it does not know, but for how its texts are set. */
import type { words } from './en/browser.ts';
import type { draft } from './en/draft.ts';
import type { PageWords } from './en/words.ts';
import type { SearchWords } from './search-words.ts';
import type { Typography } from './typography.ts';

export interface Language {
  /** What pages say; where it is undefined they speak English. With it come `browser`, `about.mdx` and `data.mdx`. */
  words?: PageWords;
  /** What scripts say, and what the search knows; the browser downloads this part of its language, and no other. */
  browser?: BrowserPart;
  /** What a new entry says in the places that are to be written. */
  draft?: DraftWords;
  /** Makes the function that gives the regular plurals of a label; what it learns of words it keeps. */
  plurals?: () => (label: string) => string[];
  /** Abbreviations that stand before a capital, without their last full stop, as alternatives of a pattern. */
  abbreviations?: string;
  /** True where every noun has a capital, so that capitals say nothing of names. */
  capitalizesNouns?: boolean;
  /** Names of months in dates, besides those that CLDR has; numbers count from 1. */
  otherMonths?: Readonly<Record<string, number>>;
  /** How numbers are spoken of in sums. */
  numbers?: NumberWords;
  /** How texts are set in type; where it is undefined, as in languages without a folder, they are shown as typed. */
  typography: Typography | undefined;
  /** What rules about writing know; without it they go by structure alone. */
  writing?: Writing;
  /** Words by which an import knows the parts of pages that others wrote. */
  foreignPages?: ForeignPages;
}

export interface BrowserPart {
  /** What scripts say: the search and the previews. */
  words: typeof words;
  search: SearchWords;
}

export type DraftWords = typeof draft;

export interface NumberWords {
  /** Words after a number that multiply it. */
  scales: Readonly<Record<string, number>>;
  /** A word before a result that is not exact. */
  about: RegExp;
  /** A word after a number that is no unit: "8 a day". */
  joining: RegExp;
}

/** What rules about writing know of a language. */
export interface Writing {
  /** A sentence that introduces an invented case. */
  invention: RegExp;
  /** A sentence that supposes rather than claims. */
  supposition: RegExp;
  /** Words right before a number that is there for illustration. */
  instance: RegExp;
  /** Words after a number that make it a figure, besides % and signs of money. */
  units: string;
  /** Ways to open a definition that do not say what the thing is. */
  openings: RegExp;
  /** One that says what kind of thing it is, for editors to follow. */
  goodOpening: string;
  /** Answers that send the reader away, or say that there is an answer. */
  evasion: RegExp;
  /** Words, in lower case, that say that two things differ, or are alike, without saying in what. */
  comparing: RegExp;
  /** Endings that tell forms of one word apart; the longest first. */
  endings: RegExp;
  /** An alternative text that says only that there is a picture. */
  pictureAlone: RegExp;
}

/** What other glossaries call the parts of their pages: alternatives of patterns that take no notice of capitals. */
export interface ForeignPages {
  /** A heading over links to other entries: "See also". */
  related?: string;
  /** A label before other names of the term: "Also known as". */
  otherNames?: string;
  /** A label before its abbreviation. */
  abbreviation?: string;
  /** A label before its definition, or a word after a title that says no more. */
  definition?: string;
  /** The word between such a label and the term: "Definition of churn". */
  of?: string;
  /** Words between the last two names of a list. */
  and?: string;
  /** The beginning of a title that asks what the term is. */
  question?: string;
  /** Articles that may stand before the term there. */
  article?: string;
  /** Words of a name that its abbreviation may pass over. */
  smallWords?: string;
}
