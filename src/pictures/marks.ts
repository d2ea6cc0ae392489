/** Logos and icons of an owner: drawings written anew, or PNG drawn anew. */
import { loadSharp, MOST_PIXELS, READING } from './encode.ts';
import { BROKEN, readPicture, type Refused } from './read.ts';
import { measure } from './svg/data.ts';

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
  const { width = 0, height = 0 } = measure(source.bytes) ?? {};
  if (width * height > MOST_PIXELS) return { refused: 'is too large; export it 1440 pixels wide' };
  const isWhole = width * height > 0 && (await drawLogo(source.bytes).then(Boolean, () => false));
  return isWhole ? { format: 'png', bytes: source.bytes, width, height } : { refused: BROKEN };
}

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
