/** What may lie in a content folder besides plain files: nothing of it is opened, and each thing has its line. */
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { lstatSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check-content.ts';
import { fixContent } from '../../../src/loading/fix.ts';
import { readInside } from '../../../src/disk/inside.ts';
import { Drafts, RefusedError } from '../../../src/loading/new-entry.ts';
import { readSnapshot } from '../../../src/loading/snapshot.ts';
import { walkInside } from '../../../src/loading/walk.ts';
import { formatProblem, isError, type Problem } from '../../../src/glossary/problem.ts';
import { ROOT } from '../../sites.ts';
import { DISK_CASES, layOutside, SECRET, SHOWN } from './disk-cases.ts';
import { entryText, SITE } from './folder.ts';

let work: string;
let folder: string;
const outside = (): string => path.join(work, 'outside');

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'disk-'));
  folder = path.join(work, 'content');
  mkdirSync(path.join(folder, 'terms', 'en'), { recursive: true });
  writeFileSync(path.join(folder, 'terms', 'en', 'a.mdx'), entryText('Alpha'));
  layOutside(outside());
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** The file of the site comes last: cases may put something else in its place. */
function lay(change: (folder: string, outside: string) => void): void {
  change(folder, outside());
  const site = path.join(folder, 'site.yaml');
  if (lstatSync(site, { throwIfNoEntry: false }) === undefined) writeFileSync(site, SITE);
}

describe('a content folder with something that is no plain file of it gives exactly these lines:', () => {
  test.each(DISK_CASES)('$name', async ({ lay: change, expected }) => {
    lay(change);
    const short = (problem: Problem): string => {
      const line = formatProblem(problem);
      return line.startsWith(SHOWN) ? SHOWN : line;
    };
    const lines = checkContent(folder).problems.map(short);
    expect(lines).toEqual(expected);
    const { problems } = await readSnapshot(folder, '2026-01-01');
    const reviewed = problems.filter(isError).map(short);
    expect(reviewed).toEqual(expected.filter((line) => !line.includes(' shared-concept: ')));
    expect(problems.map(formatProblem).join('\n')).not.toContain(SECRET);
  });
});

test('the command ends with those lines, and waits for nothing', () => {
  lay((inside) => {
    execFileSync('mkfifo', [path.join(inside, 'terms', 'en', 'b.mdx'), path.join(inside, 'site.txt')]);
    symlinkSync('/etc/passwd', path.join(inside, 'terms', 'en', 'c.mdx'));
  });
  const command = [path.join(ROOT, 'scripts', 'check.ts'), '--no-spelling'];
  const run = (): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, command, { env: { ...process.env, GLOSSARY_CONTENT: folder }, encoding: 'utf8' });
  const { status, stdout } = run();
  expect([status, stdout]).toEqual([1, expect.stringContaining('3 errors')]);
});

test('a content folder may itself be reached by a link', () => {
  lay(() => undefined);
  const link = path.join(work, 'by-link');
  symlinkSync(folder, link);
  expect(checkContent(link)).toEqual({ files: 1, problems: [] });
});

test('a link inside is written through, and stays', () => {
  lay((inside) => {
    mkdirSync(path.join(inside, 'shared'));
    writeFileSync(path.join(inside, 'shared', 'b.mdx'), entryText('Beta').replaceAll('\n', '\r\n'));
    symlinkSync('../../shared/b.mdx', path.join(inside, 'terms', 'en', 'b.mdx'));
  });
  expect(fixContent(folder).map(({ file }) => file)).toContain('content/terms/en/b.mdx');
  expect(lstatSync(path.join(folder, 'terms', 'en', 'b.mdx')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(folder, 'shared', 'b.mdx'), 'utf8')).not.toContain('\r');
});

test.each([
  ['the folder of a language', 'terms/es', 'terms/es'],
  ['the folder of all entries', 'terms', 'terms'],
])('no draft is written where %s leads outside', (_, name, shown) => {
  lay((inside, other) => {
    rmSync(path.join(inside, name), { recursive: true, force: true });
    symlinkSync(other, path.join(inside, name));
  });
  const create = (): unknown => new Drafts(folder).create({ term: 'New', language: 'es' }, '2026-01-01');
  expect(create).toThrow(RefusedError);
  expect(create).toThrow(shown);
  expect(existsSync(path.join(outside(), 'new.mdx')) || existsSync(path.join(outside(), 'es'))).toBe(false);
});

test('many links to folders full of links take as long as the files that they lead to', () => {
  for (let level = 0; level < 40; level += 1) {
    mkdirSync(path.join(folder, 'levels', String(level)), { recursive: true });
    for (const name of ['one', 'two']) symlinkSync(`../${level + 1}`, path.join(folder, 'levels', String(level), name));
  }
  mkdirSync(path.join(folder, 'levels', '40'));
  // Followed each on its own these would be 2^40.
  const { folders, refused } = walkInside(folder);
  expect(folders.length + refused.length).toBeLessThan(300);
});

test('what hides behind a dot, and packages, are no content', () => {
  lay((inside) => {
    mkdirSync(path.join(inside, 'node_modules'));
    for (const name of ['.git', 'node_modules/x', 'terms/en/.draft.mdx'])
      symlinkSync('/etc/passwd', path.join(inside, name));
  });
  expect(checkContent(folder)).toEqual({ files: 1, problems: [] });
});

describe('what may not be read', () => {
  /** As somebody who is not the administrator, to whom nothing is forbidden. */
  function linesAsOther(): string {
    chmodSync(work, 0o755);
    const code = `
      import { checkContent } from ${JSON.stringify(path.join(ROOT, 'test/tools/check-content.ts'))};
      import { formatProblem } from ${JSON.stringify(path.join(ROOT, 'src/glossary/problem.ts'))};
      if (process.getuid?.() === 0) process.setuid(65534);
      console.log(checkContent(${JSON.stringify(folder)}).problems.map(formatProblem).join('\\n'));`;
    return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      cwd: '/',
    }).trim();
  }
  const FORBIDDEN = 'cannot be read: the file or folder may not be used; change its permissions';

  test.each([
    ['an entry', 'terms/en/a.mdx'],
    ['a folder of entries', 'terms/en'],
    ['a folder that nobody shows anything of', 'images'],
    ['the site file', 'site.yaml'],
  ])('%s is told', (_, name) => {
    lay((inside) => mkdirSync(path.join(inside, 'images')));
    chmodSync(path.join(folder, name), 0);
    try {
      expect(linesAsOther()).toContain(`content/${name}:1:1 bad-file: ${FORBIDDEN}`);
    } finally {
      chmodSync(path.join(folder, name), 0o755);
    }
  });
});

test('a file is read whole, and one that is not there is none', () => {
  lay(() => undefined);
  expect(readInside(folder, path.join(folder, 'site.yaml'))).toEqual({ bytes: Buffer.from(SITE) });
  expect(readInside(folder, path.join(folder, 'gone.yaml'))).toBeUndefined();
  expect(readInside(folder, path.join(folder, 'site.yaml', 'more'))).toBeUndefined();
  expect(JSON.stringify(readInside(folder, path.join(outside(), 'secret.mdx')))).toMatch(/^\{"reason":"leads out/);
});
