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

  test('may only read, but where a job says what it writes', () => {
    expect(rights).toEqual({ contents: 'read' });
  });

  test('never runs what a stranger wrote with rights of the project', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(on)).not.toContain('workflow_run');
    const writes = Object.values(jobs).some((job) => Object.values(job.permissions ?? {}).includes('write'));
    if (writes) expect(Object.keys(on)).not.toContain('pull_request');
  });

  test('puts nothing from an event into a command', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('names actions by commit', () => {
    const uses = steps.flatMap((each) => each.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
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
  const rules = lines.flatMap((line) => {
    const [pattern = '', ...owners] = line.split(/\s+/);
    return pattern === '' || pattern.startsWith('#') ? [] : [{ pattern, owners }];
  });
  const ownersOf = (file: string): string[] => rules.findLast(({ pattern }) => fits(pattern, file))?.owners ?? [];
  const fits = (pattern: string, file: string): boolean =>
    pattern === '*' || path.matchesGlob(file, pattern.replace(/^\//, '').replace(/\/$/, '/**'));

  test.each(['content/terms/en/kam.mdx', 'content/images/a.svg', 'content/words/en.txt'])('editors for %s', (file) => {
    expect(ownersOf(file)).toEqual(['@example/keyterms-editors']);
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
    expect(ownersOf(file)).toEqual(['@example/keyterms-developers']);
  });
});

/** Names of npm scripts that a text runs. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].flatMap(([, name]) => name ?? []);
}
