/** Builds of one checkout for folders of all sorts, and at the same time. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBuild } from '../../run-build.ts';
import { EDGE, ONE } from '../../sites.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary é 5%25 100% '));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('two builds at once, in folders with every sort of name, make both sites', async () => {
  const builds = [EDGE, ONE].map(({ name, content }) => {
    const folder = path.join(work, name);
    cpSync(content, path.join(folder, 'content'), { recursive: true });
    return { folder, run: runBuild(placesIn(folder)) };
  });
  for (const { folder, run } of builds) {
    const { code, output } = await run;
    expect(code, output).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['cache', 'content', 'site']);
    expect(existsSync(path.join(folder, 'site', 'en', 'index.html'))).toBe(true);
  }
  const pictures = readdirSync(path.join(work, EDGE.name, 'site', '_pictures')).filter((file) =>
    /\.(?:webp|svg)$/.test(file),
  );
  expect(pictures.length).toBeGreaterThan(0);
}, 120_000);

function placesIn(folder: string): { content: string; outDir: string; cacheDir: string; url: string } {
  return {
    content: path.join(folder, 'content'),
    outDir: path.join(folder, 'site'),
    cacheDir: path.join(folder, 'cache'),
    url: 'https://example.org',
  };
}
