/** Bytes of a file -> text, with a problem for everything that is not plain UTF-8 with LF line ends. */
import { refusedCharacter } from '../glossary/characters.ts';
import { LineCounter } from 'yaml';
import type { Problem, ProblemCode } from '../glossary/problem.ts';

/** How much a file may hold; what is longer is refused unread. */
export interface SizeLimits {
  bytes: number;
  /** Every line may be a paragraph, a heading or a field, and each of them costs time. */
  lines: number;
}

export interface SourceText {
  /** The text with LF line ends and without a byte order mark; undefined when the bytes are not UTF-8. */
  text?: string;
  problems: Problem[];
}

/** Decodes UTF-8. Never throws. @param limits What is larger is refused unread; none for what is not an entry yet. */
export function decodeSource(bytes: Uint8Array, file: string, limits?: SizeLimits): SourceText {
  const problem = (code: ProblemCode, message: string, at: Point = { line: 1, column: 1 }): Problem => ({
    code,
    place: { file, ...at },
    message,
  });
  const large = limits && tooLarge(bytes, limits);
  if (large !== undefined) return { problems: [problem('too-large', large)] };
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) {
    const { before, offset } = firstBadByte(bytes);
    return { problems: [problem('bad-encoding', notUtf8(bytes[offset]), positionAt(before, before.length))] };
  }
  const problems: Problem[] = [];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) problems.push(problem('byte-order-mark', WITH_MARK));
  const carriageReturn = decoded.indexOf('\r');
  if (carriageReturn >= 0) problems.push(problem('line-endings', WITH_CR, positionAt(decoded, carriageReturn)));
  const text = decoded.replace(/\r\n?/g, '\n');
  const refused = refusedCharacter(text);
  if (refused) problems.push(problem('bad-encoding', refused.message, positionAt(text, refused.index)));
  return { text, problems };
}

const WITH_MARK =
  'starts with a byte order mark (U+FEFF), expected none; it was ignored, save the file as "UTF-8" without BOM';
const WITH_CR = 'has Windows line ends (CRLF), expected LF; they were read as LF, save the file with LF line ends';

/** Undefined for bytes that are no UTF-8. @param ignoreBOM Keeps a byte order mark in the text. */
export function decodeUtf8(bytes: Uint8Array, ignoreBOM = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tooLarge(bytes: Uint8Array, { bytes: mostBytes, lines: mostLines }: SizeLimits): string | undefined {
  const says = (found: number, what: string, most: number): string =>
    `has ${found} ${what}, expected at most ${most}; write less, or several files`;
  if (bytes.length > mostBytes) return says(bytes.length, 'bytes', mostBytes);
  let lines = 1;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, end + 1)) lines += 1;
  return lines > mostLines ? says(lines, 'lines', mostLines) : undefined;
}

const LINE_FEED = 0x0a;

function notUtf8(byte = 0): string {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return `has the byte 0x${hex}, which is not UTF-8 (the file may be saved as Windows-1252 or UTF-16); save the file as UTF-8`;
}

/** The first byte that is no part of a character, and the text before it: where a decoder writes the sign for that. */
function firstBadByte(bytes: Uint8Array): { before: string; offset: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let [offset, from] = [0, 0];
  for (let at = text.indexOf(NO_CHARACTER); at >= 0; at = text.indexOf(NO_CHARACTER, at + 1)) {
    offset += Buffer.byteLength(text.slice(from, at));
    from = at;
    // The sign may be written in the file.
    if (decodeUtf8(bytes.subarray(offset, offset + 3)) !== NO_CHARACTER) break;
  }
  return { before: text.slice(0, from).replace(/^\uFEFF/, ''), offset };
}

const NO_CHARACTER = '\uFFFD';

/** A place in a text: both count from 1, columns in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
}

/** What is wrong with a text, and where it begins in it. */
export interface TextComplaint {
  offset: number;
  message: string;
}

/** Where an offset of a text is. */
export function positionAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).replace(/\r\n?/g, '\n');
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** The same for any number of offsets of one text, which has LF line ends. */
export function positionFinder(text: string): (offset: number) => Point {
  const lines = new LineCounter();
  let start = 0;
  do {
    lines.addNewLine(start);
    start = text.indexOf('\n', start) + 1;
  } while (start > 0);
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
}

/** The offset of a place in a text. */
export function offsetOf(text: string, { line, column }: Point): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = text.indexOf('\n', start) + 1 || text.length;
  return start + column - 1;
}
