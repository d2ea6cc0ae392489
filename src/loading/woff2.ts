/** How much a font in WOFF2 unpacks to: what reads fonts unpacks all of it, however much that is. */
import { brotliDecompressSync } from 'node:zlib';

/** False for what is broken, too. @param most Bytes of all tables together. */
export function unpacksWithin(font: Buffer, most: number): boolean {
  try {
    if (font.readUInt32BE(UNPACKED_AT) > most) return false;
    const start = endOfDirectory(font);
    const packed = font.subarray(start, start + font.readUInt32BE(COMPRESSED_AT));
    brotliDecompressSync(packed, { maxOutputLength: most });
    return true;
  } catch {
    return false;
  }
}

/** Of the header: where it says how many tables there are, what they weigh, and what they weigh packed; and where it ends. */
const [TABLES_AT, UNPACKED_AT, COMPRESSED_AT, HEADER] = [12, 16, 20, 48];

/** The packed tables follow it: https://www.w3.org/TR/WOFF2/#table_dir_format. @throws {RangeError} where the file ends before. */
function endOfDirectory(font: Buffer): number {
  let at = HEADER;
  for (let left = font.readUInt16BE(TABLES_AT); left > 0; left -= 1) {
    const [flags, isNamed] = [font.readUInt8(at), (font.readUInt8(at) & 63) === 63];
    const isGlyphs = isNamed ? GLYPHS.has(font.toString('latin1', at + 1, at + 5)) : GLYPH_FLAGS.has(flags & 63);
    at = endOfNumber(font, at + (isNamed ? 5 : 1));
    const isTransformed = isGlyphs === (flags >> 6 === 0);
    if (isTransformed) at = endOfNumber(font, at);
  }
  return at;
}

/** Tables of which the version 0 is a transformation; of others it is none. */
const GLYPHS: ReadonlySet<string> = new Set(['glyf', 'loca']);
const GLYPH_FLAGS: ReadonlySet<number> = new Set([10, 11]);

/** Of one with seven bits in each byte, the last of which has no eighth. */
function endOfNumber(font: Buffer, start: number): number {
  let at = start;
  while (font.readUInt8(at) >= 128) at += 1;
  return at + 1;
}
