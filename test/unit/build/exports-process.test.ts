/** Files for programs are made beside the build, in a process of their own where there are many entries. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { Exports } from '../../../src/build/exports/exports.ts';
import { writeExports } from '../../../src/build/exports/write.ts';
import { publish, subscribe } from '../../../src/loading/build-events.ts';
import { listTermFiles, termFileId } from '../../../src/loading/folder.ts';
import { handOver } from '../../../src/loading/hand-over.ts';
import { readEntry } from '../../../src/loading/read-entry.ts';
import { storeFile } from '../../../src/loading/record.ts';
import { readSite } from '../../../src/loading/site.ts';
import type { StoredContent } from '../../../src/loading/stored.ts';
import { parsePictureName, type Picture, type PictureName } from '../../../src/glossary/picture.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-exports-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const PICTURE = name('0123456789abcdef0123456789abcdef.svg');

test('waits until the output is empty, writes the same as without a process, and stops with the build', async () => {
  const folder = path.join(work, 'content');
  const content = writeContent(folder, 501);
  const options = { folder, code: 'code', bodies: path.join(work, 'bodies'), texts: path.join(work, 'texts') };

  // Astro empties the output while the pages are bundled.
  const outDir = path.join(work, 'beside');
  const exports = new Exports(options);
  exports.beginWhenLoaded(outDir);
  handOver(content);
  await setTimeout(2500);
  expect(() => readdirSync(outDir)).toThrow('ENOENT');
  const ended = new Promise<string>((resolve) => subscribe((event) => event.kind === 'beside' && resolve(event.name)));
  exports.open();
  await exports.finish();
  expect(await ended).toBe('exports');

  const inside = path.join(work, 'inside');
  await writeExports({ ...options, texts: path.join(work, 'other-texts'), content, outDir: inside }, Promise.resolve());
  expect(filesIn(outDir)).toEqual(filesIn(inside));
  expect(filesIn(outDir)['en/glossary/term-7.md']).toContain(`](https://words.example/_pictures/${PICTURE})`);
  expect(filesIn(outDir)['en/glossary.csv']?.split('\n').length).toBeGreaterThan(501);

  const stopped = new Exports({ ...options, texts: path.join(work, 'no-texts') });
  stopped.beginWhenLoaded(path.join(work, 'stopped'));
  handOver(content);
  publish({ kind: 'failed' });
  await expect(stopped.finish()).rejects.toThrow('ended before it was done');
  expect(() => readdirSync(path.join(work, 'stopped'))).toThrow('ENOENT');
}, 60_000);

test('a build whose loader told nothing has no exports to wait for, and says so', async () => {
  const exports = new Exports({ folder: work, code: '', bodies: '', texts: '' });
  await expect(exports.finish()).rejects.toThrow('the loader handed no content over');
});

function writeContent(folder: string, entries: number): StoredContent {
  const terms = path.join(folder, 'terms', 'en');
  mkdirSync(terms, { recursive: true });
  writeFileSync(
    path.join(folder, 'site.yaml'),
    'name: Words\ntagline: Some.\nurl: https://words.example/\npublisher: {name: W, url: "https://w.example"}\nlanguages: [{code: en, label: English}]\n',
  );
  writeFileSync(path.join(terms, 'seven.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"></svg>');
  for (let number = 0; number < entries; number += 1) {
    const picture = number === 7 ? '\n![Seven of them](./seven.svg)\n' : '';
    writeFileSync(
      path.join(terms, `term-${number}.mdx`),
      `---\nterm: Term ${number}\ndefinition: What ${number} is.\npublished: 2026-01-01\n---\n\nText of *${number}*.\n${picture}`,
    );
  }
  const { site, places = {}, problems } = readSite(folder);
  if (!site) throw new Error(JSON.stringify(problems));
  const { files } = listTermFiles(folder, site);
  return {
    site: { site: JSON.stringify(site), places: JSON.stringify(places), problems: '[]' },
    entries: files.map((file) => {
      const { entry, problems: found } = readEntry(file, readFileSync(file.path), folder);
      if (!entry) throw new Error(JSON.stringify(found));
      const pictures = entry.outline.images.map(({ src }): Picture => ({
        src,
        files: [{ name: PICTURE, width: 7, height: 7 }],
      }));
      const data = { ...storeFile({ entry: { ...entry, pictures }, problems: found }), links: '' };
      return { id: termFileId(file), data, digest: `digest-${file.name}` };
    }),
  };
}

function name(text: string): PictureName {
  const found = parsePictureName(text);
  if (found === undefined) throw new Error(`${text} is no name of a picture`);
  return found;
}

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
