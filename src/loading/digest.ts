/** Digests, for caches. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A short content hash: the first 16 bytes of SHA-256, in base64url. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
}

const SRC = path.resolve(import.meta.dirname, '..');

/**
 * Of the engine's own code, for caches that must not hold what other code made: changes whenever a file in one of the
 * folders of `src` does, at any depth, or a dependency.
 */
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
