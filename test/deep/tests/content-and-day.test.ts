/** The tests know neither the glossary in `content/` nor the day: they pass with another one, and next year. */
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { userEnvironment } from '../../run-build.ts';
import { ROOT } from '../../sites.ts';

const project = mkdtempSync(path.join(os.tmpdir(), 'glossary-tests-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const NEXT_YEAR = path.join(import.meta.dirname, 'next-year.mjs');

const TODAY = new Date().toISOString().slice(0, 10);
/** A copy of the project with another content folder and one more entry in it; packages are shared, built sites are not. */
beforeAll(() => {
  for (const item of readdirSync(ROOT).filter((one) => !LEFT_OUT.has(one)))
    cpSync(path.join(ROOT, item), path.join(project, item), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
  cpSync(path.join(ROOT, 'test/fixtures/sample'), path.join(project, 'content'), { recursive: true });
  writeFileSync(path.join(project, 'content/terms/en/gaiwan.mdx'), entryOf(TODAY));
  appendFileSync(path.join(project, 'content/words/en.txt'), 'gaiwan\n');
});

test('unit and site pass with another glossary in content/, an entry of today in it, next year', async () => {
  const { code, output } = await runTests(['unit', 'site'], `--import=${NEXT_YEAR}`);
  expect(code, output).toBe(0);
  expect(output).toMatch(/Tests .*\d{3,} passed/);
}, 600_000);

test('check --strict passes with one more entry, dated today', async () => {
  const check = await run(['scripts/check.ts', '--strict']);
  expect(check).toMatchObject({ code: 0 });
  // The day is at work: before it, the same entry is one of the future.
  const early = await run(['scripts/check.ts', '--strict', '--today', '2025-01-01']);
  expect(early.output).toContain(`gaiwan.mdx:6 is a draft until ${TODAY}`);
});

function entryOf(day: string): string {
  return `---
term: Gaiwan
definition: A bowl with a lid and a saucer, in which leaves are steeped and from which the liquor is poured or drunk.
topics: [tasting]
related: [infusion]
published: ${day}
---

The lid holds back the leaves while the liquor is poured.
`;
}

const LEFT_OUT = new Set(['.git', '.astro', 'content', 'dist', 'node_modules']);

function runTests(projects: readonly string[], options = ''): Promise<Ended> {
  const names = projects.flatMap((name) => ['--project', name]);
  return run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...names], options);
}

interface Ended {
  code: number;
  output: string;
}

function run(args: readonly string[], options = ''): Promise<Ended> {
  const env = userEnvironment({ NODE_OPTIONS: options, TEST_SITES: path.join(project, 'sites'), NO_COLOR: '1' });
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: project, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
