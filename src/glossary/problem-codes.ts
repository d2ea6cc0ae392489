/** The table of everything that can be wrong, and why it matters. The page for editors is made from it. */
import type { Severity } from './problem.ts';

export interface CodeDescription {
  /** `error` stops a build; `warning` is printed and the build goes on. */
  severity: Severity;
  /** Why it matters, in one sentence. */
  reason: string;
  /** A line as editors read it; one of those that the tests produce. */
  example: string;
}

/**
 * The closed table of problem codes: how bad each is and, in one sentence, why it matters.
 * `error` stops a build; `warning` is printed and the build goes on.
 */
export const PROBLEM_CODES = {
  'bad-site': {
    severity: 'error',
    reason: 'The site file says what the glossary is called and where it lives.',
    example: 'content/site.yaml:7:1 bad-site: unknown field "tagine"; did you mean "tagline"?',
  },
  'bad-encoding': {
    severity: 'error',
    reason: 'Text in another encoding would show wrong letters to readers.',
    example:
      'content/site.yaml:1:10 bad-encoding: has the byte 0xE9, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
  },
  'too-large': {
    severity: 'error',
    reason: 'A text as long as a book takes minutes to read, and nobody reads it as one entry.',
    example:
      'content/terms/en/a.mdx:1:1 too-large: has 25008 lines, expected at most 25000; write less, or several files',
  },
  'byte-order-mark': {
    severity: 'warning',
    reason: 'Some programs show the mark as a character.',
    example:
      'content/terms/en/a.mdx:1:1 byte-order-mark: starts with a byte order mark (U+FEFF), expected none; it was ignored, save the file as "UTF-8" without BOM',
  },
  'line-endings': {
    severity: 'warning',
    reason: 'Mixed line ends make every line of a change look changed.',
    example:
      'content/terms/en/a.mdx:1:4 line-endings: has Windows line ends (CRLF), expected LF; they were read as LF, save the file with LF line ends',
  },
  'bad-file-name': {
    severity: 'error',
    reason: 'The file name is the address of the page.',
    example: 'content/terms/en/a.md:1:1 bad-file-name: ends in ".md", expected ".mdx"; rename the file',
  },
  'bad-file': {
    severity: 'error',
    reason:
      'Only plain files that lie in the content folder are read: anything else may be another file of the machine.',
    example: 'content/images/notes.png:1:1 bad-file: is a named pipe, expected a file; remove it',
  },
  'bad-frontmatter': {
    severity: 'error',
    reason: 'The frontmatter is what every page, export and search result is made from.',
    example: 'content/terms/en/a.mdx:3:13 bad-frontmatter: "definition" is empty; write some text',
  },
  'bad-mdx': {
    severity: 'error',
    reason: 'A body that cannot be parsed cannot be shown.',
    example: 'content/terms/en/a.mdx:7:1 bad-mdx: has type=tip, expected the value in quotes; write type="tip"',
  },
  'forbidden-mdx': {
    severity: 'error',
    reason: 'Entries are data: nothing in an entry is ever executed.',
    example: 'content/terms/en/a.mdx:7:2 forbidden-mdx: has <sub> with attributes, expected the tag alone; write <sub>',
  },
  'bad-component': {
    severity: 'error',
    reason: 'A component with a wrong attribute would be shown wrongly or not at all.',
    example:
      'content/terms/en/a.mdx:11:5 bad-component: <Faq> stands inside a note, expected it on its own; move it out',
  },
  'bad-image': {
    severity: 'error',
    reason: 'A picture that is missing or undescribed helps nobody.',
    example: 'content/terms/en/a.mdx:7:1 bad-image: <Figure> has no "alt", expected a text; write alt="…"',
  },
  'no-picture': {
    severity: 'error',
    reason: 'The folder of pictures holds pictures: nobody would look for anything else there.',
    example:
      'content/images/notes.mdx:1:1 no-picture: is no picture, expected one of .svg, .png, .jpg, .jpeg, .webp, .avif, .gif; move it out of images/, or delete it',
  },
  'bad-faq': {
    severity: 'error',
    reason: 'Search engines and readers need a question and its answer.',
    example: 'content/terms/en/a.mdx:7:1 bad-faq: <Faq> has no "question", expected a text; write question="…"',
  },
  'duplicate-faq': {
    severity: 'error',
    reason: 'The same question twice in one entry gives two answers to one question.',
    example:
      'content/terms/en/a.mdx:9:1 duplicate-faq: the question "why ?" is asked before on line 7; merge the two answers',
  },
  'unknown-footnote': {
    severity: 'error',
    reason: 'A claim with a footnote needs the source that it points to.',
    example:
      'content/terms/en/a.mdx:9:1 unknown-footnote: the note [^n] is never cited, expected [^n] in the text; cite it or remove it',
  },
  'unused-source': {
    severity: 'warning',
    reason: 'A source that no claim cites tells the reader nothing.',
    example:
      'content/terms/en/a.mdx:7:9 unused-source: the source "y" is never cited; write [^y] after the claim that it supports, or remove it',
  },
  'empty-glossary': {
    severity: 'error',
    reason: 'A glossary needs at least one published entry.',
    example:
      'content/terms:1:1 empty-glossary: has no published entry, expected at least one file terms/<language>/<slug>.mdx; write one, or set GLOSSARY_CONTENT to the right folder',
  },
  'unknown-language': {
    severity: 'error',
    reason: 'Only the languages in site.yaml have pages.',
    example: 'content/terms/en/a.mdx:5:20 unknown-language: "se" is no language of site.yaml; did you mean "es"?',
  },
  'unknown-topic': {
    severity: 'error',
    reason: 'Only the topics in site.yaml have pages.',
    example: 'content/terms/en/a.mdx:5:10 unknown-topic: "rols" is no topic of site.yaml; did you mean "roles"?',
  },
  'unknown-term': {
    severity: 'error',
    reason: 'A relation or link to an entry that does not exist leads nowhere.',
    example: 'content/terms/en/b.mdx:5:11 unknown-term: "accout-manager" is no entry; did you mean "account-manager"?',
  },
  'unknown-fragment': {
    severity: 'error',
    reason: 'A link to a section that does not exist lands at the top of the page.',
    example:
      'content/terms/en/b.mdx:7:1 unknown-fragment: "#daily-works" is no section of a.mdx; did you mean "daily-work"?',
  },
  'self-reference': {
    severity: 'error',
    reason: 'An entry cannot be related to itself.',
    example:
      'content/terms/en/a.mdx:5:11 self-reference: "a" is this entry itself, expected another one; remove it from broader',
  },
  'duplicate-slug': {
    severity: 'error',
    reason: 'Two entries cannot have one address.',
    example:
      'content/terms/en/KAM.mdx:1:1 duplicate-slug: has the same address as content/terms/en/kam.mdx, expected one file for each (upper and lower case, and composed and decomposed letters, are the same in an address); merge the two files, or rename one',
  },
  'duplicate-label': {
    severity: 'error',
    reason: 'A reader who types a label must reach one entry.',
    example: `content/terms/en/a.mdx:5:24 duplicate-label: the alias "alpha" is already this entry's term; remove it`,
  },
  'unlinkable-label': {
    severity: 'warning',
    reason: 'A label that stands in every sentence would link all of them.',
    example:
      'content/terms/en/a.mdx:3:14 unlinkable-label: the alias "360" has no letter, so no prose links to it by itself; write autolinkExcept: ["360"] if that is right',
  },
  'shared-form': {
    severity: 'warning',
    reason: 'A word that two entries claim cannot link to either.',
    example:
      'content/terms/en/b.mdx:2:7 shared-form: "Axes" is a form of this entry and of "Axe" (content/terms/en/a.mdx:2), so it links to neither; write it under "forms" in the entry that it should link to',
  },
  'broader-cycle': {
    severity: 'error',
    reason: 'A term cannot be more general than itself.',
    example:
      'content/terms/en/a.mdx:5:12 broader-cycle: "en/a" → "en/b" → "en/a" goes round in a circle, expected each broader term to be more general; remove one of the relations',
  },
  'redirect-collision': {
    severity: 'error',
    reason: 'An old address can lead to one page only.',
    example: `content/terms/en/a.mdx:5:16 redirect-collision: the old address "a" is this entry's present address; remove it`,
  },
  'missing-translation': {
    severity: 'error',
    reason: 'A language link must lead to a page.',
    example: 'content/terms/en/a.mdx:5:27 missing-translation: "cuent" is no entry in "es"; did you mean "cuenta"?',
  },
  'missing-replacement': {
    severity: 'error',
    reason: 'A deprecated entry must say what to use instead.',
    example: 'content/terms/en/d.mdx:6:13 missing-replacement: "dd" is no entry; write terms/en/dd.mdx first',
  },
  'long-comparison': {
    severity: 'error',
    reason:
      'Two entries that are compared get a page that is named after both, and no name on disk is longer than 255 bytes.',
    example:
      'content/terms/en/a-term-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-to-its-end.mdx:6:11 long-comparison: the page that compares this entry with "b-term-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-an…" would have a name of 274 bytes, expected at most 255; rename one of the two files to something shorter',
  },
  'definition-length': {
    severity: 'warning',
    reason: 'A definition is also the search result and the preview: too short says nothing, too long is cut off.',
    example:
      'content/terms/en/ledger.mdx:3:13 definition-length: the definition has 429 characters, expected at most 320; move details into the body',
  },
  'definition-opening': {
    severity: 'warning',
    reason: 'A definition that starts with what kind of thing the term is can be read alone.',
    example:
      'content/terms/en/ledger.mdx:3:13 definition-opening: the definition starts with "Ledger", expected what kind of thing it is; start like "A document that …"',
  },
  'definition-circular': {
    severity: 'warning',
    reason: 'Who does not know the term does not know it in its definition either.',
    example:
      'content/terms/en/tax-collector.mdx:3:13 definition-circular: the definition explains "Tax collector" by its own words; say it in others',
  },
  'evasive-answer': {
    severity: 'warning',
    reason: 'Whoever asks wants the answer in the first sentence; search engines show no other.',
    example:
      'content/terms/en/ledger.mdx:9:1 evasive-answer: the answer to "How long is a ledger kept?" says only "It depends."; answer in the first sentence',
  },
  'templated-answer': {
    severity: 'warning',
    reason: 'An answer that fits every term answers none, and search engines take it for filler.',
    example:
      'content/terms/en/ledger.mdx:7:16 templated-answer: the answer is 100% the same as that of "Charter" (content/terms/en/charter.mdx:8) when names are left out; answer for this term alone, or remove the question',
  },
  'duplicate-definition': {
    severity: 'warning',
    reason: 'Two terms with one definition are one term, or one of them is not defined yet.',
    example:
      'content/terms/en/ledger.mdx:3:13 duplicate-definition: the definition is 85% the same as that of "Charter" (content/terms/en/charter.mdx:3) when names are left out; say what tells the two apart, or merge the entries',
  },
  'duplicate-entry': {
    severity: 'warning',
    reason: 'Two pages with nearly one text compete with each other, and corrections reach only one.',
    example:
      'content/terms/en/ledger.mdx:2:7 duplicate-entry: the text is 74% the same as that of "Charter" (content/terms/en/charter.mdx:2) when names are left out; merge the entries, or write what is true of this one alone',
  },
  'shared-sentence': {
    severity: 'warning',
    reason: 'A sentence that stands in two entries belongs to neither.',
    example:
      'content/terms/en/ledger.mdx:7:12 shared-sentence: "Whoever signs last keeps the paper in a drawer." stands in content/terms/en/charter.mdx:8 too; say it in one of the two and link there',
  },
  'uncited-figure': {
    severity: 'warning',
    reason: 'A figure without its source cannot be checked, nor brought up to date.',
    example:
      'content/terms/en/ledger.mdx:7:26 uncited-figure: "37%" has no source; cite one with [^id] in the same paragraph, or put a worked example into <Callout type="example">',
  },
  'dead-link': {
    severity: 'warning',
    reason: 'A link that leads nowhere costs the reader trust and time.',
    example:
      'content/terms/en/ledger.mdx:7:5 dead-link: the link "/en/glossary/chater/" leads to no page of this site; did you mean "charter"?',
  },
  orphan: {
    severity: 'warning',
    reason: 'An entry that no other leads to is found by those only who know its name.',
    example:
      'content/terms/en/seal.mdx:2:7 orphan: no entry leads to "Seal"; name it under "related" or "broader" of one, or relate this entry to another',
  },
  'review-due': {
    severity: 'warning',
    reason: 'What changes from year to year has to be looked at again.',
    example:
      'content/terms/en/ledger.mdx:5:11 review-due: was to be reviewed by 2026-06-30, and today is 2026-11-22; check that it still holds, correct it, and set a new date',
  },
  'date-mismatch': {
    severity: 'warning',
    reason: 'Readers and search engines judge by the date how current an entry is.',
    example:
      'content/terms/en/early.mdx:5:10 date-mismatch: "updated" says 2026-03-09, but git saw the last change on 2026-03-01; write the day of the change',
  },
  'future-date': {
    severity: 'warning',
    reason: 'A date that has not come yet makes readers doubt the others.',
    example:
      'content/terms/en/ledger.mdx:4:12 future-date: "published" is 2027-01-01, and today is 2026-11-22; write a day that has been',
  },
  unwritten: {
    severity: 'warning',
    reason: 'A placeholder is for the one who writes, not for those who read.',
    example:
      'content/terms/en/ledger.mdx:7:1 unwritten: "TODO: how it is kept." is still to be written; write it, or remove the line',
  },
  'unknown-word': {
    severity: 'warning',
    reason: 'A misspelt word is not found by search, and makes the rest look careless.',
    example:
      'content/terms/en/ledger.mdx:7:26 unknown-word: "recieve" is in no dictionary; did you mean "receive"? If not, write it into words/en.txt',
  },
  'poor-alt': {
    severity: 'warning',
    reason: 'Who cannot see a picture needs to be told what it shows.',
    example:
      'content/terms/en/ledger.mdx:7:42 poor-alt: the alternative text "Image" says only that there is a picture; write what the picture shows, as you would tell it on the telephone',
  },
  'image-size': {
    severity: 'warning',
    reason: 'Heavy pictures are slow, and small ones are blurred.',
    example:
      'content/terms/en/ledger.mdx:7:1 image-size: the picture "../../images/page.png" is 200 pixels wide, expected at least 320; a picture that small is blurred, export it larger',
  },
  'wrong-sum': {
    severity: 'warning',
    reason: 'A reader who works an example through must get its result.',
    example:
      'content/terms/en/ledger.mdx:7:43 wrong-sum: "28 ÷ 800 × 100 = 3.6%" does not come out: 28 ÷ 800 × 100 is 3.5%; correct the sum',
  },
  'unworked-formula': {
    severity: 'warning',
    reason: 'A formula is understood by the example that uses it.',
    example:
      'content/terms/en/ledger.mdx:7:22 unworked-formula: the formula "Share of errors = wrong lines ÷ lines" has no worked example; add one with its result, such as 28 ÷ 800 × 100 = 3.5%',
  },
  'field-order': {
    severity: 'warning',
    reason: 'Fields in one order are found at a glance, and changes to them are easier to compare.',
    example:
      'content/terms/en/ledger.mdx:3:1 field-order: the field "published" stands where "definition" is expected: fields are easier to find in one order; run npm run check -- --fix',
  },
  'loose-space': {
    severity: 'warning',
    reason: 'Spaces that nobody sees make lines look changed that are not.',
    example:
      'content/terms/en/ledger.mdx:7:10 loose-space: has spaces at the end of a line; run npm run check -- --fix',
  },
} as const satisfies Record<string, CodeDescription>;
