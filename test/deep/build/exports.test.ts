/** What a build after a change leaves: exactly what a build from nothing would. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuild } from '../../run-build.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-exports-'));
const terms = path.join(work, 'content', 'terms', 'en');

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('exports of a warm build are those of a clean one: changed, moved and removed entries leave nothing behind', async () => {
  mkdirSync(terms, { recursive: true });
  const site = `name: Words\ntagline: Some.\nurl: https://words.example/sub\npublisher: {name: W, url: "https://w.example"}\nlanguages: [{code: en, label: English}]\n`;
  writeFileSync(path.join(work, 'content', 'site.yaml'), site);
  write('stays', 'aliases: [Remains]\n');
  write('changes', '');
  write('mentions', '', 'It mentions what goes and what stays.');
  write('goes', 'aliases: [Goes away]\n');
  await build('warm');
  const before = filesIn('warm');
  write('changes', 'updated: 2026-02-02\n', 'Other text, that stays.');
  rmSync(path.join(terms, 'goes.mdx'));
  await build('warm');
  await build('clean');
  const [warm, clean] = [filesIn('warm'), filesIn('clean')];
  expect(Object.keys(before)).toContain('en/glossary/goes.md');
  expect(Object.keys(before)).toContain('en/glossary/goes-away/index.html');
  expect(Object.keys(warm).filter((file) => file.includes('goes'))).toEqual([]);
  expect(warm).toEqual(clean);
  expect(warm['en/glossary/changes.md']).not.toBe(before['en/glossary/changes.md']);
  // One line for each text; which file it is in depends on the digests.
  const texts = path.join(work, 'warm-cache', 'texts');
  const kept = readdirSync(texts).flatMap((name) => readFileSync(path.join(texts, name), 'utf8').trim().split('\n'));
  expect(kept).toHaveLength(3);
}, 180_000);

function write(name: string, more: string, text = 'Text.'): void {
  const file = `---\nterm: ${name}\ndefinition: What ${name}.\npublished: 2026-01-01\n${more}---\n\n${text}\n`;
  writeFileSync(path.join(terms, `${name}.mdx`), file);
}

async function build(name: string): Promise<void> {
  const { code, output } = await runBuild({
    content: path.join(work, 'content'),
    outDir: path.join(work, name),
    cacheDir: path.join(work, `${name}-cache`),
  });
  expect(code, output).toBe(0);
}

/** Files for programs and redirects, with digests of what they hold. */
function filesIn(name: string): Record<string, string> {
  const folder = path.join(work, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile() && !file.startsWith('pagefind'))
    .toSorted();
  return Object.fromEntries(
    files.map((file) => [
      file.split(path.sep).join('/'),
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}
