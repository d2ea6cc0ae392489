import { createHash } from 'node:crypto';

/** A short content hash: the first 16 bytes of SHA-256, in base64url. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
