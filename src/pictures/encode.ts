/** What is published of a picture: a cleaned SVG as it is, everything else as WebP in some widths. */
import { createHash } from 'node:crypto';
import type sharp from 'sharp';
import { pictureName, type Picture, type PictureFile, type PictureName } from '../glossary/picture.ts';

/** A text column is 704 pixels wide; fine screens show twice as many. */
const WIDEST = 1440;
const WIDTHS = [360, 720, 1080, WIDEST];

/** Effort 2 takes a third of the time of the default, for files that are a twentieth larger. */
const WEBP = { quality: 80, effort: 2 };

/** Most builds meet no new picture, and none of its code: sharp is loaded by the first. */
export const loadSharp = async (): Promise<typeof sharp> => (await import('sharp')).default;

/** Pixels of all frames together: what takes 4 bytes each while it is worked on. */
export const MOST_PIXELS = 50_000_000;

/** Pixels on each side of a WebP file (https://developers.google.com/speed/webp/docs/riff_container). */
export const LONGEST_SIDE = 16_383;

/** How a raster picture is read: to its end, all frames, and nothing that takes more memory than it may. */
export const READING = { failOn: 'warning', limitInputPixels: MOST_PIXELS, animated: true } as const;

/** The files of a raster picture of this size: at most four, none wider than the picture itself. */
export async function rasterFiles(
  bytes: Uint8Array,
  size: { width: number; height: number },
): Promise<Picture['files']> {
  const source = createHash('sha256').update(bytes).digest();
  // Whatever changes the bytes changes the name: the settings, and the programs that draw.
  const settings = JSON.stringify([WEBP, (await loadSharp()).versions]);
  const file = (width: number): PictureFile => ({
    name: nameOf('webp', settings, String(width), source),
    width,
    height: Math.max(1, Math.round((size.height * width) / size.width)),
  });
  const [first = size.width, ...others] = [
    ...WIDTHS.filter((width) => width < size.width),
    ...(size.width <= WIDEST ? [size.width] : []),
  ];
  return [file(first), ...others.map(file)];
}

export function svgName(svg: string): PictureName {
  return nameOf('svg', svg);
}

/** The bytes of one file. @throws {Error} when the picture cannot be read to its end. */
export async function encode(bytes: Uint8Array, { width, height }: PictureFile): Promise<Buffer> {
  const draw = await loadSharp();
  const image = draw(bytes, READING).timeout({ seconds: LONGEST });
  const { pages = 1 } = await image.metadata();
  // Frames have no orientation.
  const upright = pages > 1 ? image : image.autoOrient();
  return upright.resize(width, height, { fit: 'fill' }).webp(WEBP).toBuffer();
}

/** Seconds after which a picture is one that was made to keep machines busy. */
const LONGEST = 120;

function nameOf(ending: 'webp' | 'svg', ...parts: readonly (string | Uint8Array)[]): PictureName {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return pictureName.parse(`${hash.digest('hex').slice(0, 32)}.${ending}`);
}
