/**
 * `npm run bench`: builds generated glossaries cold, unchanged and with one entry edited, and prints what each took.
 * `--sizes 2000,7000` chooses the numbers of entries; `--vs "<command>"` times another generator's command in turn with
 * ours, so that both meet the same machine; `--json` prints the figures as JSON. `npm run bench -- search` measures search
 * instead, `npm run bench -- load` nginx under load: see `bench-search.ts` and `bench-load.ts`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';

interface Run {
  entries: number;
  kind: 'cold' | 'unchanged' | 'one edit' | 'other';
  seconds: number;
  /** Seconds of each stage, and peak memory in MB, as the build prints them. */
  stages: string;
  memory: number;
}

const root = path.resolve(import.meta.dirname, '..');
if (process.argv[2] === 'warm') {
  await import('./bench-warm.ts');
  process.exit();
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    sizes: { type: 'string', default: '500,2000,7000' },
    vs: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

if (positionals[0] === 'search') {
  await import('./bench-search.ts');
  process.exit();
}
if (positionals[0] === 'load') {
  await import('./bench-load.ts');
  process.exit();
}
const runs: Run[] = [];
for (const size of values.sizes.split(',').map(Number)) runs.push(...(await benchSize(size)));
console.log(values.json ? JSON.stringify(runs, null, 2) : table(runs));

async function benchSize(entries: number): Promise<Run[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-bench-'));
  try {
    const content = path.join(work, 'content');
    const slugs = await writeCorpus({ folder: content, count: entries });
    const ours = async (kind: Run['kind']): Promise<Run> =>
      parseRun(
        entries,
        kind,
        await time('npm', ['run', '--silent', 'build', '--', '--outDir', path.join(work, 'out')], content, work),
      );
    const measured = [await ours('cold')];
    if (values.vs !== undefined) {
      const other = await time('sh', ['-c', values.vs], content, work);
      measured.push({ entries, kind: 'other', seconds: other.seconds, stages: values.vs, memory: 0 });
    }
    measured.push(await ours('unchanged'));
    editEntry(path.join(content, 'terms', 'en', `${slugs[Math.floor(entries / 2)] ?? ''}.mdx`));
    measured.push(await ours('one edit'));
    return measured;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** One more takeaway: the entry's own page changes, and nothing else. */
function editEntry(file: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('takeaways:\n', 'takeaways:\n  - Edited for the benchmark.\n'),
  );
}

interface Timed {
  seconds: number;
  output: string;
}

function time(command: string, args: string[], content: string, work: string): Promise<Timed> {
  const env = { ...process.env, GLOSSARY_CONTENT: content, GLOSSARY_CACHE: path.join(work, 'cache'), SITE_URL: '' };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, output });
      else reject(new Error(`${command} failed:\n${output}`));
    });
  });
}

function parseRun(entries: number, kind: Run['kind'], { seconds, output }: Timed): Run {
  const [, stages = '', memory = '0'] = /\((.*)\), (\d+) MB/.exec(output) ?? [];
  return { entries, kind, seconds, stages, memory: Number(memory) };
}

function table(rows: readonly Run[]): string {
  const cold = new Map(rows.filter(({ kind }) => kind === 'cold').map((run) => [run.entries, run.seconds]));
  const lines = rows.map(({ entries, kind, seconds, stages, memory }) => {
    const ratio = seconds / (cold.get(entries) ?? seconds);
    const cells = [
      String(entries),
      kind,
      `${seconds.toFixed(1)} s`,
      `${ratio.toFixed(2)}×`,
      `${((seconds / entries) * 1000).toFixed(1)} ms`,
    ];
    return `${cells.map((cell) => cell.padStart(10)).join('')}${(memory > 0 ? `${memory} MB` : '').padStart(10)}  ${stages}`;
  });
  const head = ['entries', 'build', 'time', 'to cold', 'per entry', 'memory'].map((cell) => cell.padStart(10)).join('');
  return [
    `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
    head,
    ...lines,
  ].join('\n');
}
