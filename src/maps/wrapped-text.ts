/** How wide a text will be, and where it breaks, before any browser has seen it. Widths are in em of the font size. */
import { WIDE } from '../languages/scripts.ts';
import { graphemes } from '../languages/segmenter.ts';

/** A label as a map shows it: balanced lines, the last one cut with an ellipsis where there were too many. */
interface WrappedText {
  lines: string[];
  /** Estimated width of the longest line, in em. */
  width: number;
}

/** Breaks a text into at most `most` lines of at most `width` em, all of about one length. */
export function wrapText(text: string, { width, most }: { width: number; most: number }): WrappedText {
  const whole = text.trim();
  if (textWidth(whole) <= width) return wrapped([whole]);
  const pieces = piecesOf(whole, width);
  const filled = fill(pieces, width);
  if (filled.length > most) {
    const lines = [...filled.slice(0, most - 1), cutToWidth(filled.slice(most - 1).join(''), width)];
    return wrapped(lines);
  }
  // The narrowest measure that needs no further line makes the lines even.
  let [low, high] = [textWidth(whole) / filled.length, width];
  for (let step = 0; step < BALANCE_STEPS && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle).length > filled.length) low = middle;
    else high = middle;
  }
  return wrapped(fill(pieces, high));
}

const BALANCE_STEPS = 5;

/** Estimated width in em; a little more than most fonts need. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function wrapped(lines: readonly string[]): WrappedText {
  const trimmed = lines.map((line) => line.trim());
  return { lines: trimmed, width: Math.max(...trimmed.map(textWidth)) };
}

/** Lines as full as they can be; a piece longer than a line has one of its own. */
function fill(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of pieces) {
    if (line !== '' && used + piece.solid > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += piece.text;
    used += piece.full;
  }
  return [...lines, line];
}

/** What a line cannot break inside of. `solid` is the width without the space at its end. */
interface Piece {
  text: string;
  full: number;
  solid: number;
}

/** Words with the space or hyphen that ends them; scripts without spaces and overlong words break at any character. */
function piecesOf(text: string, width: number): Piece[] {
  const words = text.split(BREAKS);
  return words.flatMap((word) => (textWidth(word) > width || isWide(word) ? graphemes(word) : [word])).map(piece);
}

const BREAKS = /(?<=\s)(?=\S)|(?<=\p{L}[-–—/])(?=\p{L})/u;

function piece(text: string): Piece {
  return { text, full: textWidth(text), solid: textWidth(text.trimEnd()) };
}

function cutToWidth(text: string, width: number): string {
  let [line, used] = ['', textWidth('…')];
  for (const character of graphemes(text)) {
    used += textWidth(character);
    if (used > width) break;
    line += character;
  }
  const space = line.lastIndexOf(' ');
  const whole = space > line.length / 2 ? line.slice(0, space) : line;
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`;
}

function characterWidth(character: string): number {
  if (character <= '~') return ASCII_WIDTHS[character.charCodeAt(0)] ?? 0.61;
  if (NO_WIDTH.test(character)) return 0;
  if (isWide(character)) return 1.03;
  return /[\p{Lu}—…]/u.test(character) ? 0.8 : 0.63;
}

function isWide(text: string): boolean {
  return WIDE.test(text) || WIDE_SIGN.test(text);
}

const NO_WIDTH = /[\p{M}\p{Cf}]/u;
const WIDE_SIGN = /[\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u;

/** By code: the widths of the wider sans-serif fonts that systems come with, such as Verdana and DejaVu Sans. */
const ASCII_WIDTHS: readonly number[] = Array.from({ length: 127 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (" ijlI.,:;'|!`".includes(character)) return 0.33;
  if ('ftr()[]{}-/\\"*'.includes(character)) return 0.42;
  if ('mwMW@%<>=+~^#'.includes(character)) return 0.96;
  return /[A-Z&]/.test(character) ? 0.73 : 0.61;
});
