/** What is due, and the one issue about it. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../../src/glossary/problem.ts';
import { upkeepText } from '../../../src/report/upkeep.ts';
import { ROOT } from '../../sites.ts';
import { entryText, withFolder } from '../loading/folder.ts';
import { Repository } from './workflow-runner.ts';

// Dozens of processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const FILES = 'https://github.example/me/words/blob/main/';

describe('the text on what is due', () => {
  const problem = (code: Problem['code'], file: string, message: string): Problem => ({
    code,
    place: { file: `content/terms/en/${file}.mdx`, line: 5, column: 1 },
    message,
  });

  test('names each entry with its file, and leaves out what else is wrong', () => {
    const problems = [
      problem(
        'dead-link',
        'año',
        'https://example.org/@a_b_#x answers 404; correct the address, or find another source',
      ),
      problem('unknown-word', 'b', '"wich" is in no dictionary'),
      problem('review-due', 'c', 'was to be reviewed by 2026-06-30, and today is 2026-11-22'),
    ];
    expect(upkeepText(problems, FILES)).toMatchInlineSnapshot(`
      "Nobody changed these entries, but time has passed. This text is written anew each week, and the issue is closed when nothing is left.

      ## To be reviewed: 1

      - [content/terms/en/c.mdx:5](https://github.example/me/words/blob/main/content/terms/en/c.mdx#L5) was to be reviewed by 2026-06-30, and today is 2026-11-22

      ## Dead links: 1

      - [content/terms/en/año.mdx:5](https://github.example/me/words/blob/main/content/terms/en/a%C3%B1o.mdx#L5) [https://example.org/@a_b\\_#x](https://example.org/@a_b_#x) answers 404; correct the address, or find another source
      "
    `);
  });

  test('is empty when nothing is', () => {
    expect(upkeepText([problem('unknown-word', 'b', '"wich" is in no dictionary')], FILES)).toBe('');
  });

  test('fits into an issue, and ends at the end of a line', () => {
    const many = Array.from({ length: 500 }, (_, index) => problem('dead-link', `e${index}`, 'x'.repeat(300)));
    const text = upkeepText(many, FILES);
    expect(text.length).toBeLessThan(61_000);
    expect(text).toMatch(/x{300}\n\nand more\n$/);
  });
});

describe('the command', () => {
  const upkeep = (text: string): { status: number | null; stdout: string; stderr: string } =>
    withFolder({ 'terms/en/a.mdx': text }, (folder) =>
      spawnSync(process.execPath, [path.join(ROOT, 'scripts/upkeep.ts'), '--files', FILES, '--today', '2026-11-22'], {
        encoding: 'utf8',
        env: { ...process.env, GLOSSARY_CONTENT: folder, GLOSSARY_CACHE: path.join(folder, 'cache') },
      }),
    );

  test('prints what is due', () => {
    const { status, stdout } = upkeep(entryText('A', { more: 'reviewBy: 2026-11-21\n' }));
    expect(stdout).toContain(
      `## To be reviewed: 1\n\n- [content/terms/en/a.mdx:5](${FILES}content/terms/en/a.mdx#L5) was`,
    );
    expect(status).toBe(0);
  });

  test('never says that nothing is due of content that it cannot read', () => {
    const { status, stdout, stderr } = upkeep('no entry');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Mend the content first: content\/terms\/en\/a\.mdx:1:1 /);
    expect(status).toBe(1);
  });
});

describe('the issue', () => {
  let repository: Repository;
  beforeEach(() => (repository = new Repository({ 'content/site.yaml': 'name: Words\n' })));
  afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

  function week(due: string): string | undefined {
    repository.program('npm', `[ "$*" = "run --silent upkeep -- --files ${FILES}" ] && printf '%s' '${due}'`);
    return repository.run('upkeep', {})['tell']?.result;
  }
  const issues = (): string[] =>
    repository.state.threads.map(({ number, state, body }) => `${number} ${state}: ${body}`);

  test('is made once, written anew, closed when nothing is left, and made again', () => {
    expect(week('')).toBe('success');
    expect(issues()).toEqual([]);
    week('one `x` $(y) 100%s\n');
    week('two\n');
    expect(issues()).toEqual(['1 open: <!-- upkeep -->\ntwo\n']);
    week('');
    week('three\n');
    expect(issues()).toEqual(['1 closed: <!-- upkeep -->\ntwo\n', '2 open: <!-- upkeep -->\nthree\n']);
    expect(repository.state.threads[0]?.comments.map(({ body }) => body)).toEqual(['Nothing is due any more.']);
  });

  test('of somebody else is never taken for it', () => {
    repository.change((state) => {
      state.threads.push(
        {
          number: 1,
          title: '',
          body: '<!-- upkeep -->',
          user: { login: 'them' },
          state: 'open',
          labels: [],
          comments: [],
        },
        {
          number: 2,
          title: '',
          body: 'x',
          user: { login: 'github-actions[bot]' },
          state: 'open',
          labels: [],
          comments: [],
        },
      );
    });
    week('one\n');
    expect(issues().slice(0, 2)).toEqual(['1 open: <!-- upkeep -->', '2 open: x']);
    expect(issues().length).toBe(3);
  });

  test('stays as it is where nobody could look', () => {
    week('one\n');
    repository.program('npm', 'exit 1');
    repository.run('upkeep', {});
    expect(issues()).toEqual(['1 open: <!-- upkeep -->\none\n']);
  });
});
