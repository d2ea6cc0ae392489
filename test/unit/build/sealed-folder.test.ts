/** A cache that others read without looking: what is not as it was sealed is gone before they do. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Random } from '../../tools/corpus.ts';
import { openSealed, sealFolder } from '../../../src/build/sealed-folder.ts';
import { corrupt } from '../../corrupt.ts';

let work = '';
const folder = (): string => path.join(work, 'cache');
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'sealed-'));
  for (const name of ['a/1', 'a/2', 'b/1', 'list']) {
    mkdirSync(path.dirname(path.join(folder(), name)), { recursive: true });
    writeFileSync(path.join(folder(), name), `What ${name} holds.`);
  }
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const left = (): string[] =>
  readdirSync(folder(), { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder(), name)).isFile())
    .toSorted();
const whole = (): string => '';
const first = (file: string): string => file.split('/')[0] ?? '';

test('what is as it was stays', () => {
  sealFolder(folder());
  openSealed(folder(), whole);
  openSealed(folder(), first);
  expect(left()).toEqual(['a/1', 'a/2', 'b/1', 'list']);
});

test.each<[string, () => void]>([
  ['changed', () => writeFileSync(path.join(folder(), 'a/1'), 'What a/1 hold.')],
  ['missing', () => rmSync(path.join(folder(), 'a/1'))],
  ['new', () => writeFileSync(path.join(folder(), 'a/3'), '')],
])('where a file is %s, all that goes with it is deleted', (_, change) => {
  sealFolder(folder());
  change();
  const copy = path.join(work, 'copy');
  cpSync(folder(), copy, { recursive: true });
  openSealed(folder(), first);
  expect(left()).toEqual(['b/1', 'list']);
  rmSync(folder(), { recursive: true });
  cpSync(copy, folder(), { recursive: true });
  openSealed(folder(), whole);
  expect(readdirSync(work)).not.toContain('cache');
});

test('a file that was written after it was read is read again when the folder is sealed', () => {
  sealFolder(folder());
  const read = openSealed(folder(), whole);
  writeFileSync(path.join(folder(), 'a/1'), 'What it holds now.');
  sealFolder(folder(), read);
  openSealed(folder(), whole);
  expect(left()).toEqual(['a/1', 'a/2', 'b/1', 'list']);
});

test('without a seal, or with one that was spoilt, everything is deleted', () => {
  openSealed(folder(), first);
  expect(left()).toEqual([]);
  mkdirSync(folder(), { recursive: true });
  writeFileSync(path.join(folder(), 'x'), 'x');
  sealFolder(folder());
  const random = new Random(1);
  const seal = path.join(work, 'seal');
  mkdirSync(seal);
  cpSync(path.join(work, 'cache.digests.json'), path.join(seal, 'it'));
  const done = corrupt(seal, random);
  cpSync(path.join(seal, 'it'), path.join(work, 'cache.digests.json'));
  openSealed(folder(), whole);
  expect(readdirSync(work), done).not.toContain('cache');
});

test('where there is nothing, nothing is done', () => {
  openSealed(path.join(work, 'none'), whole);
  expect(readdirSync(work)).toEqual(['cache']);
});
