/** Writes files whole or not at all. */
import { readFileSync } from 'node:fs';
import { codeOf, diskReason } from '../../disk/faults.ts';
import { whyNotWritable } from '../../disk/inside.ts';
import { replaceFile, writeNew } from '../../disk/write-file.ts';
import type { Outcome } from '../report.ts';

/** The parts of the file system that writing needs; tests make them fail. */
export interface Disk {
  write: (file: string, data: string | Uint8Array) => void;
}

export const DISK: Disk = { write: writeNew };

/** Writing failed; the message says why and what to do, and nothing is half-written. */
class WriteError extends Error {
  override readonly name = 'WriteError';
}

export interface WriteOptions {
  /** Folder that the files lie in, also after symbolic links. */
  root: string;
  force: boolean;
  dryRun: boolean;
  disk: Disk;
}

/** Writes one file, unless another text stands there and `force` is not set. @throws {WriteError} */
export function writeWhole(
  file: string,
  data: string | Uint8Array,
  { root, force, dryRun, disk }: WriteOptions,
): Outcome {
  const reason = whyNotWritable(root, file);
  if (reason !== undefined) throw new WriteError(`${file} could not be written: it ${reason}`);
  const before = readIfThere(file);
  if (before?.equals(Buffer.from(data)) === true) return 'unchanged';
  if (before && !force) return 'kept';
  if (!dryRun) replace(file, data, disk);
  return before ? 'replaced' : 'imported';
}

function replace(file: string, data: string | Uint8Array, disk: Disk): void {
  try {
    replaceFile(file, data, disk.write);
  } catch (error) {
    throw new WriteError(explain(error, file));
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw new WriteError(explain(error, file));
  }
}

function explain(error: unknown, file: string): string {
  return `${file} could not be written: ${diskReason(error)}, and run the same command again: it goes on where it stopped`;
}
