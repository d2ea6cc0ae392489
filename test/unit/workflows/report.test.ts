/** The report of a pull request: left behind by its own run, and shown by a workflow that believes nothing of it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GitHubState, Thread } from '../../tools/github-state.ts';
import { hasProgram } from '../../tools/program.ts';
import { readWorkflow, Repository } from './workflow-runner.ts';

// Dozens of processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

describe('the run of a pull request', () => {
  const report = (): string => readFileSync(repository.at('temp/report.md'), 'utf8');

  /** A request to the branch `before`, from what `main` is now. */
  function check(files: Readonly<Record<string, string>>): void {
    repository = new Repository({ 'content/site.yaml': 'name: Words\n' });
    repository.push('before', { 'README.md': 'Words\n' });
    repository.push('main', files);
    repository.program('npm', `[ "$3" != report ] || echo "since $6"`);
    repository.run('check', {}, { event_name: 'pull_request', base_ref: 'before' });
  }

  test('leaves the report, and shows it in its summary', () => {
    check({ 'content/terms/en/a.mdx': 'A' });
    expect(report()).toBe('since origin/before\n');
    expect(readFileSync(repository.at('temp/summary.md'), 'utf8')).toBe('since origin/before\n');
  });

  test('leaves an empty one where it changes no content', () => {
    check({ 'src/a.ts': 'A' });
    expect(report()).toBe('');
  });

  test('is the one that the other workflow waits for', () => {
    expect(readWorkflow('report')).toMatchObject({
      on: { workflow_run: { workflows: [readWorkflow('check')['name']] } },
    });
  });
});

describe.skipIf(!hasProgram('zip', ['-v']) || !hasProgram('unzip', ['-v']))('the comment', () => {
  const COMMIT = 'a'.repeat(40);
  const RUN = {
    id: 5,
    event: 'pull_request',
    head_sha: COMMIT,
    head_branch: 'main"; touch hacked; $(touch hacked) #',
    head_repository: { full_name: 'them/words', owner: { login: 'them' } },
    html_url: 'https://github.example/me/words/actions/runs/5',
  };
  const PULL: Thread = {
    number: 3,
    title: 'A change',
    body: '',
    user: { login: 'them' },
    state: 'open',
    labels: [],
    comments: [{ id: 1, user: { login: 'them' }, body: '<!-- report of Check -->\nNot the one.' }],
    pull: { head: `them:${RUN.head_branch}`, sha: COMMIT, draft: false, files: ['content/terms/en/a.mdx'] },
  };
  const OTHER: Thread = { ...PULL, number: 4, comments: [], pull: { head: 'me:main', sha: COMMIT, draft: false } };

  beforeEach(() => {
    repository = new Repository({ 'content/site.yaml': 'name: Words\n' }, { threads: [PULL, OTHER] });
  });

  /** What the run of the request left behind, as a zip with one file. */
  function leave(text: string | Buffer, name = 'report.md'): void {
    mkdirSync(repository.at('left'), { recursive: true });
    writeFileSync(repository.at('left', name), text);
    rmSync(repository.at('left.zip'), { force: true });
    spawnSync('zip', ['-q', repository.at('left.zip'), name], { cwd: repository.at('left') });
    const size = statSync(repository.at('left.zip')).size;
    repository.change((state) => {
      state.artifacts = [{ id: 9, run: 5, name: 'report', size_in_bytes: size, file: repository.at('left.zip') }];
    });
  }

  function show(run: Partial<typeof RUN> = {}): string {
    const { comment } = repository.run('report', { workflow_run: { ...RUN, ...run } });
    return comment?.result ?? '';
  }

  const comments = (of = 3): string[] =>
    threads()
      .find(({ number }) => number === of)
      ?.comments.map(({ body }) => body) ?? [];
  const threads = (): GitHubState['threads'] => repository.state.threads;
  const HEAD =
    '<!-- report of Check -->\nAs [the run of “Check”](https://github.example/me/words/actions/runs/5) reports:\n\n';

  test('is one, which is kept up to date, and goes when nothing is left to say', () => {
    leave('One `entry`.\n');
    expect(show()).toBe('success');
    expect(comments().slice(1)).toEqual([`${HEAD}One \`entry\`.\n`]);
    leave('Two entries.\n');
    show();
    expect(comments().slice(1)).toEqual([`${HEAD}Two entries.\n`]);
    leave('');
    show();
    expect(comments()).toEqual(['<!-- report of Check -->\nNot the one.']);
    expect(comments(4)).toEqual([]);
  });

  test('calls nobody, links no issue, and runs nothing', () => {
    leave('@me/everybody $(touch hacked) `touch hacked` #12 "\\(env)" ${{ github.token }}\0\n## A heading\n');
    show();
    expect(comments()[1]).toBe(
      `${HEAD}@\u2060me/everybody $(touch hacked) \`touch hacked\` #\u206012 "\\(env)" \${{ github.token }}\n## A heading\n`,
    );
    expect(spawnSync('find', [repository.folder, '-name', 'hacked'], { encoding: 'utf8' }).stdout).toBe('');
  });

  test('calls nobody by signs that are written as numbers or names', () => {
    leave('&#64;me &#0064me &#x40;me &#X40;me &commat;me @&#109;e &num;12 &#35;12 &#x23;12 #&#49;2 a&#32;b ## 1\n');
    show();
    expect(comments()[1]).toBe(
      `${HEAD}&#64;~me &#0064~me &#x40;~me &#X40;~me &commat;~me @~&#109;e &num;~12 &#35;~12 &#x23;~12 #~&#49;2 a&#32;b ## 1\n`.replaceAll(
        '~',
        '\u2060',
      ),
    );
  });

  test('says so where the request could have changed what the report says', () => {
    leave('All is well.\n');
    repository.change(({ threads: [pull] }) => pull?.pull?.files?.push('src/report/compare.ts'));
    show();
    expect(comments()[1]).toContain('reports, with code that this request changes:\n\nAll is well.');
  });

  test('is cut where it is too long for one, between characters', () => {
    leave('é😀'.repeat(60_000));
    expect(show()).toBe('success');
    expect(Array.from(comments()[1] ?? '').length).toBeLessThan(65_536);
    expect(comments()[1]?.endsWith('é😀\n\n…')).toBe(true);
  });

  test('is text even where the report is none', () => {
    leave(Buffer.from([0xff, 0xfe, 0x41, 0xc3]));
    expect(show()).toBe('success');
    expect(comments()[1]).toBe(`${HEAD}\uFFFD\uFFFDA\uFFFD`);
  });

  test.each<[string, Partial<typeof RUN>]>([
    ['a push', { event: 'push' }],
    ['a commit that is not the newest', { head_sha: 'b'.repeat(40) }],
    ['a branch of nobody', { head_branch: 'other' }],
    ['a run that left nothing', { id: 6 }],
  ])('is none for %s', (_, run) => {
    leave('Something.\n');
    expect(['success', 'skipped']).toContain(show(run));
    expect(threads().flatMap(({ comments: all }) => all).length).toBe(1);
  });

  test('is none of what is too large to unpack', () => {
    leave('Something.\n');
    repository.change(({ artifacts }) => artifacts.forEach((artifact) => (artifact.size_in_bytes = 200_001)));
    expect(show()).toBe('success');
    expect(comments().length).toBe(1);
  });

  test('is none of other files', () => {
    leave('Something.\n', 'other.md');
    expect(show()).toBe('success');
    expect(comments().length).toBe(1);
  });

  test('is made by steps that run nothing of the request', () => {
    const { steps } = readWorkflow('report').jobs['comment'] ?? { steps: [] };
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual([]);
    expect(steps.map(({ run }) => run).join()).not.toMatch(/\b(?:git|npm|npx|node|eval|source|bash|sh)\b/);
  });
});
