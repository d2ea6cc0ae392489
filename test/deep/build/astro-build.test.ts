/** What holds under Astro's own command, without ours around it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { userEnvironment, type BuildResult } from '../../run-build.ts';
import { ROOT } from '../../sites.ts';
import { entryText, SITE } from '../../unit/loading/folder.ts';

const work = mkdtempSync(path.join(tmpdir(), 'astro-build-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const entry = path.join(work, 'content/terms/en/lead.mdx');
mkdirSync(path.dirname(entry), { recursive: true });
writeFileSync(path.join(work, 'content/site.yaml'), SITE.replace(/ {2}- \{code: es.*\n/, ''));

test('the site is whole, is replaced by the next one, and stays where the content has errors', async () => {
  writeFileSync(entry, entryText('Lead'));
  const outDir = path.join(work, 'site');
  const page = path.join(outDir, 'en/glossary/lead/index.html');
  const runs = await Promise.all([build(outDir), build(path.join(work, 'other'))]);
  for (const { code, output } of runs) expect(code, output).toBe(0);
  expect(runs.map(({ output }) => output).join('')).toContain('another build of this project is running');
  for (const file of ['en/glossary.csv', 'llms.txt', 'pagefind/en/pagefind.js', 'en/social.png'])
    expect(existsSync(path.join(outDir, file)), file).toBe(true);

  writeFileSync(entry, entryText('Lead').replace('Something.', 'Something else.'));
  expect((await build(outDir)).code).toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('Something else.');
  writeFileSync(entry, entryText('Lead', { more: 'related: [nowhere]\n' }));
  const bad = await build(outDir);
  expect(bad.code).not.toBe(0);
  expect(bad.output).toContain('lead.mdx:5:11 unknown-term: "nowhere" is no entry');
  expect(readFileSync(page, 'utf8')).toContain('Something else.');
});

test('a folder with files that no build wrote is not touched', async () => {
  writeFileSync(entry, entryText('Lead'));
  const outDir = path.join(work, 'mine');
  mkdirSync(outDir);
  writeFileSync(path.join(outDir, 'notes.txt'), 'Mine.');
  const { code, output } = await build(outDir);
  expect(code).not.toBe(0);
  expect(output).toContain('holds files that are no site, such as notes.txt');
  expect(readFileSync(path.join(outDir, 'notes.txt'), 'utf8')).toBe('Mine.');
});

function build(outDir: string): Promise<BuildResult> {
  const env = userEnvironment({
    GLOSSARY_CONTENT: path.join(work, 'content'),
    GLOSSARY_CACHE: path.join(work, `cache-${path.basename(outDir)}`),
    SITE_URL: '',
  });
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], { cwd: ROOT, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
