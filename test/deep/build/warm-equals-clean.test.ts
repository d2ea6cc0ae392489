/**
 * After whatever edit, a build with the cache of the last one makes the files that a first build makes, byte for byte.
 * Some steps of a fixed seed; `npm run bench -- warm` takes as many as you like, of any seed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { Workshop } from '../../tools/warm/builds.ts';
import { codeEdits } from '../../tools/warm/code-edits.ts';
import { differences } from '../../tools/warm/differences.ts';
import { initialState } from '../../tools/warm/initial.ts';
import { warmEqualsClean } from '../../tools/warm/run.ts';
import { Random } from '../../tools/corpus.ts';
import { entryText, SITE } from '../../unit/loading/folder.ts';

// Folders are called all sorts of things.
const work = mkdtempSync(path.join(os.tmpdir(), 'glossary é '));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const PICTURE = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();
const FIGURE = '<Figure src="../../images/a.png" alt="A picture" />';

test('steps of a fixed seed', async () => {
  const said: string[] = [];
  const folder = mkdtempSync(path.join(work, 'steps-'));
  const faults = await warmEqualsClean({ work: folder, seed: 1, steps: 4, say: (line) => said.push(line) });
  expect(faults, said.join('\n')).toEqual([]);
}, 600_000);

test('a picture is still there when only the links of its entry change', async () => {
  const { write, warmIsClean } = start();
  const files = {
    'images/a.png': PICTURE,
    'terms/en/lead.mdx': entryText('Lead').replace('autolink: false\n', ''),
    'terms/en/user.mdx': entryText('User', { body: `A hot prospect came.\n\n${FIGURE}\n` }),
  };
  write(files);
  await warmIsClean();
  write({
    ...files,
    'terms/en/lead.mdx': files['terms/en/lead.mdx'].replace('published', 'aliases: [Hot prospect]\npublished'),
  });
  await warmIsClean();
}, 300_000);

test('a picture that came with a mistake elsewhere is there when the mistake is mended', async () => {
  const { workshop, write, warmIsClean } = start();
  const files = { 'terms/en/lead.mdx': entryText('Lead'), 'terms/en/user.mdx': entryText('User') };
  write(files);
  await warmIsClean();
  const more = { ...files, 'images/a.png': PICTURE, 'terms/en/user.mdx': entryText('User', { body: FIGURE }) };
  write({
    ...more,
    'images/half.png': PICTURE.subarray(0, 40),
    'terms/en/lead.mdx': entryText('Lead', { body: FIGURE.replace('a.png', 'half.png') }),
  });
  const { output } = await workshop.build('warm');
  expect(output).toContain(
    'content/terms/en/lead.mdx:8:1 bad-image: the picture "../../images/half.png" cannot be read',
  );
  expect(output).not.toMatch(/^\s+at /m);
  expect(workshop.leftOvers()).toEqual([]);
  write(more);
  await warmIsClean();
}, 300_000);

test('what a build rendered that was stopped half-way is not taken for what was before', async () => {
  const { workshop, write, warmIsClean } = start();
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [`terms/en/entry-${number}.mdx`, entryText(`Entry ${number}`)]),
  );
  write(files);
  await warmIsClean();
  const kept = path.join(workshop.cacheDir('warm'), 'astro/dist/en/glossary/entry-0/index.html');
  const before = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  expect(before).toContain('Something.');
  write(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace('Something.', 'Else.')])));
  const stopped = await workshop.build('warm', { killWhen: () => readFileSync(kept, 'utf8') !== before });
  expect(stopped.code, stopped.output).toBeNull();
  write(files);
  await warmIsClean();
}, 300_000);

test('half a picture that a stopped build left is not taken for a whole one', async () => {
  const { workshop, write, warmIsClean } = start();
  const files = { 'images/a.png': PICTURE, 'terms/en/user.mdx': entryText('User', { body: FIGURE }) };
  write(files);
  const folder = path.join(workshop.cacheDir('warm'), 'pictures');
  const drawn = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  const stopped = await workshop.build('warm', { killWhen: () => drawn().length > 0 });
  expect(stopped.code, stopped.output).toBeNull();
  for (const name of drawn()) truncateSync(path.join(folder, name), 100);
  await warmIsClean();
}, 300_000);

test('every change of the code finds its place', () => {
  const { workshop } = start();
  const state = initialState(new Random(1));
  for (const [name, edit] of Object.entries(codeEdits(workshop.original))) {
    expect(edit(state, new Random(1)), name).toMatch(/^(?:src|public)\//);
  }
});

/** A project of its own; `warmIsClean` builds what was written, warm and clean. */
function start(): {
  workshop: Workshop;
  write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  warmIsClean: () => Promise<void>;
} {
  const workshop = new Workshop(mkdtempSync(path.join(work, 'project-')));
  return {
    workshop,
    write: (files) => workshop.write(new Map(Object.entries({ 'site.yaml': SITE, ...files })), new Map()),
    warmIsClean: async () => {
      const [warm, clean] = [await workshop.build('warm'), await workshop.buildClean()];
      expect(warm.code, warm.output).toBe(0);
      expect(clean.code, clean.output).toBe(0);
      expect(differences(workshop.made('warm'), workshop.made('clean'))).toEqual([]);
    },
  };
}
