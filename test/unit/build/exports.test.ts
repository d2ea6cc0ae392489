/** Files for programs are written beside the pages, the same with and without what the last build kept. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { writeExports } from '../../../src/build/exports.ts';
import { OutputFolder } from '../../../src/build/output-folder.ts';
import { ThreadedOutput } from '../../../src/build/threaded-output.ts';
import { publish } from '../../../src/loading/build-events.ts';
import { holdContent } from '../../../src/glossary/held.ts';
import { ContentReader } from '../../../src/loading/content-reader.ts';
import { diskFault } from '../../../src/disk/faults.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-exports-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a thread writes the same files, piece after piece, and says what it cannot write', async () => {
  const pieces = Array.from({ length: 3000 }, (_, number): [string, string] => [
    `${number % 7}/${number % 11}.txt`,
    `${number} `.repeat(400),
  ]);
  const here = new OutputFolder(path.join(work, 'here'));
  for (const [file, text] of pieces) here.add(file, text);
  here.close();
  const there = new ThreadedOutput(path.join(work, 'there'));
  for (const [file, text] of pieces) await there.add(file, text);
  await there.close();
  expect(filesIn(path.join(work, 'there'))).toEqual(filesIn(path.join(work, 'here')));
  writeFileSync(path.join(work, 'file'), '');
  const nowhere = new ThreadedOutput(path.join(work, 'file'));
  const failure = await nowhere
    .add('a.txt', 'text')
    .then(() => nowhere.close())
    .catch((error: unknown) => error);
  expect(diskFault(failure)?.reason).toBe('there is a file of that name; move it away');
});

test('are whole, also where the text of an entry was kept, and where that was spoilt; a build that fails ends them', async () => {
  const folder = path.join(work, 'content');
  writeContent(folder, 40);
  holdContent(
    await new ContentReader({ folder, cache: path.join(work, 'cache'), isDev: false, today: '2026-11-22' }).read(),
  );
  const texts = path.join(work, 'texts');
  const make = async (name: string, ready: Promise<unknown> = Promise.resolve()): Promise<Record<string, string>> => {
    await writeExports(path.join(work, name), texts, ready);
    return filesIn(path.join(work, name));
  };
  const first = await make('first');
  expect(first['en/glossary/term-7.md']).toMatch(/\]\(https:\/\/words\.example\/_pictures\/[0-9a-f]{32}\.svg\)/);
  expect(first['en/glossary/term-7.md']).toContain('Like [Term 8](https://words.example/en/glossary/term-8/).');
  expect(first['en/glossary.csv']?.split('\n').length).toBeGreaterThan(40);
  expect(first['llms-full.txt']).toContain('Text of *39*.');
  expect(await make('again')).toEqual(first);
  const later = Promise.withResolvers<undefined>();
  const waiting = make('later', later.promise);
  await setTimeout(300);
  expect(existsSync(path.join(work, 'later'))).toBe(false);
  later.resolve(undefined);
  expect(await waiting).toEqual(first);
  for (const name of readdirSync(texts)) writeFileSync(path.join(texts, name), 'spoilt');
  expect(await make('after')).toEqual(first);
  const kept = filesIn(texts);
  mkdirSync(path.join(work, 'failing'));
  const failing = make('failing');
  publish({ kind: 'failed' });
  expect(Object.keys(await failing).length).toBeLessThan(Object.keys(first).length);
  expect(filesIn(texts)).toEqual(kept);
});

function writeContent(folder: string, entries: number): void {
  const terms = path.join(folder, 'terms', 'en');
  mkdirSync(terms, { recursive: true });
  writeFileSync(
    path.join(folder, 'site.yaml'),
    'name: Words\ntagline: Some.\nurl: https://words.example/\npublisher: {name: W, url: "https://w.example"}\nlanguages: [{code: en, label: English}]\n',
  );
  writeFileSync(path.join(terms, 'seven.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"></svg>');
  for (let number = 0; number < entries; number += 1) {
    const picture = number === 7 ? '\nLike Term 8.\n\n![Seven of them](./seven.svg)\n' : '';
    writeFileSync(
      path.join(terms, `term-${number}.mdx`),
      `---\nterm: Term ${number}\ndefinition: What ${number} is.\npublished: 2026-01-01\n---\n\nText of *${number}*.\n${picture}`,
    );
  }
}

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
