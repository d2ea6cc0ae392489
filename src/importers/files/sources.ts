/** Files and folders of a source. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from '../json.ts';
import { readMarkdown, type MarkdownFile } from '../markdown.ts';
import type { ReadRecords, Refusal } from '../record.ts';
import { readWordPress } from '../wordpress.ts';
import { readExisting } from './existing.ts';
import { decodeText, readBytes, SourceError } from './text.ts';
import { codeOf } from './write.ts';

/** The file itself, or all files below the folder with one of the endings, in order. @throws {SourceError} */
export function listSources(given: string, endings: readonly string[]): string[] {
  if (!isFolder(given)) return [given];
  const files = namesBelow(given).filter((file) => endings.includes(path.extname(file).toLowerCase()));
  if (files.length === 0)
    throw new SourceError(`${given}: has no files that end in ${endings.join(', ')}; check the path`);
  return files;
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

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .filter(
        (file) =>
          !path
            .relative(folder, file)
            .split(path.sep)
            .some((part) => part.startsWith('.') || part === 'node_modules'),
      )
      .toSorted();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SourceError(
      `${folder}: ${codeOf(error) === 'EACCES' ? 'may not be read; change its permissions' : message}`,
    );
  }
}

/** Posts of JSON files; a file that is no JSON is told and does not hide the others. */
export function readWordPressFiles(given: string): ReadRecords {
  const root = isFolder(given) ? given : path.dirname(given);
  const read = listSources(given, ['.json']).map((file) => readWordPressFile(file, path.relative(root, file)));
  return { records: read.flatMap(({ records }) => records), refusals: read.flatMap(({ refusals }) => refusals) };
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
  const refusals: Refusal[] = [];
  const files = listSources(given, ['.md', '.mdx', '.markdown']).flatMap((file): MarkdownFile[] => {
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
