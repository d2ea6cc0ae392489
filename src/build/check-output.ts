/** Where a site may be put: a build replaces the whole folder, so nothing but what a build wrote may lie there. */
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { nameOnOneLine } from '../glossary/characters.ts';
import { diskReason } from '../disk/faults.ts';
import { cacheFolder, contentFolder } from '../loading/folder.ts';
import { isWithin } from '../disk/inside.ts';
import { filesIn, MADE_FILES, strangersIn } from './made-files.ts';

/** The folder cannot take the site. The message is one line for whoever named it. */
class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError';
  readonly code = 'BAD_OUTPUT_FOLDER';
}

/**
 * The folder of a project's site, without symbolic links.
 * @throws {OutputFolderError} as `requireOutputFolder` does, and when no site can be built where the project lies.
 */
export function requireProjectOutput(root: string, outDir: string): string {
  requireProjectPath(root);
  const [content, cache] = [contentFolder(root), cacheFolder(root)];
  const code = ['src', 'public', 'scripts', '.git', '.astro'].map((name) => path.join(root, name));
  return requireOutputFolder({ outDir, kept: [root, content, cache], read: [content, cache, ...code] });
}

/** Signs that the bundler takes for parts of an address or of a text, when they stand in the path of a module. */
const MISREAD = ['%', '#', '?', "'", '"'];

function requireProjectPath(root: string): void {
  const found = MISREAD.filter((sign) => root.includes(sign));
  if (found.length === 0) return;
  const message = `the project lies in ${root}, expected a path without ${found.join(' and ')}, which the bundler takes for something else; rename or move the folder (the site itself may be put anywhere, with --outDir)`;
  throw new OutputFolderError(nameOnOneLine(message));
}

export interface OutputFolder {
  /** Absolute. */
  outDir: string;
  /** Folders that must not be replaced, nor lie in the output: the project, the content, the caches. */
  kept: readonly string[];
  /** Folders in which no site may lie, because what lies in them is read: the content, the code. */
  read: readonly string[];
}

/**
 * The folder of the site, without symbolic links.
 * @throws {OutputFolderError} when the folder holds a kept one, lies in one that is read, holds files that no build
 * wrote, or cannot be made.
 */
export function requireOutputFolder({ outDir, kept, read }: OutputFolder): string {
  const refuse = (found: string, advice = 'name another with --outDir'): never => {
    const message = `the output folder ${outDir} ${found}, expected an empty folder, a new one, or one with a site that was built before; ${advice}`;
    throw new OutputFolderError(nameOnOneLine(message));
  };
  const folder = realPath(outDir);
  for (const source of kept)
    if (isWithin(folder, realPath(source))) refuse(`is or holds ${source}, and a build would replace it`);
  for (const source of read)
    if (isWithin(realPath(source), folder)) refuse(`lies in ${source}, and a build would read its own site`);
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isFile()) refuse('is a file');
    if (stats?.isSymbolicLink()) refuse('is a symbolic link that leads nowhere');
    if (stats && !stats.isDirectory()) refuse('is no folder');
    if (stats) requireMade(folder, refuse);
  } catch (error) {
    if (error instanceof OutputFolderError) throw error;
    refuse(`cannot be used (${diskReason(error)})`);
  }
  return folder;
}

function requireMade(folder: string, refuse: (found: string, advice?: string) => never): void {
  const strangers = strangersIn(folder);
  if (strangers?.length === 0) return;
  if (strangers)
    refuse(
      `holds ${some(strangers)}, which no build wrote`,
      `move what is yours away (what belongs to the site goes into public/), or name another folder with --outDir`,
    );
  const files = filesIn(folder);
  if (files.includes('index.html'))
    refuse(
      `holds a site or something else (${some(files)}) without the list of a build, ${MADE_FILES}, so that its files cannot be told from yours`,
      `if nothing in it is yours, as after a build with an earlier version, delete the folder and build again; else name another with --outDir`,
    );
  if (files.length > 0) refuse(`holds files that are no site, such as ${some(files)}`);
}

/** "a.txt, b.txt, c.txt and 12 more" */
function some(files: readonly string[]): string {
  return `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;
}

/** Without symbolic links, as far as there is something. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const outer = path.dirname(file);
    return outer === file ? file : path.join(realPath(outer), path.basename(file));
  }
}
