/** What pages say in English; also the list of all that other languages say. */
export const words = {
  home: 'Home',
  chooseLanguage: 'Choose your language',
  glossary: 'A–Z',
  glossaryTitle: 'All terms, A–Z',
  search: 'Search',
  searchDescription: 'Search every term, definition and question.',
  searchNoScript:
    'Search needs JavaScript. What you asked stands in the address of this page; find it by letter or topic:',
  searchTopic: 'Topic',
  searchAllTopics: 'All topics',
  searchSort: 'Order',
  searchBest: 'Best match first',
  searchAlphabet: 'A–Z',
  skip: 'Skip to content',
  about: 'About',
  aboutTitle: (name: string) => `About ${name}`,
  checksTitle: 'What is checked',
  checksIntro:
    'Every entry is checked before it is published. This is what the checks look for, why, and what they say.',
  checksErrors: 'Errors: they stop the site from being built',
  checksWarnings: 'Warnings: the site is built all the same',
  breadcrumb: 'Breadcrumb',
  newest: 'Newest terms',
  wordOfTheDay: 'Word of the day',
  startPaths: 'New here? Start with what you do',
  steps: (count: number) => `${count} steps`,
  mostReferenced: 'Most referenced',
  terms: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
  letterTitle: (letter: string) => `Terms under ${letter}`,
  letterDescription: (letter: string, count: number, names: number) =>
    count === 0
      ? `${names === 1 ? 'One name' : `${names} names`} under ${letter}, with the term that each leads to.`
      : `${count === 1 ? 'One term' : `${count} terms`} under ${letter}, each with its definition.`,
  otherNames: (count: number) => (count === 1 ? '1 other name' : `${count} other names`),
  see: 'see',
  compactList: 'Short lines',
  indexDescription: (count: number) =>
    count === 0
      ? 'No terms yet.'
      : count === 1
        ? 'One term, with its definition.'
        : `All ${count} terms in alphabetical order, each with its definition.`,
  lettersDescription: (count: number) =>
    `${count} terms from A to Z: each letter leads to its terms and their definitions.`,
  topicsTitle: 'All topics',
  topicsDescription: (topics: readonly string[]) => `The glossary by topic: ${topics.join(', ')}.`,
  topicTitle: (topic: string) => `Topic: ${topic}`,
  topicDescription: (topic: string, count: number) =>
    `${topic}: ${count === 1 ? 'one term' : `${count} terms`}, each with its definition.`,
  pageNumber: (number: number) => `page ${number}`,
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  takeaways: 'Key takeaways',
  contents: 'On this page',
  questions: 'Questions people ask',
  contrasts: 'Often confused',
  contrastWith: (term: string, other: string) => `${term} and ${other}`,
  aspect: 'Aspect',
  compareDescription: (first: string, second: string, aspects: readonly string[]) =>
    `The difference between ${first} and ${second}, point by point: ${aspects.join(', ')}.`,
  compareLink: (term: string, other: string) => `Compare ${term} and ${other} side by side`,
  compareWhich: 'Which one do you mean?',
  comparePoints: 'Point by point',
  comparisons: 'Comparisons',
  comparisonsTitle: 'Often confused terms, compared',
  comparisonsDescription: (count: number) =>
    `${count === 1 ? 'One pair of terms that is' : `${count} pairs of terms that are`} often confused, each with what the difference is.`,
  pairs: (count: number) => (count === 1 ? '1 pair' : `${count} pairs`),
  compareQuestions: (term: string) => `Questions about ${term}`,
  compareOthers: 'Also often confused',
  related: 'Related terms',
  broader: 'More general',
  narrower: 'More specific',
  seeAlso: 'See also',
  map: 'Concept map',
  mapDescription: (term: string) =>
    `A drawing of ${term} among its neighbors: more general terms above, more specific ones below, others beside. The lists of this page name the same terms.`,
  mapAndMore: (count: number) => `and ${count} more`,
  mapTitle: (topic: string) => `Concept map: ${topic}`,
  mapPageDescription: (topic: string, count: number) =>
    `How ${count} terms of ${topic} hang together: which is more general, which are often confused, which belong together.`,
  mapIntro: 'How the terms of this topic hang together.',
  mapIntroPart: (shown: number, count: number) =>
    `How the terms of this topic hang together: ${shown} of ${count}, the best connected.`,
  mapBack: (topic: string) => `All terms of ${topic}`,
  mapOfTopic: 'Concept map of this topic',
  mapDrawing: 'The map; the same in words follows it',
  mapInWords: 'The same in words',
  mapOmitted: (count: number) =>
    count === 1
      ? 'One more relation is not drawn, to keep the map readable.'
      : `${count} more relations are not drawn, to keep the map readable.`,
  usedIn: 'Used in',
  usedInOthers: 'Also in',
  usedInSearch: 'Search for all of them',
  entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  sources: 'Sources',
  backToText: (number: number) => `Back to the text at ${number}`,
  asOf: (date: string) => `as of ${date}`,
  published: 'Published',
  updated: 'Updated',
  /** `{names}` and `{date}` stand where the names and the day are to stand. */
  writtenBy: 'Written by {names}',
  reviewedBy: 'Reviewed by {names}',
  reviewedByOn: 'Reviewed by {names} on {date}',
  reviewedOn: 'Reviewed on {date}',
  startHere: 'New to this? Read in this order',
  readingOrder: 'Reading order',
  stepOf: (number: number, total: number) => `step ${number} of ${total}`,
  stepNext: (number: number, total: number) => `Step ${number} of ${total}:`,
  stepLast: 'This was the last step.',
  topicTerms: 'All terms, A–Z',
  previous: 'Previous term',
  next: 'Next term',
  edit: 'Edit this page',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Copying failed',
  linkTo: (title: string) => `Link to “${title}”`,
  cite: 'Cite this entry',
  deprecatedTitle: (term: string) => `${term} (no longer in use)`,
  useInstead: 'Use instead:',
  replaces: 'Replaces',
  otherMeanings: 'Other meanings of',
  sharedNameTitle: (name: string) => `What “${name}” can mean`,
  sharedNameDescription: (name: string, terms: readonly string[]) =>
    `“${name}” is the name of ${terms.length} terms: ${terms.join(', ')}.`,
  draft: 'Draft: shown here only, not in a build.',
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', example: 'Example' },
  formula: 'Formula',
  notFoundTitle: 'Page not found',
  notFound: 'There is no page at this address. Search for the term, or look it up by letter.',
  appearance: 'Appearance',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  publisher: 'Published by',
  license: 'Entries licensed under',
  dataTitle: 'Data',
  dataDescription: 'Every entry and the whole glossary as files for programs, and what they may be used for.',
  feedTitle: (name: string) => `${name}: new and changed terms`,
  llmsHint: 'Every entry is there as Markdown, too: write .md in place of the last slash of its address.',
  llmsFull: 'the texts of all entries',
  redirectsTo: (title: string) => `Redirects to ${title}`,
  conceptIntro: (languages: number) =>
    languages === 1
      ? 'One concept, in the one language that has it so far.'
      : `One concept, in the ${languages} languages that have it.`,
  redirected: 'This page has moved to',
};

export type PageWords = typeof words;
