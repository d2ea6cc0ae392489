/** The texts of an entry as an editor wrote them, with the way back to the line and column of every word. */
import type { Entry } from '../entry.ts';
import type { Place } from '../finding.ts';

/** One text: a paragraph, a list item, a heading, a field of the frontmatter. */
export interface Passage {
  kind: PassageKind;
  /** What stands around it, outermost first. */
  inside: readonly Around[];
  /** Line ends of the file are kept; code and pictures are `OBJECT`, citations are `CITATION`. */
  text: string;
  /** Where stretches of the text start in the file; in order, the first at offset 0. */
  spans: readonly Span[];
}

export type PassageKind =
  | 'definition'
  | 'description'
  | 'takeaway'
  | 'contrast'
  | 'source'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'title'
  | 'question'
  | 'alt'
  | 'caption'
  | 'expression';

export type Around = 'callout' | 'example' | 'formula' | 'answer' | 'quotation' | 'note';

export interface Span {
  offset: number;
  line: number;
  column: number;
}

/** A link that leads out of the glossary, as written. */
export interface PageLink {
  href: string;
  line: number;
  column: number;
}

/** Everything that somebody wrote in one part of a file. */
export interface Written {
  passages: readonly Passage[];
  /** Links to pages of the site and to other sites, in the body and in the frontmatter. */
  links: readonly PageLink[];
}

/** The texts of a whole file: of an entry, or of a page that the owner has written. */
export interface WrittenText extends Written {
  /** Path as the editor knows it, for problems. */
  file: string;
  language: string;
  /** Lines of the file. */
  lines: readonly string[];
}

/** An entry with its texts. */
export interface WrittenEntry extends WrittenText {
  entry: Entry;
}

/** Stands for code and pictures. */
export const OBJECT = '\uFFFC';
/** Stands for a citation. */
export const CITATION = '\uFFF9';

/** Where the characters from `start` of a passage stand in the file: the place of the first word there. */
export function placeIn({ file, lines }: WrittenText, { text, spans }: Passage, start = 0): Place {
  const index = Math.max(
    0,
    spans.findLastIndex(({ offset }) => offset <= start),
  );
  const span = spans[index] ?? { offset: 0, line: 1, column: 1 };
  const own = text.slice(0, spans[index + 1]?.offset);
  const found = WORD.exec(own.slice(start)) ?? NOT_SPACE.exec(own.slice(start));
  const place = { file, line: span.line, column: span.column };
  if (!found) return place;
  const isAt = (candidate: string, at: number): boolean => isWhole(candidate, at, found[0]);
  let before = 0;
  for (let at = own.indexOf(found[0], span.offset); at >= 0 && at < start + found.index;) {
    if (isAt(own, at)) before += 1;
    at = own.indexOf(found[0], at + found[0].length);
  }
  return { ...place, ...occurrence(lines, found[0], span, before) };
}

const WORD = /[\p{L}\p{M}\p{N}]+/u;
const NOT_SPACE = /[^\s\uFFFC\uFFF9]+/;

/** The place of the occurrence of a word after so many others, from a place on; nothing when there is none. */
function occurrence(
  lines: readonly string[],
  word: string,
  from: Span,
  before: number,
): { line: number; column: number } | undefined {
  let left = before;
  const last = Math.min(lines.length, from.line + SEARCHED_LINES);
  for (let line = from.line; line <= last; line += 1) {
    const text = lines[line - 1] ?? '';
    let at = text.indexOf(word, line === from.line ? from.column - 1 : 0);
    for (; at >= 0; at = text.indexOf(word, at + word.length)) {
      if (!isWhole(text, at, word)) continue;
      if (left === 0) return { line, column: at + 1 };
      left -= 1;
    }
  }
  return undefined;
}

/** False for a stretch of letters in a longer word. */
function isWhole(text: string, at: number, word: string): boolean {
  return !WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + word.length));
}

/** No text is longer than this. */
const SEARCHED_LINES = 400;

/** The text in one line, without the marks of citations and objects. */
export function plain({ text }: Pick<Passage, 'text'>): string {
  return text
    .replace(/[\uFFFC\uFFF9]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
