/** The address of a picture -> a file of the content folder. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isWithin, lookInside, type Found } from '../disk/inside.ts';
import { nearest } from '../glossary/suggest.ts';
import type { PictureAddress } from './address.ts';

declare const fileBrand: unique symbol;

/** An absolute path without symbolic links: a file that lies in the content folder. */
export type SourceFile = string & { readonly [fileBrand]: true };

/** Where a picture is looked for. */
export interface From {
  /** The content folder, absolute. */
  folder: string;
  /** The folder of the file that shows the picture, absolute. */
  beside: string;
}

/** Mints a file, or says why there is none. Opens nothing. The one place where files of pictures are named. */
export function locatePicture(
  address: PictureAddress,
  { folder, beside }: From,
): { file: SourceFile } | { refused: string } {
  const target = path.resolve(beside, address);
  if (!isWithin(folder, target)) return { refused: 'lies outside the content folder; put it into images/' };
  const written = path.relative(folder, target);
  const found = lookInside(folder, target);
  if (isSource(found) && found.path === path.join(realpathSync.native(folder), written)) return { file: found.path };
  const actual = nameOnDisk(folder, written);
  if (actual !== written)
    return { refused: `is called ${shown(actual)}; write ${addressOf(path.join(folder, actual), beside)}` };
  return found.kind === 'none'
    ? { refused: `does not exist${adviceForMissing(target, { folder, beside })}` }
    : fileOf(found);
}

/** A file of that name among the pictures, one beside it with nearly that name, or where to put it. */
function adviceForMissing(target: string, { folder, beside }: From): string {
  const images = path.join(folder, 'images');
  const name = path.basename(target);
  if (namesIn(images).includes(name)) return `; write ${addressOf(path.join(images, name), beside)}`;
  const near = nearest(name, namesIn(path.dirname(target)));
  if (near !== undefined) return `; did you mean "${addressOf(path.join(path.dirname(target), near), beside)}"?`;
  if (isWithin(images, target)) return `; put it at ${shown(path.relative(folder, target))}`;
  return `; put it at ${shown(path.join('images', name))} and write ${addressOf(path.join(images, name), beside)}`;
}

/** How a file in a folder names another one: `../../images/x.svg`. */
function addressOf(file: string, beside: string): string {
  return path.relative(beside, file).split(path.sep).join('/');
}

/** The same for a path that stands in the folder, such as one that was listed there. */
export function fileInside(file: string, folder: string): { file: SourceFile } | { refused: string } {
  return fileOf(lookInside(folder, file));
}

function fileOf(found: Found): { file: SourceFile } | { refused: string } {
  if (isSource(found)) return { file: found.path };
  if (found.kind === 'refused') return { refused: found.reason };
  return {
    refused: found.kind === 'none' ? 'does not exist; put it there' : 'is no file, expected a picture; put one there',
  };
}

function isSource(found: Found): found is { kind: 'file'; path: SourceFile } {
  return found.kind === 'file';
}

function shown(relative: string): string {
  return ['content', ...relative.split(path.sep)].join('/');
}

/** A path in a folder as it is called there: file systems that know no case would accept any other, hosts would not. */
function nameOnDisk(folder: string, relative: string): string {
  const [first = '', ...rest] = relative.split(path.sep);
  const name = isCalled(path.join(folder, first)) ? first : nearestName(folder, first);
  return rest.length === 0 ? name : path.join(name, nameOnDisk(path.join(folder, name), rest.join(path.sep)));
}

/** True where the last part of a path is written as it is on the disk: to list a folder of thousands for each picture would take seconds. */
function isCalled(file: string): boolean {
  try {
    return !lstatSync(file).isSymbolicLink() && path.basename(realpathSync.native(file)) === path.basename(file);
  } catch {
    return false;
  }
}

function nearestName(folder: string, name: string): string {
  const names = namesIn(folder);
  return names.includes(name) ? name : (names.find((other) => sameName(other, name)) ?? name);
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
