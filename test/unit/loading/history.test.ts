/** Dates in the frontmatter against real git repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHistory } from '../../../src/loading/history.ts';
import { reviewContent } from '../../../src/loading/review.ts';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { HISTORY_LINES } from './history-cases.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-history-'));
const repository = path.join(work, 'repository');
/** Not at the top of the repository, and with another name than in the problems. */
const folder = path.join(repository, 'docs', 'words');
const SITE = `name: Words
tagline: Some words.
url: https://words.example
publisher: {name: Words, url: "https://words.example"}
languages: [{code: en, label: English}]
`;

function git(at: string, day: string, ...args: string[]): void {
  execFileSync('git', ['-C', at, ...args], {
    stdio: 'ignore',
    env: {
      ...process.env,
      GIT_AUTHOR_DATE: `${day}T23:30:00-08:00`,
      GIT_COMMITTER_DATE: '2026-12-31T12:00:00Z',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    },
  });
}

function write(name: string, dates: string, text = 'Text.'): void {
  const file = path.join(folder, 'terms', 'en', `${name}.mdx`);
  writeFileSync(file, `---\nterm: ${name}\ndefinition: The ${name} one.\n${dates}---\n\n${text}\n`);
}

function commit(day: string): void {
  git(repository, day, 'add', '-A');
  git(repository, day, 'commit', '-m', day);
}

/** What the check says of dates, and whether it says that it cannot. */
async function report(at: string): Promise<{ lines: string[]; notes: string[] }> {
  const { problems, notes } = await reviewContent(at, { today: '2026-12-31', history: readHistory(at) });
  return { lines: problems.filter(({ code }) => code === 'date-mismatch').map(formatProblem), notes };
}

beforeAll(() => {
  mkdirSync(path.join(folder, 'terms', 'en'), { recursive: true });
  writeFileSync(path.join(folder, 'site.yaml'), SITE);
  git(repository, '2026-02-01', 'init', '-b', 'main');
  // What a repository begins with is no change, whatever day it says.
  write('begun', 'published: 2024-05-05\n');
  commit('2026-02-01');
  write('right', 'published: 2026-01-01\nupdated: 2026-03-01\n');
  write('early', 'published: 2026-01-01\nupdated: 2026-03-09\n');
  write('late', 'published: 2026-03-01\n');
  write('pending', 'published: 2026-03-01\n');
  write('éléphant', 'published: 2026-03-01\n');
  commit('2026-03-01');
  // Published elsewhere before it came here, or to be published on a day to come.
  write('imported', 'published: 2019-03-01\n');
  write('scheduled', 'published: 2026-09-01\n');
  // The same evening is another day elsewhere.
  write('zone', 'published: 2026-01-01\nupdated: 2026-03-02\n');
  write('reviewed', 'published: 2026-03-01\n');
  commit('2026-03-01');
  write('late', 'published: 2026-03-01\n', 'Other text.');
  commit('2026-04-02');
  // Corrected and merged some time after it was written.
  write('reviewed', 'published: 2026-03-01\n', 'Other text.');
  commit('2026-03-31');
  write('pending', 'published: 2026-07-01\n', 'Not committed yet.');
  write('untracked', 'published: 2026-08-01\n');
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe('dates against git', () => {
  test('are compared by the day of the author, in a folder below the top of the repository', async () => {
    expect(await report(folder)).toEqual({ lines: HISTORY_LINES, notes: [] });
  });

  test('are not compared in a shallow clone, which is told', async () => {
    const clone = path.join(work, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, clone], { stdio: 'ignore' });
    const at = path.join(clone, 'docs', 'words');
    expect(readHistory(at)).toEqual({ kind: 'shallow' });
    const { lines, notes } = await report(at);
    expect(lines).toEqual([]);
    expect(notes.join()).toContain('git fetch --unshallow');
  });

  test('are not compared where there is no repository', async () => {
    const plain = path.join(work, 'plain');
    mkdirSync(path.join(plain, 'terms', 'en'), { recursive: true });
    renameSync(path.join(folder, 'terms', 'en', 'untracked.mdx'), path.join(plain, 'terms', 'en', 'untracked.mdx'));
    writeFileSync(path.join(plain, 'site.yaml'), SITE);
    expect(readHistory(plain)).toBeUndefined();
    expect(await report(plain)).toEqual({ lines: [], notes: [] });
  });
});
