/** Asks git of the repository that a folder lies in. */
import { execFileSync } from 'node:child_process';

export interface GitOptions {
  /** What the command reads. */
  input?: string;
  /** Another index than the repository's own. */
  index?: string;
}

/** What git says as text, without the space around it; undefined when it fails. */
export function askGitText(folder: string, args: readonly string[]): string | undefined {
  return askGit(folder, args)?.toString('utf8').trim();
}

/** What git says, as it is; undefined when it fails: there is no git, no repository, no such commit. */
export function askGit(folder: string, args: readonly string[], { input, index }: GitOptions = {}): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      maxBuffer: 1024 ** 3,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
      ...(index !== undefined && { env: { ...process.env, GIT_INDEX_FILE: index } }),
    });
  } catch {
    return undefined;
  }
}
