/** How long the names may be from which a build makes files. */

/** Bytes in UTF-8. File systems take 255; the rest is for what a build puts behind a name: `.jsonld`, `.json`, `.md`. */
export const MOST_NAME_BYTES = 240;

export function fitsFileName(name: string): boolean {
  return new TextEncoder().encode(name).length <= MOST_NAME_BYTES;
}
