/** A build after an edit: pages that show what was edited elsewhere change too, and the whole is what a first build makes. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuild } from '../../run-build.ts';
import { entryText, SITE } from '../../unit/loading/folder.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('an edited sentence, heading or definition shows on the pages of the terms that it uses', async () => {
  const content = path.join(work, 'content');
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  };
  const build = async (name: string): Promise<string> => {
    const outDir = path.join(work, name);
    const { code, output } = await runBuild({ content, outDir, cacheDir: path.join(work, `${name}-cache`) });
    expect(code, output).toBe(0);
    return outDir;
  };
  const usedIn = (outDir: string): string =>
    /<section class="used-in".*?<\/section>/s.exec(
      readFileSync(path.join(outDir, 'en/glossary/lead/index.html'), 'utf8'),
    )?.[0] ?? '';
  const user = (heading: string, sentence: string): string =>
    entryText('User', { body: `## ${heading}\n\nFirst. ${sentence} Last.` });

  write('site.yaml', SITE);
  write('terms/en/lead.mdx', entryText('Lead').replace('autolink: false\n', ''));
  write('terms/en/by-hand.mdx', entryText('By hand', { body: 'See [the good one](lead.mdx) there.' }));
  write('terms/en/user.mdx', user('Before', 'A lead came.'));
  const warm = await build('warm');
  expect(usedIn(warm)).toContain('A <mark>lead</mark> came.');
  expect(usedIn(warm)).toContain('See <mark>the good one</mark> there.');

  write('terms/en/user.mdx', user('After', 'Some leads left.'));
  write('terms/en/by-hand.mdx', entryText('By hand', { body: 'See [the good one](lead.mdx) here.' }));
  await build('warm');
  expect(usedIn(warm)).toContain('Some <mark>leads</mark> left.');
  expect(usedIn(warm)).toContain('#after:~:text=');
  expect(usedIn(warm)).toContain('See <mark>the good one</mark> here.');

  const lead = readFileSync(path.join(content, 'terms/en/lead.mdx'), 'utf8');
  write('terms/en/lead.mdx', lead.replace('Something.', 'Something else.'));
  await build('warm');
  expect(
    filesIn(warm).filter(([file, text]) => file.includes('preview/') && text.includes('Something else.')),
  ).toHaveLength(1);

  expect(filesIn(warm)).toEqual(filesIn(await build('clean')));
}, 300_000);

/** Path and text of each file. */
function filesIn(folder: string): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted()
    .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'latin1')]);
}
