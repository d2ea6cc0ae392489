/** The pictures that entries show: local files of the content folder. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BodyImage } from '../glossary/body.ts';
import type { Problem } from '../glossary/problem.ts';
import { didYouMean } from '../glossary/suggest.ts';
import { cleanSvg } from '../pictures/svg.ts';
import { displayPath, type TermFile } from './folder.ts';
import { IS_FOLDER, lookInside, readInside } from './inside.ts';

const FORMATS = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'];

/** What is wrong with one picture of an entry. */
export function checkImage({ src, line, column }: BodyImage, file: TermFile, folder: string): Problem[] {
  const problem = (message: string): Problem[] => [
    { code: 'bad-image', place: { file: file.file, line, column }, message },
  ];
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(src))
    return problem(
      `the picture "${src}" is not a path from this file, expected a local picture; put it into images/ and write ../../images/name.png`,
    );
  const target = path.resolve(path.dirname(file.path), src);
  if (path.relative(folder, target).startsWith('..'))
    return problem(`the picture "${src}" lies outside the content folder; put it into images/`);
  if (path.extname(target) === '')
    return problem(
      `the picture "${src}" has no file extension, expected one of ${FORMATS.join(', ')}; write the whole file name`,
    );
  if (!FORMATS.includes(path.extname(target).toLowerCase()))
    return problem(
      `the picture "${src}" is of the kind "${path.extname(target)}", expected ${FORMATS.join(', ')}; convert it`,
    );
  const written = path.relative(folder, target);
  const actual = nameOnDisk(folder, written);
  if (actual !== written)
    return problem(
      `the picture "${src}" is called ${displayPath(folder, path.join(folder, actual))}; write its name in the same upper and lower case`,
    );
  const found = lookInside(folder, target);
  if (found.kind === 'refused') return problem(`the picture "${src}" ${found.reason}`);
  if (found.kind === 'folder') return problem(`the picture "${src}" ${IS_FOLDER}`);
  const bytes = readImage(target, folder);
  if (!bytes)
    return problem(
      `the picture "${src}" does not exist${didYouMean(path.basename(target), namesIn(path.dirname(target)), `put it at ${displayPath(folder, target)}`)}`,
    );
  if (path.extname(target).toLowerCase() === '.svg') return checkSvg(src, bytes, problem);
  return [];
}

/** An SVG is a document: opened on its own it could run scripts or load things from elsewhere. */
function checkSvg(src: string, bytes: Uint8Array, problem: (message: string) => Problem[]): Problem[] {
  const found = cleanSvg(bytes);
  if (!('refused' in found)) return [];
  const { refused, line, column } = found;
  const place = line === undefined ? '' : ` (its line ${line}, column ${column ?? 1})`;
  return problem(`the picture "${src}" ${refused}${place}`);
}

/** The picture's bytes; undefined when there is no such file in the content folder. */
export function readImage(file: string, folder: string): Uint8Array | undefined {
  const read = readInside(folder, file);
  return read && 'bytes' in read ? read.bytes : undefined;
}

/** A path in a folder as it is called there: file systems that know no case would accept any other, hosts would not. */
function nameOnDisk(folder: string, relative: string): string {
  const [first = '', ...rest] = relative.split(path.sep);
  const names = namesIn(folder);
  const name = names.includes(first) ? first : (names.find((other) => sameName(other, first)) ?? first);
  return rest.length === 0 ? name : path.join(name, nameOnDisk(path.join(folder, name), rest.join(path.sep)));
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
