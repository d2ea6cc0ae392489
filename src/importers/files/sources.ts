/** Files and folders of a source. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from '../readers/json.ts';
import { readMarkdown, type MarkdownFile } from '../readers/markdown.ts';
import type { ReadRecords, Refusal } from '../record.ts';
import { readWordPress } from '../readers/wordpress.ts';
import { readExisting } from './existing.ts';
import { decodeText, readBytes, SourceError } from './text.ts';
import { codeOf } from '../../loading/disk.ts';
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

export function isFolder(given: string): boolean {
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

/** Posts of JSON files; a file that is no JSON is told and does not hide the others. */
export function readWordPressFiles(given: string): ReadRecords {
  const root = isFolder(given) ? given : path.dirname(given);
  const sources = listSources(given, ['.json']);
  const read = sources.files.map((file) => readWordPressFile(file, path.relative(root, file)));
  return {
    records: read.flatMap(({ records }) => records),
    refusals: [...sources.refusals, ...read.flatMap(({ refusals }) => refusals)],
  };
}

function readWordPressFile(file: string, name: string): ReadRecords {
  try {
    const text = decodeText(readBytes(file), file, undefined);
    const parsed = parseJson(text);
    if ('value' in parsed) return readWordPress(parsed.value, name);
    const isExport = /^\s*<\?xml|^\s*<rss/.test(text);
    const advice = isExport
      ? 'a WordPress export in XML is not read; save /wp-json/wp/v2/<type>?per_page=100&_embed, or give that address'
      : 'correct the file there, or save it again';
    return {
      records: [],
      refusals: [
        { origin: `${name}:${parsed.line}:${parsed.column}`, message: `is no JSON: found ${parsed.found}; ${advice}` },
      ],
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { records: [], refusals: [{ origin: name, message: error.message }] };
  }
}

/** Markdown files below a folder, or one file. A file that cannot be read is told and does not hide the others. */
export function readMarkdownFiles(
  given: string,
  { map, out, encoding }: { map: ReadonlyMap<string, string>; out: string; encoding: string | undefined },
): ReadRecords & { folder: string } {
  const folder = isFolder(given) ? given : path.dirname(given);
  const sources = listSources(given, ['.md', '.mdx', '.markdown']);
  const refusals = [...sources.refusals];
  const files = sources.files.flatMap((file): MarkdownFile[] => {
    const name = path.relative(folder, file).split(path.sep).join('/');
    try {
      return [{ path: name, text: decodeText(readBytes(file), name, encoding) }];
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      refusals.push({ origin: name, message: error.message });
      return [];
    }
  });
  const languages = readExisting(out).site?.languages.map(({ code }) => code);
  const read = readMarkdown(files, { map, languages });
  return { records: read.records, refusals: [...refusals, ...read.refusals], folder };
}
