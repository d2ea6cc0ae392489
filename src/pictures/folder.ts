/** The folder of pictures, `images/`: it holds nothing else. */
import path from 'node:path';
import type { BodyImage } from '../glossary/body.ts';
import type { Problem } from '../glossary/problem.ts';
import { formatNamed, FORMATS, parsePictureAddress } from './address.ts';
import { fileInside, locatePicture, type SourceFile } from './locate.ts';
import { readSource } from './read.ts';
import { besideEntries } from './reader.ts';

/** The pictures that one entry shows. */
export interface ShownBy {
  language: string;
  images: readonly Pick<BodyImage, 'src'>[];
}

/**
 * A problem for each file that is no picture. What is wrong with one that an entry shows is told there.
 * @param files All plain files of `images/`, as paths from the content folder with forward slashes.
 */
export function checkPictureFolder(folder: string, files: readonly string[], entries: readonly ShownBy[]): Problem[] {
  if (files.length === 0) return [];
  const shown = shownFiles(folder, entries);
  return files.flatMap((file) => {
    const reason = whyNone(path.join(folder, file), folder, shown);
    if (reason === undefined) return [];
    return [{ code: 'no-picture', place: { file: `content/${file}`, line: 1, column: 1 }, message: reason }];
  });
}

function whyNone(file: string, folder: string, shown: ReadonlySet<SourceFile>): string | undefined {
  const found = fileInside(file, folder);
  if ('refused' in found) return found.refused;
  if (shown.has(found.file)) return undefined;
  const promised = formatNamed(file);
  if (promised === undefined)
    return `is no picture, expected one of ${Object.keys(FORMATS).join(', ')}; move it out of images/, or delete it`;
  const read = readSource(found.file, promised);
  return 'refused' in read ? read.refused : undefined;
}

function shownFiles(folder: string, entries: readonly ShownBy[]): Set<SourceFile> {
  const files = new Set<SourceFile>();
  for (const { language, images } of entries) {
    for (const { src } of images) {
      const parsed = parsePictureAddress(src);
      const found = 'refused' in parsed ? parsed : locatePicture(parsed.address, besideEntries(folder, language));
      if (!('refused' in found)) files.add(found.file);
    }
  }
  return files;
}
