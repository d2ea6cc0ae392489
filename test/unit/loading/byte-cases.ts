/** Failures that lie in bytes or file names which git, editors or file systems would change; written when tested. */

export interface ByteCase {
  name: string;
  /** Paths in the content folder; `site.yaml` is added when it is not among them. */
  files: Readonly<Record<string, Uint8Array | string>>;
  /** The lines that an editor reads. */
  expected: string[];
  /** True when the file system must tell upper from lower case. */
  caseSensitive?: boolean;
  /** True when the file system must tell composed from decomposed letters. */
  normalizationSensitive?: boolean;
}

const LINES = ['---', 'term: Café', 'definition: Something.', 'published: 2026-01-01', '---', '', 'Text.', ''];
const ENTRY = LINES.join('\n');
const CRLF = LINES.join('\r\n');
const FILE = 'terms/en/a.mdx';

export const BYTE_CASES: readonly ByteCase[] = [
  {
    name: 'a byte order mark',
    files: { [FILE]: `\uFEFF${ENTRY}` },
    expected: [
      'content/terms/en/a.mdx:1:1 byte-order-mark: starts with a byte order mark (U+FEFF), expected none; it was ignored, save the file as "UTF-8" without BOM',
    ],
  },
  {
    name: 'a text as long as a book',
    files: { [FILE]: `${ENTRY}${'Words.\n'.repeat(25_000)}` },
    expected: [
      'content/terms/en/a.mdx:1:1 too-large: has 25008 lines, expected at most 25000; write less, or several files',
    ],
  },
  {
    name: 'Windows line ends',
    files: { [FILE]: CRLF },
    expected: [
      'content/terms/en/a.mdx:1:4 line-endings: has Windows line ends (CRLF), expected LF; they were read as LF, save the file with LF line ends',
    ],
  },
  {
    name: 'Windows line ends in the last lines only',
    files: { [FILE]: `${ENTRY}One.\r\nTwo.\r\n` },
    expected: [
      'content/terms/en/a.mdx:8:5 line-endings: has Windows line ends (CRLF), expected LF; they were read as LF, save the file with LF line ends',
    ],
  },
  {
    name: 'a byte order mark, Windows line ends and an error after them, whose place is right all the same',
    files: { [FILE]: `\uFEFF${CRLF}\r\nMore {code}.\r\n` },
    expected: [
      'content/terms/en/a.mdx:1:1 byte-order-mark: starts with a byte order mark (U+FEFF), expected none; it was ignored, save the file as "UTF-8" without BOM',
      'content/terms/en/a.mdx:1:4 line-endings: has Windows line ends (CRLF), expected LF; they were read as LF, save the file with LF line ends',
      'content/terms/en/a.mdx:9:6 forbidden-mdx: has the expression {code}, expected text: entries cannot compute; write the result, or \\{ for a plain brace',
    ],
  },
  {
    name: 'Windows-1252',
    files: { [FILE]: Buffer.from(ENTRY, 'latin1') },
    expected: [
      'content/terms/en/a.mdx:2:10 bad-encoding: has the byte 0xE9, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
    ],
  },
  {
    name: 'UTF-16 with a byte order mark',
    files: { [FILE]: Buffer.from(`\uFEFF${ENTRY}`, 'utf16le') },
    expected: [
      'content/terms/en/a.mdx:1:1 bad-encoding: has the byte 0xFF, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
    ],
  },
  {
    name: 'UTF-16, big end first, with a byte order mark',
    files: { [FILE]: Buffer.from(`\uFEFF${ENTRY}`, 'utf16le').swap16() },
    expected: [
      'content/terms/en/a.mdx:1:1 bad-encoding: has the byte 0xFE, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
    ],
  },
  {
    name: 'a character cut off at the end of the file',
    files: { [FILE]: Buffer.concat([Buffer.from(ENTRY), Buffer.from([0xf0, 0x9f, 0x98])]) },
    expected: [
      'content/terms/en/a.mdx:8:1 bad-encoding: has the byte 0xF0, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
    ],
  },
  {
    name: 'control characters',
    files: { [FILE]: ENTRY.replace('Text.', 'A \u0000 and [a](java\u0001script:alert).') },
    expected: ['content/terms/en/a.mdx:7:3 bad-encoding: has a control character (U+0000), expected text; delete it'],
  },
  {
    name: 'site.yaml in Windows-1252',
    files: { 'site.yaml': Buffer.from('name: Café\n', 'latin1'), [FILE]: ENTRY },
    expected: [
      'content/site.yaml:1:10 bad-encoding: has the byte 0xE9, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8',
    ],
  },
  {
    name: 'file names that differ by case only',
    files: { 'terms/en/Kam.mdx': ENTRY, 'terms/en/kam.mdx': ENTRY, 'terms/en/KAM.mdx': ENTRY },
    expected: [
      'content/terms/en/KAM.mdx:1:1 duplicate-slug: has the same address as content/terms/en/kam.mdx, expected one file for each (upper and lower case, and composed and decomposed letters, are the same in an address); merge the two files, or rename one',
      'content/terms/en/Kam.mdx:1:1 duplicate-slug: has the same address as content/terms/en/kam.mdx, expected one file for each (upper and lower case, and composed and decomposed letters, are the same in an address); merge the two files, or rename one',
    ],
    caseSensitive: true,
  },
  {
    name: 'a file name in decomposed characters beside a composed one',
    files: { 'terms/en/cafe\u0301.mdx': ENTRY, 'terms/en/café.mdx': ENTRY },
    expected: [
      'content/terms/en/cafe\u0301.mdx:1:1 duplicate-slug: has the same address as content/terms/en/café.mdx, expected one file for each (upper and lower case, and composed and decomposed letters, are the same in an address); merge the two files, or rename one',
    ],
    normalizationSensitive: true,
  },
  {
    name: 'a file name in decomposed characters',
    files: { 'terms/en/cafe\u0301.mdx': ENTRY },
    expected: [
      'content/terms/en/cafe\u0301.mdx:1:1 bad-file-name: "cafe\u0301.mdx" cannot be an address, expected lower-case letters and digits joined by hyphens; rename the file to "café.mdx"',
    ],
  },
];
