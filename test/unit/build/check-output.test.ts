import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireOutputFolder } from '../../../src/build/check-output.ts';

let work: string;
let project: string;

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'output-'));
  project = path.join(work, 'project');
  mkdirSync(path.join(project, 'content', 'terms'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{}');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function check(outDir: string): () => void {
  return () => requireOutputFolder(path.join(work, outDir), [project, path.join(project, 'content')]);
}

test.each([
  ['the project', 'project', /is or holds .*project, and a build would replace it/],
  ['a folder around the project', '.', /is or holds .*project, and a build would replace it/],
  ['the content', 'project/content', /is or holds .*content, and a build would replace it/],
  ['a file', 'project/package.json', /is a file/],
  ['a place under a file', 'project/package.json/site', /cannot be made \(/],
])('%s is no place for a site', (_, outDir, message) => {
  expect(check(outDir)).toThrow(message);
});

test('a folder with files of something else is no place for a site, and stays', () => {
  const folder = path.join(work, 'letters');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'to-mum.txt'), 'Dear mum');
  expect(check('letters')).toThrow(/letters holds files that are no site, such as to-mum\.txt, expected/);
});

test.each([
  ['new', []],
  ['new, in new folders/of all sorts', []],
  ['empty', ['']],
  ['built before', ['index.html', 'about.html']],
  ['a fresh worktree', ['.git']],
])('%s is a place for a site', (outDir, files) => {
  for (const file of files) {
    mkdirSync(path.join(work, outDir), { recursive: true });
    if (file !== '') writeFileSync(path.join(work, outDir, file), '');
  }
  expect(check(outDir)).not.toThrow();
});

test('a folder whose name only begins like the project is not the project', () => {
  expect(check('proj')).not.toThrow();
  expect(check('project/dist')).not.toThrow();
  expect(check('project/..dist')).not.toThrow();
});
