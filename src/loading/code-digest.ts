/** A digest of the project's own code, for caches that must not hold what other code made. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './read-entry.ts';

/** Changes whenever a file right in one of the folders does, or a dependency. */
export function codeDigest(root: string, folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(root, folder, item.name)),
  );
  const contents = files.toSorted().map((file) => readFileSync(file));
  return digestOf(...contents, readFileSync(path.join(root, 'package-lock.json')));
}
