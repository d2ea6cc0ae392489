/** Whatever became of the files that a build keeps for the next one, the site is right. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Random } from '../../tools/corpus.ts';
import { corrupt } from '../../corrupt.ts';
import { runBuild } from '../../run-build.ts';
import { entryText, SITE } from '../../unit/loading/folder.ts';

const work = mkdtempSync(path.join(tmpdir(), 'spoilt-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const [BUILDS, SPOILT_IN_EACH] = [6, 10];

test(`sixty spoilt files, ${SPOILT_IN_EACH} in each build`, async () => {
  writeContent(path.join(work, 'content'));
  const clean = await build('first');
  cpSync(path.join(work, 'cache'), path.join(work, 'kept'), { recursive: true });
  const random = new Random(1);
  const caches = readdirSync(path.join(work, 'kept'), { withFileTypes: true }).filter((item) => item.isDirectory());
  for (let round = 0; round < BUILDS; round += 1) {
    rmSync(path.join(work, 'cache'), { recursive: true });
    cpSync(path.join(work, 'kept'), path.join(work, 'cache'), { recursive: true });
    const done = Array.from({ length: SPOILT_IN_EACH }, (_, number) => {
      const { name } = caches[(round * SPOILT_IN_EACH + number) % caches.length] ?? { name: '' };
      return `${name}/${corrupt(path.join(work, 'cache', name), random)}`;
    });
    const made = await build('again');
    expect(Object.keys(made), done.join(', ')).toEqual(Object.keys(clean));
    expect(
      Object.keys(made).filter((file) => made[file] !== clean[file]),
      done.join(', '),
    ).toEqual([]);
  }
}, 1_200_000);

function writeContent(content: string): void {
  mkdirSync(path.join(content, 'terms', 'en'), { recursive: true });
  mkdirSync(path.join(content, 'images'));
  writeFileSync(path.join(content, 'site.yaml'), SITE.replace(/ {2}- \{code: es.*\n/, ''));
  writeFileSync(path.join(content, 'images', 'a.svg'), PICTURE);
  for (let number = 0; number < 12; number += 1) {
    const picture = number % 3 === 0 ? '\n<Figure src="../../images/a.svg" alt="A square" />\n' : '';
    writeFileSync(
      path.join(content, 'terms', 'en', `e-${number}.mdx`),
      entryText(`Entry ${number}`, { body: `Text of entry ${number + 1}.\n${picture}` }),
    );
  }
}

/** Bytes by file. */
async function build(name: string): Promise<Record<string, string>> {
  const outDir = path.join(work, name);
  const { code, output } = await runBuild({
    content: path.join(work, 'content'),
    outDir,
    cacheDir: path.join(work, 'cache'),
  });
  expect(code, output).toBe(0);
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const names = files.map((item) => path.relative(outDir, path.join(item.parentPath, item.name))).toSorted();
  return Object.fromEntries(names.map((file) => [file, readFileSync(path.join(outDir, file), 'base64')]));
}
