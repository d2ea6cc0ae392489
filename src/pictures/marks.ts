/** Logos and icons of an owner: drawings written anew, or PNG drawn anew. */
import { PNG } from 'image-size/types/png';
import { loadSharp, MOST_PIXELS, READING } from './encode.ts';
import { readPicture, type Refused } from './read.ts';

/** A picture that stands for the site. */
export interface Mark {
  format: 'svg' | 'png';
  bytes: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

/** Reads one by its path from the content folder. Never throws. */
export async function readMark(folder: string, file: string): Promise<Mark | Refused> {
  const read = readPicture(file, { folder, beside: folder });
  if ('refused' in read) return read;
  const { source } = read;
  if (source.format === 'svg') {
    const { svg, width, height } = source.clean;
    return { format: 'svg', bytes: Buffer.from(svg), width, height };
  }
  if (source.format !== 'png') return { refused: 'is no drawing or PNG; convert it' };
  const size = sizeOf(source.bytes);
  if (!size) return { refused: BROKEN };
  if (size.width * size.height > MOST_PIXELS) return { refused: 'is too large; export it 1440 pixels wide' };
  if (!(await isWhole(source.bytes))) return { refused: BROKEN };
  return { format: 'png', bytes: source.bytes, ...size };
}

const BROKEN = 'cannot be read as a picture, or breaks off; export it again';

/** Why a picture would make no icon; undefined when all is well. */
export function iconComplaint({ format, width, height }: Mark): string | undefined {
  if (Math.max(width, height) > MOST_STRETCHED * Math.min(width, height))
    return `is ${width} by ${height} pixels, expected about as wide as high; draw it on a square`;
  if (format === 'svg' || (width >= LEAST && height >= LEAST)) return undefined;
  return `is ${width} by ${height} pixels, expected at least ${LEAST} by ${LEAST}; export it larger, or as SVG`;
}

const LEAST = 512;

/** What is longer would be thinner than a pixel in the smallest icon. */
const MOST_STRETCHED = 32;

/** A PNG without what else may stand in its file, no higher than the header of a fine screen. */
export async function drawLogo(png: Uint8Array): Promise<Uint8Array> {
  const draw = await loadSharp();
  return draw(png, READING).resize({ height: 160, withoutEnlargement: true }).png({ compressionLevel: 9 }).toBuffer();
}

/** Whether it can be read to its end. */
async function isWhole(png: Uint8Array): Promise<boolean> {
  try {
    await drawLogo(png);
    return true;
  } catch {
    return false;
  }
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = PNG.calculate(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
