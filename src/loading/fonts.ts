/** Fonts of the content folder, in WOFF2: https://www.w3.org/TR/WOFF2/ */
import type { Font } from 'fontkitten';
import path from 'node:path';
import { readInside } from '../disk/inside.ts';
import { AVERAGE_TEXT, type FontMetrics } from '../glossary/look/fonts.ts';
import { unpacksWithin } from './woff2.ts';

/** The bytes of a font; its measures, where it has the letters that they are taken from. */
export type ReadFont = { bytes: Uint8Array; metrics?: FontMetrics } | { refused: string };

/** Reads a font to its end. Never throws. @param file From the content folder, with forward slashes. */
export async function readFont(folder: string, file: string): Promise<ReadFont> {
  const read = readInside(folder, path.join(folder, file));
  if (!read) return { refused: `does not exist; put it at content/${file}` };
  if ('reason' in read) return { refused: read.reason };
  const { bytes } = read;
  if (bytes.length > HEAVIEST)
    return {
      refused: `weighs ${(bytes.length / 1_000_000).toFixed(1)} MB, expected at most ${HEAVIEST / 1_000_000}; cut it to the letters in use`,
    };
  if (bytes.toString('latin1', 0, 4) !== 'wOF2')
    return { refused: 'is no WOFF2, which begins with "wOF2"; convert it, a renamed font of another kind does not do' };
  if (bytes.length < HEADER || bytes.readUInt32BE(LENGTH_AT) !== bytes.length || !unpacksWithin(bytes, MOST))
    return { refused: BROKEN };
  // Most glossaries have no font of their own, and no need of what reads one.
  const { create } = await import('fontkitten');
  try {
    const font = create(bytes);
    return font.isCollection
      ? { refused: 'is a collection of fonts, expected one; take it out' }
      : measured(bytes, font);
  } catch {
    return { refused: BROKEN };
  }
}

const BROKEN = 'cannot be read as a font, or breaks off; convert it again';

/** Bytes: of the file, and of all that is packed in it. */
const [HEAVIEST, MOST] = [2_000_000, 30_000_000];

/** Of the header: where its `length` stands, and where it ends. */
const [LENGTH_AT, HEADER] = [8, 48];

function measured(bytes: Uint8Array, font: Font): ReadFont {
  const letters = Array.from(AVERAGE_TEXT, (letter) => letter.codePointAt(0) ?? 0);
  if (!letters.every((letter) => font.hasGlyphForCodePoint(letter))) return { bytes };
  const total = letters.reduce((sum, letter) => sum + font.glyphForCodePoint(letter).advanceWidth, 0);
  const { unitsPerEm, ascent, descent, lineGap } = font;
  const metrics = {
    ascent: ascent / unitsPerEm,
    descent: Math.abs(descent) / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    width: total / letters.length / unitsPerEm,
  };
  return { bytes, metrics };
}
