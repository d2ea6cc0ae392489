/** Reads from git what of a content folder was another: the work tree, with all that is not committed, against a commit. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Languages } from '../glossary/concepts.ts';
import { firstSlug } from '../glossary/entry.ts';
import type { Former, FormerState, NamedEntry } from '../glossary/missing-names.ts';
import { parseEntryFile } from '../mdx/entry-file.ts';
import { askGit } from './git.ts';
import { parseSite, SITE_FILE } from './site-file.ts';

/**
 * What of the folder was another at a commit. A file that git takes for a renamed one, edits included, is one that had
 * another name. Undefined where nothing differs, and where there is no git, no repository or no such commit.
 * @param base A commit that this repository has.
 */
export function readFormerState(folder: string, base = 'HEAD'): FormerState | undefined {
  const changes = changedFiles(folder, base);
  if (changes.length === 0) return undefined;
  const terms = changes.flatMap(({ from, to }) => {
    const [was, is] = [termPath(from), termPath(to)];
    return was ? [{ was, is }] : [];
  });
  const [site, ...files] = readFiles(
    folder,
    [SITE_FILE, ...terms.map(({ was }) => was.path)].map((file) => `${base}:./${file}`),
  );
  const entries = terms.flatMap(({ was, is }, index) => {
    const entry = readEntry(was, files[index]);
    return entry ? [{ entry, is }] : [];
  });
  return {
    languages: site && languagesOf(site),
    entries: entries.map(({ entry }) => entry),
    touched: new Set(changes.flatMap(({ to }) => termPath(to)?.file ?? [])),
    renames: new Map(entries.flatMap(({ entry, is }) => formerOf(entry, is))),
  };
}

/** What a renamed entry was called. Drafts were never published and may be renamed freely. */
function formerOf(entry: NamedEntry, is: TermPath | undefined): [string, Former][] {
  if (!is || is.file === entry.file || is.language !== entry.language || entry.matter.status === 'draft') return [];
  return [[is.file, { slug: entry.slug, id: firstSlug(entry) }]];
}

function readEntry({ file, language, name }: TermPath, bytes: Uint8Array | undefined): NamedEntry | undefined {
  const { entry } = bytes ? parseEntryFile({ bytes, file, language, name }) : {};
  return entry && { ...entry, file, language };
}

function languagesOf(bytes: Uint8Array): Languages | undefined {
  return parseSite(bytes, SITE_FILE).value;
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

/** Paths from the content folder; of an added file there is no `from`, of a removed one no `to`. */
interface ChangedFile {
  from?: string;
  to?: string;
}

function changedFiles(folder: string, base: string): ChangedFile[] {
  const said = withWholeIndex(folder, (index) =>
    askGit(folder, ['diff', '--find-renames', '--relative', '--name-status', '-z', base, '--', 'terms', SITE_FILE], {
      index,
    }),
  );
  // `M\0path\0` for each, `R090\0old\0new\0` for renamed files.
  const parts = said?.toString('utf8').split('\0').slice(0, -1) ?? [];
  const changes: ChangedFile[] = [];
  for (let at = 0; at < parts.length;) {
    const [status = '', first = '', second = ''] = parts.slice(at, at + 3);
    const isRename = status.startsWith('R');
    changes.push({
      ...(status !== 'A' && { from: first }),
      ...(status !== 'D' && { to: isRename ? second : first }),
    });
    at += isRename ? 3 : 2;
  }
  return changes;
}

/** `terms/en/kam.mdx` */
function termPath(relative = ''): TermPath | undefined {
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
