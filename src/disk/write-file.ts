/** Writes files whole or not at all. */
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Puts a file in the place of another one, in one step. Folders are made. @param write Makes the file beside it. */
export function replaceFile(file: string, content: string | Uint8Array, write = writeNew): void {
  withTemporary(file, (temporary) => {
    write(temporary, content);
    renameSync(temporary, file);
  });
}

/** Writes a file that is not there yet. */
export function writeNew(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content, { flag: 'wx' });
}

/** Makes a file that was not there. @throws {Error} with the code `EEXIST` when there is one; it stays as it is. */
export function createFile(file: string, content: string | Uint8Array): void {
  withTemporary(file, (temporary) => {
    writeNew(temporary, content);
    linkSync(temporary, file);
  });
}

function withTemporary(file: string, make: (temporary: string) => void): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    make(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
