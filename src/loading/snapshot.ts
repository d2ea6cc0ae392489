/** A whole content folder as it is now, or as it was at a commit: what a report compares. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AutoLinker } from '../glossary/autolinks/linker.ts';
import { proseOf } from '../glossary/autolinks/prose.ts';
import { entryId, entryOn } from '../glossary/entry.ts';
import { buildGlossary, shownEntries, type Glossary } from '../glossary/glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import { digestOf } from './digest.ts';
import { displayPath } from './folder.ts';
import { askGitText } from './git.ts';
import { linksOf } from './link-files.ts';
import { readBody } from './read-entry.ts';
import { reviewContent } from './review.ts';
import { withTemporaryFolder } from './temporary-folder.ts';
import { walkInside } from './walk.ts';

export interface Snapshot {
  /** What readers see: drafts have no pages. Undefined when there is no usable `site.yaml`. */
  published?: Glossary;
  /** What editors see: drafts count as entries. */
  all?: Glossary;
  problems: Problem[];
  /** What lies in the folder, by path as problems name it: `content/terms/en/kam.mdx`. */
  files: ReadonlyMap<string, ContentFile>;
}

export interface ContentFile {
  digest: string;
  /** Of files that people write as text. */
  bytes?: Uint8Array;
}

/** Reads a content folder, links included, and reviews it. Bad content becomes problems; dates are judged by `today`. */
export async function readSnapshot(folder: string, today: string): Promise<Snapshot> {
  const { problems, content } = await reviewContent(folder, { today });
  const files = readFiles(folder);
  if (!content) return { problems, files };
  const { site, pages } = content;
  const entries = content.entries.map((entry) => ({
    ...entryOn(today, entry),
    digest: files.get(entry.file)?.digest ?? '',
  }));
  const prose = new Map(entries.map((entry) => [entry.file, proseOf(readBody(entry, folder))]));
  const build = (showDrafts: boolean): Glossary => {
    const shown = shownEntries(entries, showDrafts);
    const linker = new AutoLinker(shown);
    const links = shown.map((entry) => [entryId(entry), linksOf(linker, entry, prose.get(entry.file) ?? [])] as const);
    const autoLinks = new Map(links.map(([id, found]) => [id, found.autoLinks]));
    const uses = new Map(links.map(([id, found]) => [id, found.uses]));
    return buildGlossary({ site, pages, entries, showDrafts, autoLinks, uses });
  };
  return { published: build(false), all: build(true), problems, files };
}

function readFiles(folder: string): Map<string, ContentFile> {
  return new Map(
    walkInside(folder).files.map((relative) => {
      const file = path.join(folder, relative);
      const bytes = readFileSync(file);
      const isText = /\.(?:mdx|yaml|txt)$/.test(relative);
      return [displayPath(folder, file), { digest: digestOf(bytes), ...(isText && { bytes }) }];
    }),
  );
}

/** The commit where the history of `ref` and of the folder's present state part. @throws {HistoryError} */
export function forkPoint(folder: string, ref: string): string {
  if (ref.startsWith('-')) throw new HistoryError(`"${ref}" is no commit; write a branch, a tag or a commit hash`);
  if (!askGitText(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])) {
    throw new HistoryError(`"${ref}" is no commit that this checkout knows; fetch it first, or write another`);
  }
  const found = askGitText(folder, ['merge-base', ref, 'HEAD']);
  if (found) return found;
  const shallow = askGitText(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
  const advice = shallow ? 'this checkout is shallow; fetch the whole history' : 'the two have no common history';
  throw new HistoryError(`nothing is known of where "${ref}" and HEAD part: ${advice}`);
}

/** The content folder as it was at a commit; a folder that did not exist then has no entries. @throws {HistoryError} */
export async function readSnapshotAt(folder: string, commit: string, today: string): Promise<Snapshot> {
  const tree = askGitText(folder, ['rev-parse', '--verify', '--quiet', `${commit}:./`]);
  if (tree === undefined) return { problems: [], files: new Map() };
  const root = askGitText(folder, ['rev-parse', '--show-toplevel']) ?? folder;
  return withTemporaryFolder((temporary) => {
    const archive = path.join(temporary, 'content.tar');
    const inside = path.join(temporary, 'content');
    mkdirSync(inside);
    if (askGitText(root, ['archive', '--format=tar', '-o', archive, tree]) === undefined) {
      throw new HistoryError(`git could not read the content folder at ${commit}`);
    }
    execFileSync('tar', ['-xf', archive, '-C', inside]);
    return readSnapshot(inside, today);
  });
}

/** The history does not hold what a comparison needs. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}
