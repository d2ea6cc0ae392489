/** Reads from git when the entries' files last changed. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { FileHistory, History } from '../glossary/history.ts';

/**
 * The history of a content folder, from one pass of `git log`; undefined where there is no git, no repository or no
 * commit. Renames count as changes; merges do not.
 */
export function readHistory(folder: string): History | undefined {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return { kind: 'shallow' };
    const log = git(
      'log',
      '--no-merges',
      '--no-renames',
      '--relative',
      '--name-status',
      '-z',
      '--format=%x01%ad',
      '--date=short',
      '--',
      'terms',
    );
    const changed = changesOf(log);
    const pending = git('diff', '--relative', '--name-only', '-z', 'HEAD', '--', 'terms').split('\0');
    for (const file of pending) changed.delete(displayName(file));
    return { kind: 'full', changed };
  } catch {
    return undefined;
  }
}

/** `\x01day\0\nA\0file\0M\0file\0…` for each commit, the newest first: the first one that names a file is its last change. */
function changesOf(log: string): Map<string, FileHistory> {
  const changed = new Map<string, FileHistory>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [day = '', ...parts] = commit.split('\0').map((part) => part.replace(/^\n+/, ''));
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const name = displayName(parts[index + 1] ?? '');
      if (!changed.has(name)) changed.set(name, { day: day.trim(), isNew: parts[index] === 'A' });
    }
  }
  return changed;
}

/** As problems name the file; git gives paths from the content folder, with forward slashes. */
function displayName(file: string): string {
  return path.posix.join('content', file);
}
