/** What the search in the browser knows of a language. */
export interface SearchWords {
  compared: ComparedWords;
  defined: DefinedWords;
  places: PlaceWords;
  /** Endings that tell forms of one word apart, the longest first; alternatives of a pattern. Empty where none are known. */
  endings: string;
  /** Words as they are shortened in writing, without signs and accents, and what they are short for: `mgmt`, `management`. */
  shortened: Readonly<Record<string, string>>;
  /** Words too common to tell one entry from another, with white space between them. */
  stopWords: string;
}

/** How a language asks for a comparison; alternatives of a pattern, in words as the search writes them. */
export interface ComparedWords {
  /** Between two terms: `vs`. */
  versus: string;
  /** What asks for a comparison, wherever it stands: `difference between`. */
  cue: string;
  /** Between two terms of a query that has a cue: `and`. */
  and: string;
  /** Between two terms of a query that has none: `or`. */
  or: string;
  /** Before the first term of a comparison whose second is not there yet: `difference between`. */
  begun: string;
}

/** How a language asks something of a term; written like `ComparedWords`. */
export interface PlaceWords {
  formula: string;
  example: string;
  opposite: string;
  /** What there is of it: its types, its parts. */
  types: string;
  /** What it belongs to. */
  whole: string;
  /** What an abbreviation stands for. */
  expansion: string;
  /** What it is called in another language, whose name the query has, too. */
  translation: string;
}

/** How a language asks what something is; written like `ComparedWords`. */
export interface DefinedWords {
  /** Before the term: `what is`. */
  before: string;
  /** After it: `meaning`. */
  after: string;
  /** Before a noun: `the`. */
  article: string;
}

/** Words too common to tell one entry from another, in lower case. */
export function stopWordsOf({ stopWords }: Pick<SearchWords, 'stopWords'>): ReadonlySet<string> {
  return new Set(stopWords.trim().split(/\s+/));
}
