/** What lies in a folder, at any depth. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface Item {
  /** Path in the folder, with forward slashes. */
  path: string;
  /** False for links, pipes and the like. */
  isFile: boolean;
}

/**
 * Everything but folders. Links are not followed, as `readdirSync` does when it goes into folders itself.
 * @throws {Error} of the system when a folder cannot be read.
 */
export function* itemsBelow(folder: string, prefix = ''): Generator<Item> {
  for (const item of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    if (item.isDirectory()) yield* itemsBelow(folder, `${prefix}${item.name}/`);
    else yield { path: prefix + item.name, isFile: item.isFile() };
  }
}
