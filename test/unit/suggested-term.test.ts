/** The workflow of suggested terms, run as GitHub runs it, with a remote of its own and a `gh` that writes down what it is told. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../sites.ts';

const workflow = z
  .object({
    jobs: z.record(
      z.string(),
      z.looseObject({
        permissions: z.record(z.string(), z.string()).optional(),
        steps: z.array(z.looseObject({ name: z.string().optional(), run: z.string().optional() })),
      }),
    ),
  })
  .parse(parse(readFileSync(path.join(ROOT, '.github/workflows/suggested-term.yml'), 'utf8')));

let work: string;
const at = (name: string): string => path.join(work, name);

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'workflow-'));
  git(work, 'init', '--quiet', '--bare', '--initial-branch=main', 'remote.git');
  git(work, 'clone', '--quiet', 'remote.git', 'first');
  mkdirSync(at('first/content'));
  writeFileSync(at('first/content/site.yaml'), 'name: Test\n');
  commitAndPush('first', 'main', 'Begin');
  mkdirSync(at('bin'));
  writeFileSync(at('bin/gh'), `#!/bin/sh\nprintf '%s\\n' "$*" >> ${at('gh.txt')}\n`);
  chmodSync(at('bin/gh'), 0o755);
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const { stdout, stderr, status } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commitAndPush(clone: string, branch: string, message: string): void {
  git(at(clone), 'add', '--all');
  git(at(clone), 'commit', '--quiet', '-m', message);
  git(at(clone), 'push', '--quiet', 'origin', `HEAD:${branch}`);
}

/** Runs a step in a fresh clone, with bash as GitHub starts it. */
function run(job: string, name: string, env: Record<string, string>): number | null {
  const step = workflow.jobs[job]?.steps.find((one) => one.name === name);
  rmSync(at('clone'), { recursive: true, force: true });
  git(work, 'clone', '--quiet', 'remote.git', 'clone');
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: at('clone'),
    env: { PATH: `${at('bin')}:${process.env['PATH'] ?? ''}`, HOME: work, RUNNER_TEMP: work, NUMBER: '7', ...env },
  }).status;
}

const propose = (FILE: string, text: string): number | null =>
  run('propose', 'Open a pull request', { FILE, TEXT: Buffer.from(text).toString('base64') });
const told = (): string => (existsSync(at('gh.txt')) ? readFileSync(at('gh.txt'), 'utf8') : '');
const BRANCH = 'suggested-term-7';

describe('a draft', () => {
  test('gets a branch and a pull request', () => {
    expect(propose('content/terms/en/año.mdx', 'The "draft" $(of) é\n')).toBe(0);
    expect(git(at('remote.git'), 'show', `${BRANCH}:content/terms/en/año.mdx`)).toBe('The "draft" $(of) é');
    expect(git(at('remote.git'), 'diff', '--name-only', '-z', 'main', BRANCH)).toBe('content/terms/en/año.mdx\0');
    expect(told()).toMatch(/^pr create --draft --head suggested-term-7 /);
  });

  test('leaves what people changed on its branch', () => {
    propose('content/terms/en/a.mdx', 'draft');
    git(work, 'clone', '--quiet', '--branch', BRANCH, 'remote.git', 'person');
    writeFileSync(at('person/content/terms/en/a.mdx'), 'hours of work');
    commitAndPush('person', BRANCH, 'Write it out');
    const before = git(at('remote.git'), 'rev-parse', BRANCH);
    expect(propose('content/terms/en/a.mdx', 'draft again')).toBe(0);
    expect(git(at('remote.git'), 'rev-parse', BRANCH)).toBe(before);
    expect(told()).toContain('issue comment 7 --body There is a draft already, on the branch `suggested-term-7`');
  });

  test('is not pushed where the remote does not answer', () => {
    rmSync(at('remote.git/HEAD'));
    expect(() => propose('content/terms/en/a.mdx', 'draft')).toThrow();
    expect(told()).toBe('');
  });

  test.each([
    'content/site.yaml',
    'content/terms/../../.github/workflows/x.mdx',
    '.github/workflows/check.yml',
    '/etc/x.mdx',
    'content/terms/en/a.mdx\n.github/x',
    '',
  ])('is none in the place of %j', (file) => {
    expect(propose(file, 'x')).not.toBe(0);
    expect(git(at('remote.git'), 'branch', '--list', BRANCH)).toBe('');
  });
});

test('the text of an issue comes to the command as it is, whatever it says and however long', () => {
  const body = `$(touch hacked) \`touch hacked\` "; touch hacked #\n\0${'é'.repeat(60_000)}`;
  writeFileSync(at('event.json'), JSON.stringify({ issue: { body } }));
  writeFileSync(at('bin/npm'), '#!/bin/sh\nmkdir -p content/terms/en && echo draft > content/terms/en/é.mdx\n');
  chmodSync(at('bin/npm'), 0o755);
  const env = { GITHUB_EVENT_PATH: at('event.json'), GITHUB_OUTPUT: at('output.txt') };
  expect(run('draft', 'Write the draft', env)).toBe(0);
  expect(readFileSync(at('issue.md'), 'utf8')).toBe(`${body}\n`);
  expect(readFileSync(at('output.txt'), 'utf8')).toBe('file=content/terms/en/é.mdx\ntext=ZHJhZnQK\n');
  expect(existsSync(at('clone/hacked'))).toBe(false);
});

test('what is wrong is told as text, not as markup or a command', () => {
  const reason = '"x" is no topic\n</details> `$(touch hacked)` @everybody\n';
  expect(run('tell', 'Say what is wrong', { REASON: Buffer.from(reason).toString('base64') })).toBe(0);
  expect(readFileSync(at('comment.md'), 'utf8')).toBe(
    'No draft could be made:\n\n    "x" is no topic\n    </details> `$(touch hacked)` @everybody\n',
  );
  expect(existsSync(at('clone/hacked'))).toBe(false);
});

test('what runs packages can write nothing, and what can write runs none', () => {
  for (const { permissions = {}, steps } of Object.values(workflow.jobs)) {
    const commands = steps.map(({ run: command }) => command ?? '').join('\n');
    if (Object.values(permissions).includes('write')) expect(commands).not.toMatch(/\b(?:npm|npx|node)\b/);
    expect(commands).not.toMatch(/push.*(?:--force|-f\b|\+)/);
  }
});
