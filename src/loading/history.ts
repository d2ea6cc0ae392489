/** Reads from git when the entries' files last changed. */
import path from 'node:path';
import type { FileHistory, History } from '../glossary/history.ts';
import { askGit, askGitText } from './git.ts';

/**
 * The history of a content folder, from one pass of `git log`; undefined where there is no git, no repository or no
 * commit. Renames count as changes; merges do not.
 */
export function readHistory(folder: string): History | undefined {
  const shallow = askGitText(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow === 'true') return { kind: 'shallow' };
  const log = askGit(folder, ['log', ...CHANGES, '--format=%x01%ad', '--date=short', '--', 'terms']);
  const pending = askGit(folder, ['diff', '--relative', '--name-only', '-z', 'HEAD', '--', 'terms']);
  if (!log || !pending) return undefined;
  const changed = changesOf(log.toString('utf8'));
  for (const file of pending.toString('utf8').split('\0')) changed.delete(displayName(file));
  return { kind: 'full', changed };
}

const CHANGES = ['--no-merges', '--no-renames', '--relative', '--name-status', '-z'];

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
