/** Runs workflows as GitHub does, job by job and step by step, with a remote of their own and a stand-in for GitHub. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../sites.ts';
import { FRESH, stateIn, type GitHubState } from '../../tools/github-state.ts';

const words = z.record(z.string(), z.string());
const step = z.looseObject({
  id: z.string().default(''),
  name: z.string().default(''),
  if: z.string().default('success()'),
  uses: z.string().optional(),
  run: z.string().default(''),
  env: words.default({}),
});
const workflow = z.looseObject({
  // Without it GitHub leaves pipefail out.
  defaults: z.object({ run: z.object({ shell: z.literal('bash') }) }),
  jobs: z.record(
    z.string(),
    z.looseObject({
      if: z.string().default('success()'),
      needs: z.string().optional(),
      permissions: words.optional(),
      env: words.default({}),
      outputs: words.default({}),
      steps: z.array(step),
    }),
  ),
});
type Workflow = z.infer<typeof workflow>;
type Job = Workflow['jobs'][string];

export function readWorkflow(name: string): Workflow {
  return workflow.parse(parse(readFileSync(path.join(ROOT, '.github/workflows', `${name}.yml`), 'utf8')));
}

export interface JobResult {
  result: 'success' | 'failure' | 'skipped';
  outputs: Record<string, string>;
  /** What the steps printed. */
  log: string;
}

/** Remotes by the files that they begin with. */
const BEGUN = new Map<string, string>();

/** The repository `me/words`: its remote, what GitHub knows of it, and the machine that runs its workflows. */
export class Repository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'workflow-'));

  constructor(files: Readonly<Record<string, string>>, state: Partial<GitHubState> = {}) {
    this.#begin(files);
    this.state = { ...FRESH, ...state };
    mkdirSync(this.at('bin'));
    this.program(
      'gh',
      `exec ${process.execPath} ${path.join(ROOT, 'test/tools/gh.ts')} ${this.at('github.json')} "$@"`,
    );
    this.program('npm', NPM);
  }

  /** The same beginning is made once, and copied. */
  #begin(files: Readonly<Record<string, string>>): void {
    const key = JSON.stringify(files);
    const known = BEGUN.get(key);
    if (known === undefined) {
      this.git('.', 'init', '--quiet', '--bare', 'remote.git');
      this.push('main', files);
      const copy = mkdtempSync(path.join(tmpdir(), 'workflow-remote-'));
      process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
      cpSync(this.at('remote.git'), copy, { recursive: true });
      BEGUN.set(key, copy);
    } else cpSync(known, this.at('remote.git'), { recursive: true });
  }

  /** Puts a program before those of the machine. */
  program(name: string, script: string): void {
    writeFileSync(this.at(`bin/${name}`), `#!/bin/sh\n${script}\n`);
    chmodSync(this.at(`bin/${name}`), 0o755);
  }

  at(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  get state(): GitHubState {
    return stateIn(readFileSync(this.at('github.json'), 'utf8'));
  }

  set state(state: GitHubState) {
    writeFileSync(this.at('github.json'), JSON.stringify(state));
  }

  change(change: (state: GitHubState) => void): void {
    const { state } = this;
    change(state);
    this.state = state;
  }

  /** @throws what git complains of */
  git(folder: string, ...args: string[]): string {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
    const { stdout, stderr, status } = spawnSync('git', [...identity, ...args], {
      cwd: this.at(folder),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  /** Commits files to a branch of the remote, as a person would; gives the commit. */
  push(branch: string, files: Readonly<Record<string, string>>): string {
    const clone = mkdtempSync(this.at('person-'));
    this.git('.', 'clone', '--quiet', 'remote.git', clone);
    const folder = path.basename(clone);
    if (this.has(branch)) this.git(folder, 'switch', '--quiet', branch);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(clone, name)), { recursive: true });
      writeFileSync(path.join(clone, name), content);
    }
    this.git(folder, 'add', '--all');
    this.git(folder, 'commit', '--quiet', '--message', 'Change');
    this.git(folder, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    return this.git(folder, 'rev-parse', 'HEAD');
  }

  has(branch: string): boolean {
    return this.git('remote.git', 'branch', '--list', branch) !== '';
  }

  /** Runs all jobs of a workflow for an event. */
  run(name: string, event: object, github: Readonly<Record<string, string>> = {}): Record<string, JobResult> {
    const results: Record<string, JobResult> = {};
    writeFileSync(this.at('event.json'), JSON.stringify(event));
    const context = { ...GITHUB, ...github, event };
    for (const [id, job] of Object.entries(readWorkflow(name).jobs)) {
      const needs = job.needs === undefined ? {} : { [job.needs]: results[job.needs] };
      const failed = Object.values(needs).some((one) => one?.result !== 'success');
      const runs = decide(job.if, { github: context, needs }, failed);
      results[id] = runs
        ? this.#runSteps(job, { github: context, needs })
        : { result: 'skipped', outputs: {}, log: '' };
    }
    return results;
  }

  /** Runs one job with what the others are said to have given. */
  runJob(name: string, id: string, { github, needs }: Contexts): JobResult {
    const job = readWorkflow(name).jobs[id];
    if (!job) throw new Error(`no job ${id}`);
    return this.#runSteps(job, { github: { ...GITHUB, ...github }, needs });
  }

  #runSteps(job: Job, contexts: Contexts): JobResult {
    rmSync(this.at('clone'), { recursive: true, force: true });
    rmSync(this.at('temp'), { recursive: true, force: true });
    mkdirSync(this.at('clone'));
    mkdirSync(this.at('temp'));
    const steps: Record<string, { outputs: Record<string, string>; outcome: string }> = {};
    const all = { ...contexts, steps, runner: { temp: this.at('temp') } };
    let log = '';
    let failed = false;
    for (const one of job.steps) {
      if (!decide(one.if, all, failed)) continue;
      const { status, output, outputs } = this.#runStep(one, { ...job.env, ...one.env }, all);
      steps[one.id] = { outputs, outcome: status === 0 ? 'success' : 'failure' };
      failed ||= status !== 0;
      log += output;
    }
    return { result: failed ? 'failure' : 'success', outputs: fill(job.outputs, all), log };
  }

  #runStep(
    { uses, run }: z.infer<typeof step>,
    env: Record<string, string>,
    contexts: Contexts,
  ): { status: number; output: string; outputs: Record<string, string> } {
    const nothing = { status: 0, output: '', outputs: {} };
    if (uses?.startsWith('actions/checkout@') === true) {
      this.git('clone', 'clone', '--quiet', '../remote.git', '.');
      return nothing;
    }
    if (uses !== undefined || run === 'npm ci' || run === 'npm run build') return nothing;
    writeFileSync(this.at('temp/output.txt'), '');
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: this.at('clone'),
      encoding: 'utf8',
      env: {
        PATH: `${this.at('bin')}:${process.env['PATH'] ?? ''}`,
        HOME: this.folder,
        RUNNER_TEMP: this.at('temp'),
        GITHUB_EVENT_PATH: this.at('event.json'),
        GITHUB_OUTPUT: this.at('temp/output.txt'),
        GITHUB_STEP_SUMMARY: this.at('temp/summary.md'),
        GITHUB_REPOSITORY_OWNER: 'me',
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_RUN_ID: '99',
        NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/keyterms/code'),
        GLOSSARY_CONTENT: this.at('clone/content'),
        GLOSSARY_TODAY: '2026-11-22',
        ...fill(env, contexts),
      },
    });
    const lines = readFileSync(this.at('temp/output.txt'), 'utf8').split('\n').filter(Boolean);
    const outputs: Record<string, string> = {};
    for (const line of lines) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    return { status: status ?? 1, output: stdout + stderr, outputs };
  }
}

const GITHUB = {
  token: 'token',
  repository: 'me/words',
  server_url: 'https://github.example',
  ref_name: 'main',
  event_name: '',
  base_ref: '',
};

/** Runs the project's own scripts, by their names in package.json, where a step says `npm run --silent <name> -- <arguments>`. */
const NPM = `
[ "$1 $2" = "run --silent" ] || exit 64
script="$(${process.execPath} -p 'require(process.argv[1]).scripts[process.argv[2]]' ${path.join(ROOT, 'package.json')} "$3" | grep -o 'scripts/[a-z-]*\\.ts$')"
shift 4
exec ${process.execPath} ${ROOT}/"$script" "$@"`;

interface Contexts {
  github: object;
  needs: object;
  steps?: object;
  runner?: object;
}

function fill(values: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => String(evaluate(expression, contexts, false))),
    ]),
  );
}

/** A condition without a word on failures holds only where nothing failed. */
function decide(condition: string, contexts: Contexts, failed: boolean): boolean {
  const asks = /\b(?:failure|always|success|cancelled)\(\)/.test(condition);
  return (asks || !failed) && evaluate(condition, contexts, failed) === true;
}

/** Expressions of GitHub are JavaScript, but for paths: what is not there is ''. */
function evaluate(expression: string, contexts: Contexts, failed: boolean): unknown {
  const at = (names: string): unknown =>
    names
      .split('.')
      .reduce<unknown>((value, name) => z.record(z.string(), z.unknown()).safeParse(value).data?.[name], contexts) ??
    '';
  const script = expression.replaceAll(
    /(?<!')\b(?:github|needs|steps|runner)(?:\.[\w-]+)+/g,
    (names) => `at("${names}")`,
  );
  return vm.runInNewContext(script, {
    at,
    failure: () => failed,
    success: () => !failed,
    always: () => true,
    startsWith: (text: string, start: string) => text.toLowerCase().startsWith(start.toLowerCase()),
    format: (text: string, ...values: string[]) =>
      text.replaceAll(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? ''),
  });
}
