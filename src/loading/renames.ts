/** Reads from git which entries' files had another name: the work tree, with all that is not committed, against a commit. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { firstSlug } from '../glossary/entry.ts';
import type { Former, Renames } from '../glossary/history.ts';
import { parseEntryFile } from '../mdx/entry-file.ts';
import { askGit } from './git.ts';

/**
 * The entries whose files git takes for renamed ones, edits included, by their present paths. Drafts were never published
 * and may be renamed freely. Empty where there is no git, no repository or no such commit.
 * @param base A commit that this repository has.
 */
export function readRenames(folder: string, base = 'HEAD'): Renames {
  const renamed = renamedFiles(folder, base).filter(({ from, to }) => from.language === to.language);
  const files = readFiles(
    folder,
    renamed.map(({ from }) => `${base}:./${from.path}`),
  );
  const found = renamed.map(({ from, to }, index) => [to.file, formerEntry(from, files[index])] as const);
  return new Map(found.flatMap(([file, former]) => (former ? [[file, former]] : [])));
}

/** What the entry was called; undefined for what no build could have published. */
function formerEntry({ file, language, name }: TermPath, bytes: Uint8Array | undefined): Former | undefined {
  const { entry } = bytes ? parseEntryFile({ bytes, file, language, name }) : {};
  return entry && entry.matter.status !== 'draft' ? { slug: entry.slug, id: firstSlug(entry) } : undefined;
}

interface TermPath {
  /** From the content folder, with forward slashes. */
  path: string;
  /** Path for problems. */
  file: string;
  language: string;
  /** File name without `.mdx`. */
  name: string;
}

function renamedFiles(folder: string, base: string): { from: TermPath; to: TermPath }[] {
  const said = withWholeIndex(folder, (index) =>
    askGit(
      folder,
      ['diff', '--find-renames', '--diff-filter=R', '--relative', '--name-status', '-z', base, '--', 'terms'],
      {
        index,
      },
    ),
  );
  // `R090\0old\0new\0` for each.
  const parts = said?.toString('utf8').split('\0') ?? [];
  return Array.from({ length: Math.floor(parts.length / 3) }, (_, at) => parts.slice(3 * at + 1, 3 * at + 3)).flatMap(
    ([old = '', now = '']) => {
      const [from, to] = [termPath(old), termPath(now)];
      return from && to ? [{ from, to }] : [];
    },
  );
}

/** `terms/en/kam.mdx` */
function termPath(relative: string): TermPath | undefined {
  const [folder, language, name = '', ...rest] = relative.split('/');
  if (folder !== 'terms' || language === undefined || rest.length > 0 || !name.endsWith('.mdx')) return undefined;
  return { path: relative, file: `content/${relative}`, language, name: path.basename(name, '.mdx') };
}

/** Files that were never added are no part of a comparison: they are noted in a copy of the index, and git's own stays as it is. */
function withWholeIndex<Result>(folder: string, use: (index: string) => Result): Result | undefined {
  const own = askGit(folder, ['rev-parse', '--git-path', 'index'])?.toString('utf8').trim();
  if (own === undefined) return undefined;
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'keyterms-'));
  try {
    const index = path.join(temporary, 'index');
    const whole = path.resolve(folder, own);
    if (existsSync(whole)) copyFileSync(whole, index);
    askGit(folder, ['add', '--intent-to-add', '--', 'terms'], { index });
    return use(index);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Each is undefined where there is no such file. @param names `<commit>:./<path>` */
function readFiles(folder: string, names: readonly string[]): (Uint8Array | undefined)[] {
  if (names.length === 0) return [];
  const said = askGit(folder, ['cat-file', '--batch'], { input: names.map((name) => `${name}\n`).join('') });
  let at = 0;
  return names.map(() => {
    // `<object> blob <bytes>\n<content>\n`, or `<name> missing\n`
    const end = said?.indexOf('\n', at) ?? -1;
    if (!said || end < 0) return undefined;
    const size = /^\S+ blob (\d+)$/.exec(said.toString('utf8', at, end))?.[1];
    const start = end + 1;
    at = size === undefined ? start : start + Number(size) + 1;
    return size === undefined ? undefined : said.subarray(start, start + Number(size));
  });
}
