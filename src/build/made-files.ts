/**
 * The list of what a build wrote, which lies in its site: it tells the next build that the folder may be replaced, and
 * what in it is somebody else's. Hosts do not serve files that begin with a dot, and it names nothing but pages of the site.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { itemsBelow } from '../disk/items.ts';

export const MADE_FILES = '.keyterms-build.json';

const listSchema = z.object({ about: z.string(), files: z.array(z.string()) });

/** Writes the list of all that lies in a finished site; returns what lies there then. */
export function writeMadeFiles(folder: string): string[] {
  const about = 'What a build wrote. The next one replaces this folder only where nothing else lies in it.';
  const list: z.infer<typeof listSchema> = { about, files: filesIn(folder) };
  writeFileSync(path.join(folder, MADE_FILES), `${JSON.stringify(list, null, 1)}\n`);
  return [...list.files, MADE_FILES];
}

/**
 * What lies in a folder and no build wrote; undefined where no build says what it wrote.
 * @throws {Error} of the system when the folder cannot be read.
 */
export function strangersIn(folder: string): string[] | undefined {
  const files = filesIn(folder);
  if (!files.includes(MADE_FILES)) return undefined;
  const made = readList(path.join(folder, MADE_FILES));
  return made && files.filter((file) => file !== MADE_FILES && !made.has(file));
}

/** All files, links and the like of a site, as paths with forward slashes, in a fixed order; not those that no build minds. */
export function filesIn(folder: string): string[] {
  const isOfSite = (file: string): boolean =>
    file !== '.git' && !file.startsWith('.git/') && !LITTER.has(path.posix.basename(file));
  return [...itemsBelow(folder)]
    .map((item) => item.path)
    .filter(isOfSite)
    .toSorted();
}

/** What file managers leave in every folder. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Undefined for a file that no build has written. */
function readList(file: string): ReadonlySet<string> | undefined {
  try {
    return new Set(listSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).files);
  } catch {
    return undefined;
  }
}
