/** Files and folders of a source. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Reader, ReadOptions, SourceText } from '../readers/reader.ts';
import { joinRead, type ReadRecords, type Refusal } from '../record.ts';
import { decodeText, readBytes, SourceError } from './text.ts';
import { codeOf } from '../../disk/faults.ts';
import { walkInside } from '../../loading/walk.ts';

export interface Sources {
  /** Paths, in order. */
  files: string[];
  /** What has one of the endings and is no file of the folder. */
  refusals: Refusal[];
}

/** The file itself, or all files below the folder with one of the endings. @throws {SourceError} */
export function listSources(given: string, endings: readonly string[]): Sources {
  if (!isFolder(given)) return { files: [given], refusals: [] };
  const walked = walkInside(given);
  const isWanted = (file: string): boolean =>
    endings.includes(path.extname(file).toLowerCase()) && !file.split('/').includes('node_modules');
  const files = walked.files.filter(isWanted).map((file) => path.join(given, file));
  const refused = walked.refused.filter(({ file }) => isWanted(file) || path.extname(file) === '');
  if (files.length + refused.length === 0)
    throw new SourceError(`${given}: has no files that end in ${endings.join(', ')}; check the path`);
  return { files, refusals: refused.map(({ file, reason }) => ({ origin: file || given, message: reason })) };
}

function isFolder(given: string): boolean {
  try {
    return statSync(given).isDirectory();
  } catch (error) {
    const cause =
      codeOf(error) === 'EACCES'
        ? 'may not be read; change its permissions'
        : 'there is no such file or folder; check the path';
    throw new SourceError(`${given}: ${cause}`);
  }
}

export interface SourceOptions extends ReadOptions {
  /** Of files that are not UTF-8. */
  encoding: string | undefined;
}

/** The records of a file or folder, and the folder. A file that cannot be read is told and does not hide the others. */
export function readFiles(
  reader: Reader,
  given: string,
  { encoding, ...options }: SourceOptions,
): ReadRecords & { folder: string } {
  const folder = isFolder(given) ? given : path.dirname(given);
  const sources = listSources(given, reader.endings);
  const refusals = [...sources.refusals];
  const texts = sources.files.flatMap((file): SourceText[] => {
    const name = path.relative(folder, file).split(path.sep).join('/');
    try {
      return [{ path: name, text: decodeText(readBytes(file), name, encoding) }];
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      refusals.push({ origin: name, message: error.message });
      return [];
    }
  });
  const read = reader.read(texts, options);
  return { folder, ...joinRead([{ records: [], refusals }, read]) };
}
