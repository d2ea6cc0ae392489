/** Pictures that are too heavy or too small. */
import path from 'node:path';
import sharp from 'sharp';
import type { Problem } from '../glossary/problem.ts';
import type { WrittenEntry } from '../glossary/quality/passage.ts';
import { readImage } from './images.ts';

/** Each picture is measured once and reported where it is first shown. */
export async function checkImageSizes(entries: readonly WrittenEntry[], folder: string): Promise<Problem[]> {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { entry } of entries) {
    for (const { src, line, column } of entry.outline.images) {
      const file = path.resolve(folder, 'terms', entry.language, src);
      if (seen.has(file)) continue;
      seen.add(file);
      const why = await whyBad(file, folder);
      const message = `the picture "${src}" ${why ?? ''}`;
      if (why !== undefined) problems.push({ code: 'image-size', place: { file: entry.file, line, column }, message });
    }
  }
  return problems;
}

/** A picture fills a column of 704 pixels, on fine screens with twice as many. */
const [NARROWEST, HEAVIEST] = [320, 2_000_000];

async function whyBad(file: string, folder: string): Promise<string | undefined> {
  const bytes = readImage(file, folder);
  if (!bytes) return undefined;
  if (bytes.length > HEAVIEST)
    return `weighs ${(bytes.length / 1_000_000).toFixed(1)} MB, expected at most ${HEAVIEST / 1_000_000}; export it 1440 pixels wide`;
  if (path.extname(file).toLowerCase() === '.svg') return undefined;
  try {
    const { width } = await sharp(bytes).metadata();
    return width < NARROWEST
      ? `is ${width} pixels wide, expected at least ${NARROWEST}; a picture that small is blurred, export it larger`
      : undefined;
  } catch {
    // `pictures.ts` tells of it.
    return undefined;
  }
}
