/** Files of pictures: in the content folder, whatever links and devices lie there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPictureFolder } from '../../../src/pictures/folder.ts';
import { readPicture } from '../../../src/pictures/read.ts';
import { formatProblem } from '../../../src/glossary/problem.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-files-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const PNG = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

const folder = path.join(work, 'content');
const images = path.join(folder, 'images');
const outside = path.join(work, 'secret.png');
mkdirSync(path.join(folder, 'terms/en'), { recursive: true });
mkdirSync(path.join(images, 'folder.png'), { recursive: true });
mkdirSync(path.join(folder, '..names'), { recursive: true });
writeFileSync(outside, PNG);
for (const file of ['images/real.png', '..names/x.png', 'images/other.jpg'])
  writeFileSync(path.join(folder, file), PNG);
writeFileSync(path.join(images, 'text.png'), 'console.log(1)');
writeFileSync(path.join(images, 'large.png'), Buffer.alloc(25_000_001));
symlinkSync('real.png', path.join(images, 'link.png'));
symlinkSync(outside, path.join(images, 'out.png'));
symlinkSync('loop.png', path.join(images, 'loop.png'));
symlinkSync('nowhere.png', path.join(images, 'broken.png'));
symlinkSync(work, path.join(images, 'away'));
symlinkSync('/dev/zero', path.join(images, 'zero.png'));
execFileSync('mkfifo', [path.join(images, 'pipe.png')]);

const from = { folder, beside: path.join(folder, 'terms/en') };

describe('a picture is read', () => {
  test.each(['../../images/real.png', '../../images/link.png', '../../..names/x.png'])('%s', (src) => {
    expect(readPicture(src, from)).toEqual({ source: { format: 'png', bytes: PNG } });
  });

  test('in a folder that is itself reached by a link', () => {
    const link = path.join(work, 'link');
    symlinkSync(folder, link);
    const read = readPicture('../../images/real.png', { folder: link, beside: path.join(link, 'terms/en') });
    expect(read).toEqual({ source: { format: 'png', bytes: PNG } });
  });
});

describe('a picture is refused', () => {
  test.each([
    ['../../images/out.png', 'leads out of the folder through a symbolic link'],
    ['../../images/away/secret.png', 'leads out of the folder through a symbolic link'],
    ['../../images/zero.png', 'leads out of the folder through a symbolic link'],
    ['../../images/loop.png', 'is a symbolic link that leads in a circle'],
    ['../../images/broken.png', 'is a symbolic link that leads nowhere'],
    ['../../images/folder.png', 'is no file'],
    ['../../images/pipe.png', 'is a named pipe, expected a file'],
    ['../../images/real.png/x.png', 'does not exist'],
    ['../../images/REAL.png', 'is called content/images/real.png'],
    ['../../images/text.png', 'cannot be read as a picture'],
    ['../../images/other.jpg', 'is a picture of the kind png'],
    ['../../images/large.png', 'weighs 25.0 MB'],
    ['../../../secret.png', 'lies outside the content folder'],
  ])('%s', (src, reason) => {
    const read = readPicture(src, from);
    expect('refused' in read && read.refused).toContain(reason);
    expect('refused' in read && read.refused).not.toContain(work);
  });
});

test('the folder of pictures is told of every file that is none, but of those that an entry shows', () => {
  const files = readdirSync(path.join(folder, 'images')).map((name) => `images/${name}`);
  const problems = checkPictureFolder(folder, files.toSorted(), [
    { language: 'en', images: [{ src: '../../images/text.png' }] },
  ]);
  expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "content/images/away:1:1 no-picture: leads out of the folder through a symbolic link, expected a file that lies in it; put a copy of what it stands for in its place",
      "content/images/broken.png:1:1 no-picture: is a symbolic link that leads nowhere, expected one to a file of the folder; correct it, or remove it",
      "content/images/folder.png:1:1 no-picture: is no file, expected a picture; put one there",
      "content/images/large.png:1:1 no-picture: weighs 25.0 MB, expected at most 25; export it 1440 pixels wide",
      "content/images/loop.png:1:1 no-picture: is a symbolic link that leads in a circle, expected one to a file of the folder; put a copy of what it stands for in its place",
      "content/images/other.jpg:1:1 no-picture: is a picture of the kind png, expected the kind that its name says; rename it to end in .png",
      "content/images/out.png:1:1 no-picture: leads out of the folder through a symbolic link, expected a file that lies in it; put a copy of what it stands for in its place",
      "content/images/pipe.png:1:1 no-picture: is a named pipe, expected a file; remove it",
      "content/images/zero.png:1:1 no-picture: leads out of the folder through a symbolic link, expected a file that lies in it; put a copy of what it stands for in its place",
    ]
  `);
});
