/** All that lies in a folder that others filled. */
import { accessSync, constants, readdirSync, realpathSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { diskReason } from '../disk/faults.ts';
import { CIRCLE, lookInside, type Found } from '../disk/inside.ts';

export interface Walked {
  /** All plain files, as paths from the folder with forward slashes, in a fixed order. */
  files: string[];
  /** All folders, as such paths. */
  folders: string[];
  /** What can be no part of a glossary, and why; as such paths. */
  refused: { file: string; reason: string }[];
}

/**
 * Everything in the folder but what is hidden by a dot. Links to folders inside are followed where no other link leads to
 * the same files, so that the work grows with the number of files whatever the links are.
 */
export function walkInside(folder: string): Walked {
  const walk = new Walk(folder);
  if (lookInside(folder, folder).kind === 'folder') walk.visit('', []);
  return walk.found;
}

class Walk {
  readonly found: Walked = { files: [], folders: [], refused: [] };
  readonly #folder: string;
  /** Real folders that links were followed to, and the first of the links. */
  readonly #followed = new Map<string, string>();
  /** All folders around those. */
  readonly #around = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param ancestors Real paths of the folders around it. */
  visit(relative: string, ancestors: readonly string[]): void {
    const here = path.join(this.#folder, relative);
    try {
      const chain = [...ancestors, realpathSync.native(here)];
      for (const item of readdirSync(here, { withFileTypes: true }).toSorted(byName)) {
        const isHidden = item.name.startsWith('.') || (relative === '' && item.name === 'node_modules');
        if (!isHidden) this.#look(item, relative === '' ? item.name : `${relative}/${item.name}`, chain);
      }
    } catch (error) {
      this.#refuse(relative, `cannot be read: ${diskReason(error)}`);
    }
  }

  #look(item: Dirent, file: string, chain: readonly string[]): void {
    const target = path.join(this.#folder, file);
    // What is in a folder that was looked at lies inside, unless it is a link: a look at each would double the time.
    const found: Found = item.isFile() && isReadable(target) ? PLAIN : lookInside(this.#folder, target);
    if (found.kind === 'refused') this.#refuse(file, found.reason);
    else if (found.kind === 'none') this.#refuse(file, 'has a name that is not UTF-8; rename it');
    else if (found.kind === 'file') this.found.files.push(file);
    else {
      const reason = item.isSymbolicLink() ? this.#follow(found.path, file, chain) : undefined;
      if (reason === undefined) {
        this.found.folders.push(file);
        this.visit(file, chain);
      } else this.#refuse(file, reason);
    }
  }

  /** Why a link to a folder is not followed; undefined where it is, which is noted. */
  #follow(target: string, file: string, chain: readonly string[]): string | undefined {
    if (chain.includes(target)) return CIRCLE;
    const outer = foldersAround(target);
    const taken = [target, ...outer].flatMap((one) => this.#followed.get(one) ?? [])[0] ?? this.#around.get(target);
    if (taken !== undefined)
      return `leads to files that ${taken} leads to, expected one link to them; remove one of the two`;
    this.#followed.set(target, file);
    for (const one of outer) this.#around.set(one, file);
    return undefined;
  }

  #refuse(file: string, reason: string): void {
    this.found.refused.push({ file, reason });
  }
}

const PLAIN: Found = { kind: 'file', path: '' };

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

function foldersAround(folder: string): string[] {
  const outer = path.dirname(folder);
  return outer === folder ? [] : [outer, ...foldersAround(outer)];
}
