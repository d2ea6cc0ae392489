/**
 * Stands in for `gh`, and for GitHub behind it: `node gh.ts <state.json> <arguments of gh>`. It knows the commands, options and
 * addresses that the workflows use, refuses any other, and keeps what they make in the state.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { stateIn, type Thread } from './github-state.ts';

const [file = '', ...words] = process.argv.slice(2);
const state = stateIn(readFileSync(file, 'utf8'));
const BOT = { login: 'github-actions[bot]' };

const COMMANDS: Readonly<Record<string, (words: string[]) => void>> = {
  'label create': (args) => {
    const { values, name } = options(args, 'color', 'description');
    if (state.labels.some((label) => label.name === name))
      throw new Refusal(`label with name "${name}" already exists`);
    state.labels.push({ name, color: text(values['color']), description: text(values['description']) });
  },
  'issue edit': (args) => {
    const { values, name } = options(args, 'add-label', 'body-file');
    const issue = threadOf(Number(name));
    const label = values['add-label'];
    if (label !== undefined) {
      if (!state.labels.some((one) => one.name === label)) throw new Refusal(`'${label}' not found`);
      issue.labels.push(label);
    }
    if (values['body-file'] !== undefined) issue.body = readFileSync(values['body-file'], 'utf8');
  },
  'issue comment': (args) => {
    const { values, name } = options(args, 'body', 'body-file');
    comment(threadOf(Number(name)), values['body'] ?? readFileSync(text(values['body-file']), 'utf8'));
  },
  'issue create': (args) => {
    const { values } = options(args, 'title', 'body-file');
    open(text(values['title']), readFileSync(text(values['body-file']), 'utf8'));
  },
  'issue close': (args) => {
    const { values, name } = options(args, 'comment');
    const issue = threadOf(Number(name));
    comment(issue, text(values['comment']));
    issue.state = 'closed';
  },
  'pr create': (args) => {
    const { values } = parseArgs({
      args,
      options: {
        draft: { type: 'boolean', default: false },
        head: { type: 'string' },
        title: { type: 'string' },
        'body-file': { type: 'string' },
      },
    });
    if (values.draft && !state.drafts) throw new Refusal('Draft pull requests are not supported in this repository');
    if (!state.mayOpenPulls)
      throw new Refusal('GitHub Actions is not permitted to create or approve pull requests (createPullRequest)');
    const pull = open(text(values.title), readFileSync(text(values['body-file']), 'utf8'));
    pull.pull = { head: `me:${text(values.head)}`, sha: '', draft: values.draft };
  },
};

/** Requests of `gh api` that read; the query stands in the fields. */
function read(address: string, fields: Readonly<Record<string, string>>): unknown {
  const number = Number(/\d+/.exec(address)?.[0]);
  if (address === 'pulls')
    return state.threads
      .filter(({ pull, state: is }) => pull?.head === fields['head'] && [is, 'all'].includes(fields['state'] ?? 'open'))
      .map(({ number: id, pull }) => ({ number: id, head: { sha: pull?.sha } }));
  if (address === 'issues')
    return state.threads.filter(({ state: is, user }) => is === fields['state'] && user.login === fields['creator']);
  if (/^issues\/\d+\/comments$/.test(address)) return threadOf(number).comments;
  if (/^pulls\/\d+\/files$/.test(address)) return threadOf(number).pull?.files?.map((filename) => ({ filename })) ?? [];
  if (/^actions\/runs\/\d+\/artifacts$/.test(address))
    return { artifacts: state.artifacts.filter(({ run, name }) => run === number && name === fields['name']) };
  throw new Refusal(`gh: Not Found (HTTP 404): GET ${address}`);
}

/** Requests of `gh api` that change something. */
function write(method: string, address: string, fields: Readonly<Record<string, string>>, body: string): void {
  const request = `${method} ${address}`;
  const number = Number(/\d+/.exec(address)?.[0]);
  if (/^POST issues\/\d+\/comments$/.test(request)) comment(threadOf(number), bodyOf(body));
  else if (/^(?:PATCH|DELETE) issues\/comments\/\d+$/.test(request)) changeComment(method, number, body);
  else if (/^POST statuses\/[0-9a-f]{40}$/.test(request))
    state.statuses.push({ commit: address.slice('statuses/'.length), ...fields });
  else throw new Refusal(`gh: Not Found (HTTP 404): ${request}`);
}

class Refusal extends Error {}

try {
  if (words[0] === 'api') api(words.slice(1));
  else {
    const run = COMMANDS[words.slice(0, 2).join(' ')];
    if (!run) throw new Refusal(`unknown command ${words.slice(0, 2).join(' ')}`);
    run(words.slice(2));
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  writeFileSync(file, JSON.stringify(state));
}

function api(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      method: { type: 'string', default: 'GET' },
      'raw-field': { type: 'string', short: 'f', multiple: true, default: [] },
      paginate: { type: 'boolean' },
      silent: { type: 'boolean' },
      input: { type: 'string' },
    },
  });
  const url = new URL(positionals[0] ?? '', 'https://api.example/');
  const address = url.pathname.replace('/repos/me/words/', '');
  const fields = Object.fromEntries([
    ...url.searchParams,
    ...values['raw-field'].map((field): [string, string] => {
      const at = field.indexOf('=');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  ]);
  const zip = /^actions\/artifacts\/(\d+)\/zip$/.exec(address)?.[1];
  const artifact = state.artifacts.find(({ id }) => String(id) === zip);
  if (artifact) {
    process.stdout.write(readFileSync(artifact.file));
    return;
  }
  const body = values.input === undefined ? '' : readFileSync(values.input, 'utf8');
  if (values.method !== 'GET') write(values.method, address, fields, body);
  else console.log(JSON.stringify(read(address, fields)));
}

function options(args: string[], ...names: string[]): { values: Record<string, string | undefined>; name: string } {
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: known });
  return { values, name: positionals[0] ?? '' };
}

function text(value: string | undefined): string {
  if (value === undefined) throw new Refusal('an option is missing');
  return value;
}

function threadOf(number: number): Thread {
  const thread = state.threads.find((one) => one.number === number);
  if (!thread) throw new Refusal(`no issue ${number}`);
  return thread;
}

function open(title: string, body: string): Thread {
  const thread: Thread = { number: nextNumber(), title, body, user: BOT, state: 'open', labels: [], comments: [] };
  state.threads.push(thread);
  return thread;
}

function nextNumber(): number {
  return 1 + Math.max(0, ...state.threads.map(({ number }) => number));
}

function comment(thread: Thread, body: string): void {
  thread.comments.push({ id: 1 + state.threads.flatMap(({ comments }) => comments).length, user: BOT, body });
}

function changeComment(method: string, id: number, body: string): void {
  for (const thread of state.threads) {
    const found = thread.comments.find((one) => one.id === id);
    if (found && method === 'PATCH') found.body = bodyOf(body);
    if (method === 'DELETE') thread.comments = thread.comments.filter((one) => one.id !== id);
  }
}

function bodyOf(json: string): string {
  return z.object({ body: z.string() }).parse(JSON.parse(json)).body;
}
