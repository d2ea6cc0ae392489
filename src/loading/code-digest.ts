/** A digest of the engine's own code, for caches that must not hold what other code made. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';

const SRC = path.resolve(import.meta.dirname, '..');

/** Changes whenever a file in one of the folders of `src` does, at any depth, or a dependency. */
export function codeDigest(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(SRC, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name)),
  );
  const packages = ['package.json', 'package-lock.json']
    .map((name) => path.resolve(SRC, '..', name))
    .filter(existsSync);
  return digestOf(...[...files.toSorted(), ...packages].map((file) => readFileSync(file)));
}
