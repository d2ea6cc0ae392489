/** Where a site may be put: a build replaces the whole folder, so nothing but a site may lie there. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder cannot take the site. The message is one line for whoever named it. */
export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError';
}

/**
 * @param outDir Absolute.
 * @param sources Folders that must not be replaced: the project, the content.
 * @throws {OutputFolderError} when the folder holds one of the sources or files of something else, or cannot be made.
 */
export function requireOutputFolder(outDir: string, sources: readonly string[]): void {
  const refuse = (found: string): never => {
    throw new OutputFolderError(
      `the output folder ${outDir} ${found}, expected an empty folder, a new one, or one with a site that was built before; name another with --outDir`,
    );
  };
  for (const source of sources) if (isIn(source, outDir)) refuse(`is or holds ${source}, and a build would replace it`);
  try {
    mkdirSync(path.dirname(outDir), { recursive: true });
  } catch (error) {
    refuse(`cannot be made (${error instanceof Error ? error.message : String(error)})`);
  }
  const stats = statSync(outDir, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) refuse('is a file');
  const items = stats ? readdirSync(outDir).filter((item) => item !== '.git') : [];
  if (items.length > 0 && !items.includes('index.html'))
    refuse(`holds files that are no site, such as ${items[0] ?? ''}`);
}

function isIn(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
