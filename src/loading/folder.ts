/** Where the content is, and what lies in it. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { nameOnOneLine } from '../glossary/characters.ts';
import type { Problem } from '../glossary/problem.ts';
import { didYouMean } from '../glossary/suggest.ts';
import type { Site } from '../glossary/site.ts';
import { IS_FOLDER } from '../disk/inside.ts';
import { walkInside } from './walk.ts';

/** The content folder: `GLOSSARY_CONTENT`, or `content` in the project. Absolute. */
export function contentFolder(root: string, environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(root, environment['GLOSSARY_CONTENT'] || 'content');
}

/** The cache folder: `GLOSSARY_CACHE`, or one under `node_modules` that belongs to this content folder alone. Absolute. */
export function cacheFolder(root: string, environment: NodeJS.ProcessEnv = process.env): string {
  if (environment['GLOSSARY_CACHE']) return path.resolve(root, environment['GLOSSARY_CACHE']);
  const name = createHash('sha256').update(contentFolder(root, environment)).digest('hex').slice(0, 12);
  return path.join(root, 'node_modules', '.cache', 'keyterms', name);
}

/** A file of the content folder as problems name it: `content/terms/en/kam.mdx`, whatever the folder is called. */
export function displayPath(folder: string, file: string): string {
  return nameOnOneLine(['content', ...path.relative(folder, file).split(path.sep)].join('/'));
}

/**
 * A text for who runs a command, in which the files of the content folder are named as they lie from there:
 * `../med/terms/de/x.mdx` for `content/terms/de/x.mdx`, or from the root where that is shorter. What stands in quotes is what somebody has written, and stays.
 */
export function seenPaths(text: string, folder: string, from = process.cwd()): string {
  const relative = path.relative(from, folder);
  const shown = (relative.length < folder.length ? relative : folder).split(path.sep).join('/');
  return text.replace(/(?<![^\s(])content\//g, () => (shown === '' ? '' : `${shown}/`));
}

export interface TermFile {
  /** Absolute path. */
  path: string;
  /** Path for problems. */
  file: string;
  language: string;
  /** File name without `.mdx`. */
  name: string;
}

/**
 * All entry files, in a fixed order, what lies among the pictures (`images/map.svg`) and the owner's pages, and a problem for each that lies where no entry can be, and for all in the folder
 * that is no plain file of it.
 */
export function listTermFiles(
  folder: string,
  site: Pick<Site, 'languages'>,
): { files: TermFile[]; pictures: string[]; pages: string[]; problems: Problem[] } {
  const codes = site.languages.map(({ code }) => code);
  const files: TermFile[] = [];
  const problems: Problem[] = [];
  const refuse = (code: Problem['code'], file: string, message: string): void => {
    problems.push({ code, place: { file: displayPath(folder, file), line: 1, column: 1 }, message });
  };
  const walked = walkInside(folder);
  for (const { file, reason } of walked.refused) refuse('bad-file', path.join(folder, file), reason);
  for (const name of walked.folders.filter((one) => isTermFile(one) || one === 'styles.css'))
    refuse('bad-file', path.join(folder, name), IS_FOLDER);
  for (const relative of walked.files.filter(isTermFile)) {
    const parts = relative.split('/').slice(1);
    const [language = '', fileName = ''] = parts;
    const file = path.join(folder, relative);
    if (parts.length !== 2)
      refuse('bad-file-name', file, 'lies in the wrong folder, expected terms/<language>/<slug>.mdx; move it there');
    else if (path.extname(fileName) !== '.mdx') refuse('bad-file-name', file, wrongEnding(fileName));
    else if (!codes.includes(language))
      refuse(
        'unknown-language',
        file,
        `"${language}" is not a language in site.yaml${didYouMean(language, codes, `move the file to one of ${codes.join(', ')} or add the language`)}`,
      );
    else files.push({ path: file, file: displayPath(folder, file), language, name: path.basename(fileName, '.mdx') });
  }
  const below = (name: string): string[] => walked.files.filter((file) => file.startsWith(name));
  const { first, others } = groupByAddress(files);
  for (const [file, taken] of others)
    refuse(
      'duplicate-slug',
      file.path,
      `has the same address as ${taken.file}, expected one file for each (upper and lower case, and composed and decomposed letters, are the same in an address); merge the two files, or rename one`,
    );
  return { files: first, pictures: below('images/'), pages: below('pages/'), problems };
}

/** `terms/en/kam.mdx`, and what was meant to be one: programs put the ending of their own files behind it. */
function isTermFile(relative: string): boolean {
  return relative.startsWith('terms/') && ENDING.test(relative);
}

const ENDING = /\.mdx?(?:\.(?:txt|docx?|odt|rtf|html?|mdx?))?$/i;

function wrongEnding(fileName: string): string {
  const [ending = ''] = ENDING.exec(fileName) ?? [];
  return `ends in "${ending}", expected ".mdx"; rename the file to "${fileName.slice(0, -ending.length)}.mdx"`;
}

/** For each address the file whose name is the address, else the first one; and the others, with that file. */
function groupByAddress(files: readonly TermFile[]): { first: TermFile[]; others: [TermFile, TermFile][] } {
  const addressOf = (file: TermFile): string => file.name.normalize('NFC').toLowerCase();
  const owners = new Map<string, TermFile>();
  for (const file of files) {
    const key = `${file.language}/${addressOf(file)}`;
    if (!owners.has(key) || file.name === addressOf(file)) owners.set(key, file);
  }
  const ownerOf = (file: TermFile): TermFile => owners.get(`${file.language}/${addressOf(file)}`) ?? file;
  const first = files.filter((file) => ownerOf(file) === file);
  return {
    first,
    others: files.flatMap((file): [TermFile, TermFile][] => (ownerOf(file) === file ? [] : [[file, ownerOf(file)]])),
  };
}
