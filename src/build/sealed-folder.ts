/**
 * Caches whose files others write and read: nobody looks at what they read there. The digests of all files are kept
 * beside the folder when a build ends; what is not so when the next begins is deleted, and made again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { itemsBelow } from '../disk/items.ts';
import { replaceFile } from '../disk/write-file.ts';

/** Files as they were read, by path in their folder. */
export type ReadFiles = ReadonlyMap<string, { digest: string; stamp: string }>;

/**
 * Notes how all files of a folder are.
 * @param read From `openSealed` in the same build: what nobody has written since is not read again.
 */
export function sealFolder(folder: string, read: ReadFiles = new Map()): void {
  const digests = [...filesOf(folder, read)].map(([file, { digest }]): [string, string] => [file, digest]);
  replaceFile(sealOf(folder), JSON.stringify(Object.fromEntries(digests)));
}

/**
 * Deletes what is not as it was when the folder was sealed.
 * @param unitOf What goes with a file that differs: a path that its own begins with; empty for the whole folder.
 * @returns What was read.
 */
export function openSealed(folder: string, unitOf: (file: string) => string): ReadFiles {
  const [sealed, found] = [readSeal(folder), filesOf(folder)];
  const isOther = (file: string): boolean => sealed.get(file) !== found.get(file)?.digest;
  const differing = [...sealed.keys(), ...found.keys()].filter(isOther);
  for (const unit of new Set(differing.map(unitOf))) rmSync(path.join(folder, unit), { recursive: true, force: true });
  return found;
}

function sealOf(folder: string): string {
  return `${folder}.digests.json`;
}

const sealSchema = z.record(z.string(), z.string());

/** By file; nothing where there is no seal that could be read. */
function readSeal(folder: string): Map<string, string> {
  try {
    return new Map(Object.entries(sealSchema.parse(JSON.parse(readFileSync(sealOf(folder), 'utf8')))));
  } catch {
    return new Map();
  }
}

/** By path in the folder, with forward slashes; none where there is no folder. */
function filesOf(folder: string, read: ReadFiles = new Map()): ReadFiles {
  return new Map(
    filesIn(folder).map((file) => {
      const [whole, known] = [path.join(folder, file), read.get(file)];
      const stamp = stampOf(whole);
      return [file, known?.stamp === stamp ? known : { stamp, digest: digestOf(readFileSync(whole)) }];
    }),
  );
}

/** Another whenever a file was written or replaced: the system sets the time of the last change, which nobody else can. */
function stampOf(file: string): string {
  const { ino, size, ctimeNs } = statSync(file, { bigint: true });
  return `${ino} ${size} ${ctimeNs}`;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

function filesIn(folder: string): string[] {
  try {
    return [...itemsBelow(folder)]
      .filter(({ isFile }) => isFile)
      .map((item) => item.path)
      .toSorted();
  } catch {
    return [];
  }
}
