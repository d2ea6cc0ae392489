/** What is found where files are read: each row says how bad it is, why it matters, and gives a line as editors read it. */
import type { CodeDescription } from './finding.ts';

/** Of the folder, the site file, the files of entries and pictures. */
export const FILE_CODES = {
  'bad-site': {
    severity: 'error',
    reason: 'The site file says what the glossary is called and where it lives.',
    example: 'content/site.yaml:7:1 bad-site: unknown field "tagine"; did you mean "tagline"?',
  },
  'bad-styles': {
    severity: 'error',
    reason: 'Styles that load something from elsewhere tell that place who reads what, and what they load may change.',
    example:
      'content/styles.css:2:1 bad-styles: has "@import", expected rules alone; write the rules themselves into this file',
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
    reason: 'Some programs show the mark as a character.',
    example:
      'content/terms/en/a.mdx:1:1 byte-order-mark: starts with a byte order mark (U+FEFF), expected none; it was ignored, save the file as "UTF-8" without BOM',
  },
  'line-endings': {
    reason: 'Mixed line ends make every line of a change look changed.',
    example:
      'content/terms/en/a.mdx:1:4 line-endings: has Windows line ends (CRLF), expected LF; they were read as LF, save the file with LF line ends',
  },
  'bad-file-name': {
    severity: 'error',
    reason: 'The file name is the address of the page.',
    example: 'content/terms/en/a.md:1:1 bad-file-name: ends in ".md", expected ".mdx"; rename the file to "a.mdx"',
  },
  'bad-file': {
    severity: 'error',
    reason:
      'Only plain files that lie in the content folder are read: anything else may be another file of the machine.',
    example: 'content/images/notes.png:1:1 bad-file: is a named pipe, expected a file; remove it',
  },
  'bad-page': {
    severity: 'error',
    reason: 'A page of an owner needs an address and a name that nothing else has.',
    example:
      'content/pages/en/search.mdx:1:1 bad-page: has the address of a page of the site itself, expected another name, or about or home, which may be replaced; rename the file',
  },
  'bad-frontmatter': {
    severity: 'error',
    reason: 'The frontmatter is what every page, export and search result is made from.',
    example: 'content/terms/en/a.mdx:3:13 bad-frontmatter: "definition" is empty; write some text',
  },
  'misread-text': {
    reason: 'YAML has signs of its own: what it takes for one is left out of a text, or ends it, without a word.',
    example:
      'content/terms/en/alpha.mdx:2:7 misread-text: has &Co Path, where YAML leaves &Co out, expected the text in quotes; write "&Co Path"',
  },
  'bad-mdx': {
    severity: 'error',
    reason: 'A body that cannot be parsed cannot be shown.',
    example:
      'content/terms/en/a.mdx:7:10 bad-mdx: has type=tip, expected the value in straight quotes; write type="tip"',
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
    reason: 'A source that no claim cites tells the reader nothing.',
    example:
      'content/terms/en/a.mdx:7:9 unused-source: the source "y" is never cited; write [^y] after the claim that it supports, or remove it',
  },
  'unknown-language': {
    severity: 'error',
    reason: 'Only the languages in site.yaml have pages.',
    example: 'content/terms/en/a.mdx:5:20 unknown-language: "se" is not a language in site.yaml; did you mean "es"?',
  },
  'duplicate-slug': {
    severity: 'error',
    reason: 'Two entries cannot have one address.',
    example:
      'content/terms/en/KAM.mdx:1:1 duplicate-slug: has the same address as content/terms/en/kam.mdx, expected one file for each (upper and lower case, and composed and decomposed letters, are the same in an address); merge the two files, or rename one',
  },
} as const satisfies Record<string, CodeDescription>;

/** What `npm run check -- --fix` puts right. */
export const TIDY_CODES = {
  'field-order': {
    reason: 'Fields in one order are found at a glance, and changes to them are easier to compare.',
    example:
      'content/terms/en/ledger.mdx:3:1 field-order: the field "published" stands where "definition" is expected: fields are easier to find in one order; run npm run check -- --fix',
  },
  'loose-space': {
    reason: 'Spaces that nobody sees make lines look changed that are not.',
    example:
      'content/terms/en/ledger.mdx:7:10 loose-space: has spaces at the end of a line; run npm run check -- --fix',
  },
} as const satisfies Record<string, CodeDescription>;
