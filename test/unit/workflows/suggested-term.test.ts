/** The workflow of suggested terms, in a repository that somebody has just made. */
import { existsSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { GitHubState, Thread } from '../../tools/github-state.ts';
import { SITE } from '../loading/folder.ts';
import { readWorkflow, Repository, type JobResult } from './workflow-runner.ts';

// Dozens of processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

const BRANCH = 'suggested-term-7';
const DRAFT = 'content/terms/en/ledger-review.mdx';

/** An issue as the form makes it. */
const suggestion = (term: string, definition = 'A meeting.', notes = ''): string =>
  `### Term\n\n${term}\n\n### Language\n\nEnglish (en)\n\n### Definition\n\n${definition}\n\n### What a reader should know\n\n${notes}\n`;

/** A repository with one issue. */
function begin(body: string, state: Partial<GitHubState> = {}): void {
  const user = { login: 'stranger' };
  const issue: Thread = { number: 7, title: 'Term', user, body, state: 'open', labels: [], comments: [] };
  repository = new Repository({ 'content/site.yaml': SITE }, { threads: [issue], ...state });
}

const issue = (): Thread | undefined => repository.state.threads.find(({ number }) => number === 7);
const told = (): string[] => issue()?.comments.map(({ body }) => body) ?? [];
const pulls = (): Thread[] => repository.state.threads.filter(({ pull }) => pull !== undefined);

function run(event: object): Record<string, JobResult> {
  return repository.run('suggested-term', { ...event, issue: issue() });
}
const accept = (): Record<string, JobResult> => run({ action: 'labeled', label: { name: 'accepted term' } });

/** The job that may write, with what the other one is said to have made; that may have been taken over by a package. */
function propose({ file = DRAFT, text = 'The "draft" $(of) é\n', notes = '', found = '' } = {}): JobResult {
  const inBase64 = (value: string): string => Buffer.from(value).toString('base64');
  return repository.runJob('suggested-term', 'propose', {
    github: { event: { issue: issue() } },
    needs: { draft: { outputs: { file, text: inBase64(text), notes: inBase64(notes), found: inBase64(found) } } },
  });
}

const results = (jobs: Record<string, JobResult>): string[] =>
  Object.entries(jobs).map(([name, { result }]) => `${name}: ${result}`);

describe('a suggestion that comes in', () => {
  test('gets its label, and both labels are made where they are missing', () => {
    begin(suggestion('Ledger review'));
    expect(results(run({ action: 'opened' }))).toEqual([
      'label: success',
      'draft: skipped',
      'propose: skipped',
      'tell: skipped',
    ]);
    expect(repository.state.labels.map(({ name }) => name)).toEqual(['suggested term', 'accepted term']);
    expect(issue()?.labels).toEqual(['suggested term']);
  });

  test('leaves labels that are there as people made them', () => {
    const own = { name: 'suggested term', color: '000000', description: 'Ours' };
    begin(suggestion('Ledger review'), { labels: [own] });
    run({ action: 'opened' });
    expect(repository.state.labels[0]).toEqual(own);
    expect(issue()?.labels).toEqual(['suggested term']);
  });

  test.each([
    { body: 'A bug: ### Term', event: { action: 'opened' } },
    { body: suggestion('x'), event: { action: 'labeled', label: { name: 'good first issue' } } },
  ])('is none, and no draft is made, for $event of "$body"', ({ body, event }) => {
    begin(body);
    expect(Object.values(run(event)).map(({ result }) => result)).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
  });
});

test('an accepted suggestion becomes a checked draft, and its text is data, whatever it says', () => {
  const evil = '$(touch hacked) `touch hacked` "; touch hacked # ${{ github.token }} @everybody';
  begin(
    suggestion(
      '../../.github/workflows/evil',
      `${evil} wich is something`,
      `${evil}\n\n---\nfile=/etc/x.mdx\n\0\n\n### Other names\n\n\u2060\n`,
    ),
  );
  expect(results(accept())).toEqual(['label: skipped', 'draft: success', 'propose: success', 'tell: skipped']);
  const file = 'content/terms/en/github-workflows-evil.mdx';
  expect(repository.git('remote.git', 'diff', '--name-only', 'main', BRANCH)).toBe(file);
  expect(repository.git('remote.git', 'show', `${BRANCH}:${file}`)).toContain(`${evil} wich`);
  for (const place of ['clone', '.', 'temp']) expect(existsSync(repository.at(place, 'hacked'))).toBe(false);
  expect(pulls()[0]?.body).toMatch(/^Closes #7\n[^]*\n {4}left out: [^]*\n {4}\d+:\d+ unknown-word: "wich" /);
  expect(repository.state.statuses).toMatchObject([{ state: 'failure' }]);
  expect(told()).toEqual([]);
});

describe('of which no draft can be made', () => {
  test('a suggestion is told why, as text that is neither markup nor a command', () => {
    begin(suggestion('x'));
    repository.program('npm', `echo '"x" is no topic'; echo '</details> \`$(touch hacked)\` @everybody'; exit 1`);
    expect(results(accept())).toEqual(['label: skipped', 'draft: failure', 'propose: skipped', 'tell: success']);
    expect(told()).toEqual([
      'No draft could be made:\n\n    "x" is no topic\n    </details> `$(touch hacked)` @everybody\n\nMend the text of the suggestion, then take the label off and put it on again.\n',
    ]);
    expect(existsSync(repository.at('clone/hacked'))).toBe(false);
  });

  test('one that is too long is told so', () => {
    begin(suggestion('x'));
    repository.program('npm', `mkdir -p content/terms/en && head -c 70000 /dev/zero > ${DRAFT}`);
    expect(accept()['draft']?.result).toBe('failure');
    expect(told()[0]).toContain('    the draft is longer than 60,000 bytes; shorten the suggestion\n');
  });

  test('a fault of the check is told to nobody as one of the suggestion', () => {
    begin(suggestion('x'));
    repository.program('npm', `[ "$3" != check ] || exit 2; mkdir -p content/terms/en; echo made it | tee ${DRAFT}`);
    expect(accept()['draft']?.result).toBe('failure');
    expect(told()).toEqual([]);
  });
});

describe('a draft', () => {
  test('gets a branch and a pull request that closes the issue, and a mark at its commit', () => {
    begin('');
    propose({ file: 'content/terms/en/año.mdx' });
    expect(repository.git('remote.git', 'show', `${BRANCH}:content/terms/en/año.mdx`)).toBe('The "draft" $(of) é');
    expect(pulls()).toMatchObject([{ title: 'Suggested term (#7)', pull: { head: `me:${BRANCH}`, draft: true } }]);
    expect(pulls()[0]?.body).toMatch(/^Closes #7\n/);
    expect(pulls()[0]?.body).not.toContain('What was found');
    expect(repository.state.statuses).toEqual([
      {
        commit: repository.git('remote.git', 'rev-parse', BRANCH),
        context: 'Draft',
        state: 'success',
        description: '0 to mend',
        target_url: 'https://github.example/me/words/actions/runs/99',
      },
    ]);
  });

  test('leaves what people changed on its branch, and says so', () => {
    begin('');
    propose();
    const commit = repository.push(BRANCH, { [DRAFT]: 'hours of work' });
    expect(propose({ text: 'draft again' }).result).toBe('success');
    expect(repository.git('remote.git', 'rev-parse', BRANCH)).toBe(commit);
    expect(pulls().length).toBe(1);
    expect(repository.state.statuses.length).toBe(1);
    expect(told()).toEqual([
      'There is a draft already, #8 on the branch `suggested-term-7`; it stays as it is. Delete the branch to have a new one made.',
    ]);
  });

  test('is told how to go on where workflows may open no pull request, and proposed as it is once they may', () => {
    begin('', { mayOpenPulls: false });
    expect(propose().result).toBe('success');
    expect(told()).toEqual([
      'The draft is on the branch `suggested-term-7`. Workflows may open no pull request here: [open it yourself](https://github.example/me/words/compare/suggested-term-7?quick_pull=1&body=Closes%20%237), and switch on Settings → Actions → General → "Allow GitHub Actions to create and approve pull requests" for the next one.',
    ]);
    const commit = repository.git('remote.git', 'rev-parse', BRANCH);
    repository.change((state) => (state.mayOpenPulls = true));
    propose({ text: 'draft again', notes: 'much like it', found: '3:1 of another draft' });
    expect(repository.git('remote.git', 'rev-parse', BRANCH)).toBe(commit);
    expect(pulls().map(({ body }) => body)).toEqual([expect.not.stringMatching(/much like it|another draft/)]);
    expect(told().length).toBe(1);
  });

  test('is a plain pull request where the plan knows no drafts', () => {
    begin('', { drafts: false });
    propose();
    expect(pulls()).toMatchObject([{ pull: { draft: false } }]);
  });

  test('is not pushed where the remote does not answer', () => {
    begin('');
    repository.program('git', `[ "$1" != ls-remote ] || exit 128; PATH="${process.env['PATH'] ?? ''}" exec git "$@"`);
    expect(propose().result).toBe('failure');
    expect(repository.has(BRANCH)).toBe(false);
  });

  test.each([
    'content/site.yaml',
    'content/terms/../../.github/workflows/x.mdx',
    '.github/workflows/check.yml',
    '/etc/x.mdx',
    'content/terms/en/a.mdx\n.github/x',
    '',
  ])('is none in the place of %j', (file) => {
    begin('');
    expect(propose({ file }).result).toBe('failure');
    expect(repository.has(BRANCH)).toBe(false);
  });
});

test('what runs packages can write nothing, and what can write runs none', () => {
  for (const { permissions = {}, steps } of Object.values(readWorkflow('suggested-term').jobs)) {
    const commands = steps.map(({ run }) => run).join('\n');
    if (Object.values(permissions).includes('write')) expect(commands).not.toMatch(/\b(?:npm|npx|node)\b/);
    expect(commands).not.toMatch(/push.*(?:--force|-f\b|\+)/);
  }
});
