/** A picture that was read -> what the site publishes of it, once it is known that it can. */
import type { Picture } from '../glossary/picture.ts';
import type { PictureCache } from './cache.ts';
import { encode, loadSharp, LONGEST_SIDE, MOST_PIXELS, rasterFiles, READING, svgName } from './encode.ts';
import { BROKEN, type Refused, type Source } from './read.ts';

/** The files of a picture, and its own width in pixels. */
export type Inspected = { files: Picture['files']; width: number } | Refused;

/**
 * Looks at the size first, then reads to the end by making the smallest file.
 * @param cache Keeps that file, and knows by it that a picture was read to its end before.
 */
export async function inspect(source: Source, cache?: PictureCache): Promise<Inspected> {
  if (source.format === 'svg') {
    const { svg, width, height } = source.clean;
    const file = { name: svgName(svg), width, height, ...(isForLightPaper(svg) && { forLightPaper: true as const }) };
    return { files: [file], width };
  }
  try {
    return await inspectRaster(source.bytes, cache);
  } catch {
    return { refused: BROKEN };
  }
}

/** A drawing that shows no photo and has no colours of its own for dark pages. */
function isForLightPaper(svg: string): boolean {
  return !svg.includes('<image') && !svg.includes('prefers-color-scheme');
}

async function inspectRaster(bytes: Uint8Array, cache: PictureCache | undefined): Promise<Inspected> {
  const { width, height, pages, pixels } = await sizeOf(bytes);
  if (pixels > MOST_PIXELS) return { refused: tooMany(pixels, pages) };
  const files = await rasterFiles(bytes, { width, height });
  const tallest = files.at(-1)?.height ?? height;
  if (tallest > LONGEST_SIDE)
    return { refused: `is ${height} pixels high, expected at most ${LONGEST_SIDE}; cut it into several` };
  const [smallest] = files;
  const make = (): Promise<Buffer> => encode(bytes, smallest);
  await (cache ? cache.get(smallest.name, make) : make());
  return { files, width };
}

/** In pixels, the right way up; `pixels` are those of all frames. Reads the head of the file only. */
async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number; pages: number; pixels: number }> {
  const draw = await loadSharp();
  const found = await draw(bytes, { ...READING, limitInputPixels: false }).metadata();
  const { pages = 1, pageHeight = found.height / pages } = found;
  // Frames have no orientation.
  const { width, height } = pages > 1 ? { width: found.width, height: pageHeight } : found.autoOrient;
  return { width, height, pages, pixels: width * height * pages };
}

function tooMany(pixels: number, pages: number): string {
  const found = Math.ceil(pixels / 1_000_000);
  const frames = pages > 1 ? ` in ${pages} frames` : '';
  const advice = pages > 1 ? 'smaller or shorter' : '1440 pixels wide';
  return `has ${found} million pixels${frames}, expected at most ${MOST_PIXELS / 1_000_000}; export it ${advice}`;
}
