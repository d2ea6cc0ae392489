import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireOutputFolder, requireProjectOutput } from '../../../src/build/check-output.ts';
import { MADE_FILES, strangersIn, writeMadeFiles } from '../../../src/build/made-files.ts';

let work: string;
let project: string;

beforeEach(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'output-')));
  project = path.join(work, 'project');
  mkdirSync(path.join(project, 'content', 'terms'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{}');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function check(outDir: string): () => string {
  const content = path.join(project, 'content');
  return () => requireOutputFolder({ outDir: path.join(work, outDir), kept: [project, content], read: [content] });
}

/** Lays empty files; a name that ends in a slash is a folder. */
function lay(folder: string, files: readonly string[]): void {
  mkdirSync(path.join(work, folder), { recursive: true });
  for (const file of files) {
    mkdirSync(path.join(work, folder, path.dirname(`${file}x`)), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(path.join(work, folder, file), '');
  }
}

function laySite(folder: string, files: readonly string[]): void {
  lay(folder, files);
  writeMadeFiles(path.join(work, folder));
}

describe('no place for a site is', () => {
  test.each([
    ['the project', 'project', /is or holds .*project, and a build would replace it/],
    ['a folder around the project', '.', /is or holds .*project, and a build would replace it/],
    ['the content', 'project/content', /is or holds .*content, and a build would replace it/],
    ['a folder in the content', 'project/content/site', /lies in .*content, and a build would read its own site/],
    ['a file', 'project/package.json', /is a file/],
    ['a place under a file', 'project/package.json/site', /cannot be used \(/],
    ['a name that breaks a line', 'project/content/a\nb\u001B[31m', /^.*a\\u\{a\}b\\u\{1b\}\[31m lies in .*$/],
  ])('%s', (_, outDir, message) => {
    expect(check(outDir)).toThrow(message);
  });

  test('a link to the project, to the content, or into it', () => {
    symlinkSync(project, path.join(work, 'one'));
    symlinkSync(path.join(project, 'content'), path.join(work, 'two'));
    expect(check('one')).toThrow(/is or holds .*project/);
    expect(check('two')).toThrow(/is or holds .*content/);
    expect(check('two/site')).toThrow(/lies in .*content/);
  });

  test('a link to nowhere, or a pipe', () => {
    symlinkSync('gone', path.join(work, 'link'));
    execFileSync('mkfifo', [path.join(work, 'pipe')]);
    expect(check('link')).toThrow('is a symbolic link that leads nowhere, expected');
    expect(check('pipe')).toThrow('is no folder, expected');
  });

  test('a folder with files of something else', () => {
    lay('letters', ['to-mum.txt']);
    expect(check('letters')).toThrow(/letters holds files that are no site, such as to-mum\.txt, expected/);
  });

  test('a folder with a page of something else, or a site of an earlier version', () => {
    lay('thesis', ['index.html', 'thesis.txt']);
    expect(check('thesis')).toThrow(
      /thesis holds a site or something else \(index\.html, thesis\.txt\) without the list of a build, \.keyterms-build\.json, .*; if nothing in it is yours, as after a build with an earlier version, delete the folder and build again/,
    );
  });

  test.each([
    ['a file', 'thesis.txt', 'thesis.txt'],
    ['a file in a folder of the site', 'en/thesis.txt', 'en/thesis.txt'],
    ['a file that hides', '.htaccess', '.htaccess'],
    ['a name of a host', 'CNAME', 'CNAME'],
    ['a file whose name breaks a line', 'a\nb', 'a\\u{a}b'],
    ['a history that is not the folder’s own', 'en/.git', 'en/.git'],
  ])('a site with %s that no build wrote', (_, file, shown) => {
    laySite('site', ['index.html', 'en/index.html']);
    lay('site', [file]);
    const message = `holds ${shown}, which no build wrote, expected an empty folder, a new one, or one with a site that was built before; move what is yours away (what belongs to the site goes into public/), or name another folder`;
    expect(check('site')).toThrow(message);
  });

  test('a site with many of them: the first ones are named', () => {
    laySite('site', ['index.html']);
    lay('site', ['d', 'c', 'b', 'a', 'e']);
    expect(check('site')).toThrow('holds a, b, c and 2 more, which no build wrote');
  });

  test('a site in which a link took the place of a folder', () => {
    laySite('site', ['index.html', 'en/index.html']);
    rmSync(path.join(work, 'site', 'en'), { recursive: true });
    symlinkSync(project, path.join(work, 'site', 'en'));
    expect(check('site')).toThrow('holds en, which no build wrote');
  });

  test.each([
    ['no JSON', '{'],
    ['no list', '{"files": "index.html"}'],
    ['nothing', ''],
    ['another program’s', '["index.html"]'],
  ])('a folder whose list is %s', (_, list) => {
    lay('site', ['index.html']);
    writeFileSync(path.join(work, 'site', MADE_FILES), list);
    expect(check('site')).toThrow('without the list of a build');
  });
});

describe('a place for a site is', () => {
  test.each([
    ['a new folder', 'new', []],
    ['a new one in new folders', 'of/all sorts', []],
    ['an empty one', 'empty', ['nothing/']],
    ['a fresh worktree', 'worktree', ['.git']],
    ['one that a file manager has opened', 'opened', ['.DS_Store']],
  ])('%s', (_, outDir, files) => {
    if (files.length > 0) lay(outDir, files);
    expect(check(outDir)).not.toThrow();
  });

  test('one with what a build wrote, all of it or some, in a worktree too', () => {
    laySite('site', ['index.html', 'en/index.html', '_headers']);
    expect(check('site')()).toBe(path.join(work, 'site'));
    lay('site', ['.git/HEAD', 'en/.DS_Store']);
    rmSync(path.join(work, 'site', 'index.html'));
    expect(check('site')).not.toThrow();
    expect(strangersIn(path.join(work, 'site'))).toEqual([]);
  });

  test('what a link leads to, which the site is put into', () => {
    laySite('site', ['index.html']);
    symlinkSync('site', path.join(work, 'by-link'));
    expect(check('by-link')()).toBe(path.join(work, 'site'));
    expect(check('by-link/deeper')()).toBe(path.join(work, 'site', 'deeper'));
  });

  test('a folder whose name only begins like the project', () => {
    expect(check('proj')).not.toThrow();
    expect(check('project/dist')).not.toThrow();
    expect(check('project/..dist')).not.toThrow();
  });
});

test.each([
  ['a 50% b', '%'],
  ["it's #1", "# and '"],
  ['say "why?"', '? and "'],
])('no project is built in a folder called %j', (name, signs) => {
  const root = path.join(work, name);
  mkdirSync(root);
  expect(() => requireProjectOutput(root, path.join(work, 'site'))).toThrow(
    `the project lies in ${root}, expected a path without ${signs}, which the bundler takes for something else; rename or move the folder`,
  );
});

test('a project may lie in a folder with other signs, and its site in one with any', () => {
  const root = path.join(work, 'a [b] ñ & c, d');
  mkdirSync(root);
  const site = path.join(work, `100% 'a' "b" #c?`);
  expect(requireProjectOutput(root, site)).toBe(site);
  expect(requireProjectOutput(root, `${root}-site`)).toBe(`${root}-site`);
});
