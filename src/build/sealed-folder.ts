/**
 * Caches whose files others write and read: nobody looks at what they read there. The digests of all files are kept
 * beside the folder when a build ends; what is not so when the next begins is deleted, and made again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../loading/write-file.ts';

/** Notes how all files of a folder are. */
export function sealFolder(folder: string): void {
  replaceFile(sealOf(folder), JSON.stringify(Object.fromEntries(digestsOf(folder))));
}

/**
 * Deletes what is not as it was when the folder was sealed.
 * @param unitOf What goes with a file that differs: a path that its own begins with; empty for the whole folder.
 */
export function openSealed(folder: string, unitOf: (file: string) => string): void {
  const [sealed, found] = [readSeal(folder), digestsOf(folder)];
  const differing = [...sealed.keys(), ...found.keys()].filter((file) => sealed.get(file) !== found.get(file));
  for (const unit of new Set(differing.map(unitOf))) rmSync(path.join(folder, unit), { recursive: true, force: true });
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
function digestsOf(folder: string): Map<string, string> {
  return new Map(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('base64url'),
    ]),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
      .toSorted();
  } catch {
    return [];
  }
}
