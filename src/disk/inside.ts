/**
 * The border between a folder that others filled, as the content folder, and the disk: what is read is a plain file that
 * lies in the folder, also after symbolic links. Pipes, sockets and devices are never opened; what a link leads to outside is never read.
 * In: a folder that others filled, and a path in it.
 * Out: the plain file that lies there, or why it cannot be used.
 * Imports: none.
 */
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { codeOf, diskReason } from './faults.ts';

/** What is at a path; a refusal has a reason that a message can go on with: "is a named pipe, expected …". */
export type Found =
  | {
      kind: 'file' | 'folder';
      /** The real path, without links. */
      path: string;
    }
  | { kind: 'none' }
  | { kind: 'refused'; reason: string };

/** Looks where a path of the folder leads, without opening anything. */
export function lookInside(folder: string, file: string): Found {
  try {
    const real = realpathSync.native(file);
    if (!isWithin(realpathSync.native(folder), real)) return { kind: 'refused', reason: OUTSIDE };
    const stats = lstatSync(real);
    if (!stats.isFile() && !stats.isDirectory()) return { kind: 'refused', reason: `is ${kindOf(stats)}, ${REMOVE}` };
    const isFile = stats.isFile();
    accessSync(real, isFile ? constants.R_OK : constants.R_OK | constants.X_OK);
    return { kind: isFile ? 'file' : 'folder', path: real };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') return { kind: 'refused', reason: CIRCLE };
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return { kind: 'refused', reason: unreadable(error) };
    return isThere(file) ? { kind: 'refused', reason: NOWHERE } : { kind: 'none' };
  }
}

/** The bytes of a file of the folder; undefined where there is none. Never throws. */
export function readInside(folder: string, file: string): { bytes: Buffer } | { reason: string } | undefined {
  const found = lookInside(folder, file);
  if (found.kind === 'none') return undefined;
  if (found.kind === 'refused') return { reason: found.reason };
  if (found.kind === 'folder') return { reason: IS_FOLDER };
  try {
    const bytes = readPlain(found.path);
    return bytes ? { bytes } : { reason: `is no longer a file, ${REMOVE}` };
  } catch (error) {
    return { reason: unreadable(error) };
  }
}

/** Why a file that is to be written would lie elsewhere, or stands for something else; undefined where all is well. */
export function whyNotWritable(folder: string, file: string): string | undefined {
  let at = folder;
  for (const part of path.relative(folder, file).split(path.sep)) {
    at = path.join(at, part);
    const found = lookInside(folder, at);
    if (found.kind === 'refused') return found.reason;
    if (found.kind === 'none') return undefined;
  }
  return undefined;
}

/** True for the folder itself and for all that lies in it. Both are absolute. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

const REMOVE = 'expected a file; remove it';
const COPY = 'put a copy of what it stands for in its place';
const OUTSIDE = `leads out of the folder through a symbolic link, expected a file that lies in it; ${COPY}`;
const NOWHERE = 'is a symbolic link that leads nowhere, expected one to a file of the folder; correct it, or remove it';
export const CIRCLE = `is a symbolic link that leads in a circle, expected one to a file of the folder; ${COPY}`;
export const IS_FOLDER = 'is a folder, expected a file; rename it, or move it away';

function unreadable(error: unknown): string {
  return `cannot be read: ${diskReason(error)}`;
}

/** A link that leads nowhere is there all the same. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

/**
 * The bytes of a file by its real path; undefined for what is none. What was a file a moment ago may be a pipe by now:
 * opening one that nobody writes into must not wait. @throws {Error} of the disk.
 */
export function readPlain(file: string): Buffer | undefined {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}
