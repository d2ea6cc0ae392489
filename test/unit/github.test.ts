/** What stands in `.github/`: workflows that a stranger's pull request cannot use, and commands that exist. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');
const GITHUB = path.join(ROOT, '.github');

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(
    z.string(),
    z.looseObject({ permissions: permissions.optional(), 'timeout-minutes': z.number(), steps: z.array(step) }),
  ),
});

const WORKFLOWS = readdirSync(path.join(GITHUB, 'workflows')).map((file) => ({
  file,
  ...workflow.parse(parse(readFileSync(path.join(GITHUB, 'workflows', file), 'utf8'))),
}));
const SCRIPTS = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))).scripts;

describe.each(WORKFLOWS)('workflow $file', ({ on, permissions: rights, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const runs = steps.flatMap(({ run }) => run ?? []);
  const uses = steps.flatMap((each) => each.uses ?? []);

  test('may only read, but where a job says what it writes', () => {
    expect(rights).toEqual({ contents: 'read' });
  });

  test('never runs what a stranger wrote with rights of the project', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    // It runs after what strangers wrote, with rights: it may fetch no code, nor what a run left behind, by an action.
    if (Object.keys(on).includes('workflow_run')) expect(uses).toEqual([]);
    const writes = Object.values(jobs).some((job) => Object.values(job.permissions ?? {}).includes('write'));
    if (writes) expect(Object.keys(on)).not.toContain('pull_request');
  });

  test('puts nothing from an event into a command', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('names actions by commit', () => {
    expect(uses.filter((name) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  test('runs commands that exist', () => {
    expect(commandsIn(runs.join('\n')).filter((name) => !(name in SCRIPTS))).toEqual([]);
  });
});

test('contributors are told commands that exist', () => {
  const text = readFileSync(path.join(GITHUB, 'CONTRIBUTING.md'), 'utf8');
  expect(commandsIn(text).length).toBeGreaterThan(3);
  expect(commandsIn(text).filter((name) => !(name in SCRIPTS))).toEqual([]);
});

describe('the owners of a file are', () => {
  const lines = readFileSync(path.join(GITHUB, 'CODEOWNERS'), 'utf8').split('\n');
  const patterns = lines.map((line) => line.split(/\s+/)[0] ?? '').filter((one) => one !== '' && !one.startsWith('#'));
  const fits = (pattern: string, file: string): boolean =>
    pattern === '*' || path.matchesGlob(file, pattern.replace(/^\//, '').replace(/\/$/, '/**'));
  /** Whatever they are called in a repository of one's own. */
  const EDITORS = ['/content/terms/**/*.mdx', '/content/images/', '/content/words/'];
  const ofEditors = (file: string): boolean => EDITORS.includes(patterns.findLast((one) => fits(one, file)) ?? '');

  test.each(['content/terms/en/kam.mdx', 'content/images/a.svg', 'content/words/en.txt'])('editors for %s', (file) => {
    expect(ofEditors(file)).toBe(true);
  });

  test.each([
    ...[
      'content/site.yaml',
      'content/styles.css',
      'content/fonts/a.woff2',
      'content/pages/en/about.mdx',
      'content/new.js',
    ],
    ...[
      'content/terms/en/a.js',
      'content/terms/site.yaml',
      '.github/workflows/deploy.yml',
      '.github/CODEOWNERS',
      'src/a.ts',
    ],
    ...[
      'src/styles/base.css',
      'scripts/build.ts',
      'public/a.js',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
    ],
    ...['.npmrc', '.ci/run', 'test/a.test.ts', 'terms/en/a.mdx', 'src/content/terms/en/a.mdx'],
  ])('developers for %s', (file) => {
    expect(ofEditors(file)).toBe(false);
  });
});

/** Names of npm scripts that a text runs. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].flatMap(([, name]) => name ?? []);
}
