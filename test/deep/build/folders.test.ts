/** Builds of one checkout for folders of all sorts, and at the same time. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuild } from '../../run-build.ts';
import { EDGE, ONE, ROOT } from '../../sites.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary é 5%25 100% '));
const beside = `${ROOT}-site-${process.pid}`;
afterAll(() => {
  for (const folder of [work, beside]) rmSync(folder, { recursive: true, force: true });
});

/** Only the site may lie in a folder with signs that stand for something in addresses. */
const SITE = `site [x] ñ 100% #1? 'a' "b"`;

test('two builds at once, in folders with every sort of name, make both sites', async () => {
  const builds = [EDGE, ONE].map(({ name, content }) => {
    const folder = path.join(work, name);
    cpSync(content, path.join(folder, 'content'), { recursive: true });
    return { folder, run: runBuild(placesIn(folder)) };
  });
  for (const { folder, run } of builds) {
    const { code, output } = await run;
    expect(code, output).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['cache', 'content', SITE]);
    expect(existsSync(path.join(folder, SITE, 'en', 'index.html'))).toBe(true);
  }
  const pictures = readdirSync(path.join(work, EDGE.name, SITE, '_pictures')).filter((file) =>
    /\.(?:webp|svg)$/.test(file),
  );
  expect(pictures.length).toBeGreaterThan(0);
}, 120_000);

test('a site is whole in a folder whose name begins with that of the project', async () => {
  const { code, output } = await runBuild({
    ...placesIn(beside),
    content: ONE.content,
    outDir: path.join(beside, 'public'),
  });
  expect(code, output).toBe(0);
  expect(readdirSync(path.join(beside, 'public', '_assets')).some((file) => file.endsWith('.css'))).toBe(true);
});

function placesIn(folder: string): { content: string; outDir: string; cacheDir: string; url: string } {
  return {
    content: path.join(folder, 'content'),
    outDir: path.join(folder, SITE),
    cacheDir: path.join(folder, 'cache'),
    url: 'https://example.org',
  };
}
