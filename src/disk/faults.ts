/** What the system says of the disk, in words for people. */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** By the system's code: what is wrong, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the file or folder may not be used; change its permissions',
  EBUSY: 'the file or folder is in use, or a disk of its own; close what uses it, or use a folder in it',
  EDQUOT: 'the disk quota is used up; free some space',
  EEXIST: 'there is a file of that name; move it away',
  EFBIG: 'the file is too large for this disk; make it smaller',
  EIO: 'the disk is full or at fault; free some space, and check it',
  EISDIR: 'there is a folder of that name; move it away',
  EMFILE: 'too many files are open at a time; raise the limit (ulimit -n)',
  EMLINK: 'the disk takes no more links to a file; use another folder',
  ENAMETOOLONG: 'the name is too long for this disk; shorten it',
  ENFILE: 'too many files are open on this machine; close some programs',
  ENODEV: 'the disk is not there; connect it again',
  ENOSPC: 'the disk is full; free some space',
  ENOTDIR: 'a part of the path is a file, not a folder; use another folder',
  EPERM: 'the file or folder may not be changed; change its permissions',
  EROFS: 'the disk can only be read; use another folder',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large; make it smaller',
  ESTALE: 'the disk of another machine was disconnected; connect it again',
  ETXTBSY: 'the file is in use; close what uses it',
};

/** The reason and what to do, in a few words; the system's own words where there are none. */
export function diskReason(error: unknown): string {
  return REASONS[codeOf(error)] ?? diskFault(error)?.reason ?? (error instanceof Error ? error.message : String(error));
}

export interface DiskFault {
  /** What is wrong, and what to do. */
  reason: string;
  /** The file or folder, where the system names one. */
  path?: string | undefined;
}

/** The fault of the disk that an error is, or that caused it; undefined for anything else. */
export function diskFault(error: unknown): DiskFault | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < MOST_CAUSES; at = at.cause, depth += 1) {
    if (!('syscall' in at)) continue;
    const file = 'path' in at && typeof at.path === 'string' ? at.path : undefined;
    const reason = REASONS[codeOf(at)] ?? (file === undefined ? undefined : whyNotMade(codeOf(at), file));
    if (reason !== undefined) return { reason, path: file };
  }
  return undefined;
}

/** Where folders cannot be made, Node says that they are not there: the folder around them says why. */
function whyNotMade(code: string, file: string): string | undefined {
  if (code !== 'ENOENT') return undefined;
  let around = path.dirname(path.resolve(file));
  while (!existsSync(around) && path.dirname(around) !== around) around = path.dirname(around);
  try {
    accessSync(around, constants.W_OK);
    return undefined;
  } catch (error) {
    return REASONS[codeOf(error)];
  }
}

const MOST_CAUSES = 10;

/** The system's code of an error, such as `ENOENT`; empty for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
