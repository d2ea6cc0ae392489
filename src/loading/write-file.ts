/** Writes files whole or not at all. */
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Puts a file in the place of another one, in one step. Folders are made. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  withTemporary(file, content, (temporary) => renameSync(temporary, file));
}

/** Makes a file that was not there. @throws {Error} with the code `EEXIST` when there is one; it stays as it is. */
export function createFile(file: string, content: string | Uint8Array): void {
  withTemporary(file, content, (temporary) => linkSync(temporary, file));
}

function withTemporary(file: string, content: string | Uint8Array, place: (temporary: string) => void): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
