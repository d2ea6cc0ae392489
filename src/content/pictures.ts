/** Pictures that a build could not show: asked of the code that it uses, and read to their end. */
import { imageMetadata } from 'astro/assets/utils';
import path from 'node:path';
import sharp from 'sharp';
import type { Entry } from '../glossary/entry.ts';
import type { Problem } from '../glossary/problem.ts';
import { readImage } from './images.ts';

/** What an entry shows, and where. */
export type ShowsPictures = Pick<Entry, 'file' | 'language' | 'outline'>;

/** A problem at each place that shows a picture nobody could see; each file is read once. */
export async function checkPictures(entries: readonly ShowsPictures[], folder: string): Promise<Problem[]> {
  const found = new Map<string, Promise<string | undefined>>();
  const why = (file: string): Promise<string | undefined> => {
    const known = found.get(file) ?? whyUnreadable(file, folder);
    found.set(file, known);
    return known;
  };
  const shown = entries.flatMap((entry) => entry.outline.images.map((image) => ({ entry, ...image })));
  const problems = await Promise.all(
    shown.map(async ({ entry, src, line, column }): Promise<Problem[]> => {
      const reason = await why(path.resolve(folder, 'terms', entry.language, src));
      if (reason === undefined) return [];
      return [
        { code: 'bad-image', place: { file: entry.file, line, column }, message: `the picture "${src}" ${reason}` },
      ];
    }),
  );
  return problems.flat();
}

async function whyUnreadable(file: string, folder: string): Promise<string | undefined> {
  const isSvg = path.extname(file).toLowerCase() === '.svg';
  try {
    const bytes = readImage(file, folder) ?? new Uint8Array();
    await imageMetadata(bytes, file);
    if (!isSvg) await sharp(bytes).stats();
    return undefined;
  } catch {
    return isSvg
      ? 'has no size, expected one in the first lines; give its <svg> a viewBox, or width and height in pixels'
      : 'cannot be read as a picture, or breaks off; export it again';
  }
}
