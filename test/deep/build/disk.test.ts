/** Real builds onto disks that are full or can only be read, and into folders that hold more than a build wrote. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { linesOf, runBuild, type BuildResult } from '../../run-build.ts';
import { entryText, SITE } from '../../unit/loading/folder.ts';

const work = mkdtempSync(path.join(tmpdir(), 'disks-'));
const content = path.join(work, 'content');
const at = (...names: string[]): string => path.join(work, ...names);
const mounted: string[] = [];

beforeAll(() => {
  mkdirSync(path.join(content, 'terms', 'en'), { recursive: true });
  writeFileSync(path.join(content, 'site.yaml'), SITE.replace(/ {2}- \{code: es.*\n/, ''));
  for (let number = 0; number < 30; number += 1)
    writeFileSync(
      path.join(content, 'terms', 'en', `e-${number}.mdx`),
      entryText(`Entry ${number}`, { body: 'Text.\n' }),
    );
});
afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync('umount', [folder]);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A memory disk of its own, as only the administrator of Linux can make one. */
function mount(name: string, options: string): string {
  mkdirSync(at(name), { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at(name)], { stdio: 'ignore' });
  mounted.push(at(name));
  return at(name);
}
const remount = (folder: string, options: string): unknown =>
  execFileSync('mount', ['-o', `remount,${options}`, folder], { stdio: 'ignore' });
const canMount = ((): boolean => {
  try {
    const folder = mount('try', 'size=1m');
    return spawnSync('umount', [folder]).status === 0;
  } catch {
    return false;
  }
})();

const build = (outDir: string, cacheDir: string): Promise<BuildResult> => runBuild({ content, outDir, cacheDir });

/** One line that says what is wrong; no summary, no trace. */
function expectOneLine(result: BuildResult, message: RegExp): void {
  expect(linesOf(result)).toEqual([expect.stringMatching(message)]);
  expect(result.code).toBe(1);
}

function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const names = files.map((item) => path.join(item.parentPath, item.name)).toSorted();
  return Object.fromEntries(names.map((file) => [path.relative(folder, file), readFileSync(file, 'base64')]));
}

describe.skipIf(!canMount)('a disk', () => {
  const FULL = /^the site could not be built: the disk is full.*; what was published before is as it was$/m;

  test('of the site that is full, or can only be read, keeps the old site', async () => {
    const disk = mount('site', 'size=64m');
    const outDir = path.join(disk, 'dist');
    expect((await build(outDir, at('cache'))).code).toBe(0);
    const before = bytesOf(outDir);
    remount(disk, 'size=2300k');
    expectOneLine(await build(outDir, at('cache')), FULL);
    expect(bytesOf(outDir)).toEqual(before);
    expect(readdirSync(disk)).toEqual(['dist']);
    remount(disk, 'size=64m,ro');
    expectOneLine(await build(outDir, at('cache')), /^the site could not be built: the disk can only be read/);
    expect(bytesOf(outDir)).toEqual(before);
    remount(disk, 'rw');
    expect((await build(outDir, at('cache'))).code).toBe(0);
    expect(bytesOf(outDir)).toEqual(before);
  });

  test('of the cache that is full spoils no later build', async () => {
    const clean = at('clean');
    expect((await build(clean, path.join(mount('clean-cache', 'size=64m'), 'c'))).code).toBe(0);
    for (const size of ['100k', '500k', '900k', '1200k']) {
      const disk = mount(`cache-${size}`, `size=${size}`);
      const outDir = at(`site-${size}`);
      expectOneLine(await build(outDir, path.join(disk, 'c')), FULL);
      expect(existsSync(outDir)).toBe(false);
      remount(disk, 'size=64m');
      expect((await build(outDir, path.join(disk, 'c'))).code).toBe(0);
      expect(bytesOf(outDir)).toEqual(bytesOf(clean));
    }
  }, 600_000);
});

test('a folder with a page and a thesis stays as it is', async () => {
  mkdirSync(at('thesis'));
  for (const name of ['index.html', 'thesis.txt']) writeFileSync(at('thesis', name), name);
  expectOneLine(await build(at('thesis'), at('cache')), /thesis holds a site or something else.*delete the folder/);
  expect(bytesOf(at('thesis'))).toEqual(
    Object.fromEntries(['index.html', 'thesis.txt'].map((name) => [name, Buffer.from(name).toString('base64')])),
  );
});

test('a site is replaced again and again, until something else lies in it', async () => {
  const outDir = at('again');
  for (const time of ['first', 'second']) expect((await build(outDir, at('cache'))).output, time).toMatch(/ pages in /);
  writeFileSync(path.join(outDir, 'en', 'thesis.txt'), 'Chapter 1');
  const before = bytesOf(outDir);
  expectOneLine(await build(outDir, at('cache')), /again holds en\/thesis\.txt, which no build wrote/);
  expect(bytesOf(outDir)).toEqual(before);
});

test('files of the machine are no part of a site', async () => {
  const hostile = at('hostile');
  mkdirSync(path.join(hostile, 'terms', 'en'), { recursive: true });
  writeFileSync(path.join(hostile, 'site.yaml'), SITE);
  writeFileSync(
    path.join(hostile, 'terms', 'en', 'a.mdx'),
    entryText('Alpha', { body: '<Figure src="../../images/secret.svg" alt="A secret" />\n' }),
  );
  writeFileSync(at('secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>kept</text></svg>');
  symlinkSync('/etc/passwd', path.join(hostile, 'terms', 'en', 'b.mdx'));
  symlinkSync(work, path.join(hostile, 'images'));
  execFileSync('mkfifo', [path.join(hostile, 'terms', 'en', 'c.mdx')]);
  const outDir = at('hostile-site');
  const { code, output } = await runBuild({ content: hostile, outDir, cacheDir: at('hostile-cache') });
  expect(code).toBe(1);
  for (const file of ['images', 'terms/en/b.mdx', 'terms/en/c.mdx'])
    expect(output).toContain(`error content/${file}:1:1 bad-file: `);
  expect(output).not.toMatch(/root:|kept|\n\s+at /);
  expect(existsSync(outDir)).toBe(false);
});
