/** Published pictures on disk: drawn once, and never trusted. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pictureName, type PictureName } from '../../../src/glossary/picture.ts';
import { PictureCache } from '../../../src/pictures/cache.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-cache-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const NAME = nameOf('0');
const BYTES = Buffer.from('the bytes of a picture');

/** How often a picture was made, and what came of it. */
async function ask(folder: string, name = NAME): Promise<{ made: number; text: string }> {
  let made = 0;
  const bytes = await new PictureCache(folder).get(name, () => {
    made += 1;
    return Promise.resolve(BYTES);
  });
  return { made, text: Buffer.from(bytes).toString() };
}

const DRAWN = { made: 1, text: String(BYTES) };
const KEPT = { made: 0, text: String(BYTES) };

test('a picture is made once', async () => {
  const folder = path.join(work, 'once');
  expect(await ask(folder)).toEqual(DRAWN);
  expect(await ask(folder)).toEqual(KEPT);
  expect(readdirSync(folder)).toEqual([NAME]);
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut off', (bytes) => bytes.subarray(0, -1)],
  ['cut off in its digest', (bytes) => bytes.subarray(0, 20)],
  ['empty', () => Buffer.alloc(0)],
  ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
  ['changed in one bit', (bytes) => bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte))],
  ['another one', () => Buffer.from('<script>alert(1)</script>')],
])('a file that is %s is made again', async (name, change) => {
  const folder = path.join(work, name);
  await ask(folder);
  const file = path.join(folder, NAME);
  writeFileSync(file, change(readFileSync(file)));
  expect(await ask(folder)).toEqual(DRAWN);
  expect(await ask(folder)).toEqual(KEPT);
});

test('what cannot be kept is made each time', async () => {
  const folder = path.join(work, 'a file');
  writeFileSync(folder, '');
  expect(await ask(folder)).toEqual(DRAWN);
  const taken = path.join(work, 'taken');
  mkdirSync(path.join(taken, NAME), { recursive: true });
  expect(await ask(taken)).toEqual(DRAWN);
  expect(readdirSync(taken)).toEqual([NAME]);
});

test('what a site no longer shows goes, and halves of stopped builds', async () => {
  const folder = path.join(work, 'prune');
  await ask(folder);
  await ask(folder, nameOf('1'));
  writeFileSync(path.join(folder, `${nameOf('2')}.77.part`), 'half');
  new PictureCache(folder).prune(new Set([NAME]));
  expect(readdirSync(folder)).toEqual([NAME]);
  new PictureCache(path.join(work, 'nowhere')).prune(new Set());
});

function nameOf(digit: string): PictureName {
  return pictureName.parse(`${digit.repeat(32)}.webp`);
}
