/** What the search in the browser knows of a language. */
export interface SearchWords {
  compared: ComparedWords;
  defined: DefinedWords;
  /** Words too common to tell one entry from another, with white space between them. */
  stopWords: string;
}

/** How a language asks for a comparison; alternatives are separated by `|`, written as `searchForm` writes them. */
export interface ComparedWords {
  /** Between two terms: `vs`. */
  versus: string;
  /** Before two terms: `difference between`. */
  lead: string;
  /** Between two terms that follow a lead: `and`. */
  and: string;
  /** After two terms: `difference`. */
  trail: string;
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
