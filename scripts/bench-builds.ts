/**
 * `npm run bench`: builds generated glossaries cold, unchanged and with one entry edited, and prints a table: seconds in
 * all and for each stage, peak memory of each process, size of the output, milliseconds for each entry, and how the latter
 * grows with the number of entries. `--sizes 2000,7000` chooses the numbers of entries; `--shape plain` has
 * entries without contrasts, formulas and pictures; `--vs "<command>"` times another
 * generator's command in turn with ours, so that both meet the same machine; `--json <file>` writes the figures as JSON.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CORPUS_SHAPES, writeCorpus } from '../test/tools/corpus.ts';
import { addTakeaway, MACHINE, measure, measureBuild, ROOT, sizeOf, workFolder, type Measured } from './measure.ts';
import { headOf, showHelp } from './usage.ts';

showHelp(headOf(import.meta.filename));

type Kind = 'cold' | 'unchanged' | 'one edit' | 'other';

interface Run {
  entries: number;
  kind: Kind;
  seconds: number;
  millisecondsPerEntry: number;
  /** Seconds by stage; those after `beside` went on at the same time. */
  stages: Record<string, number>;
  beside: Record<string, number>;
  /** MB by process. */
  memory: Record<string, number>;
  bytes: number;
  files: number;
}

const { values } = parseArgs({
  args: process.argv.slice(process.argv[2] === 'builds' ? 3 : 2),
  options: {
    sizes: { type: 'string', default: '500,2000,7000,20000' },
    shape: { type: 'string', default: 'full' },
    vs: { type: 'string' },
    json: { type: 'string' },
  },
});

const runs: Run[] = [];
console.log(
  `${MACHINE}\n${row(['entries', 'build', 'time', 'to cold', 'per entry', 'output', 'files', 'memory (MB), stages'])}`,
);
for (const size of values.sizes.split(',').map(Number)) await benchSize(size);
console.log(growth());
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine: MACHINE, runs }, null, 2)}\n`);

async function benchSize(entries: number): Promise<void> {
  const work = workFolder('bench');
  const content = path.join(work, 'content');
  const slugs = await writeCorpus({
    folder: content,
    count: entries,
    shape: z.enum(CORPUS_SHAPES).parse(values.shape),
  });
  const folders = { content, cache: path.join(work, 'cache'), outDir: path.join(work, 'out') };
  const build = async (kind: Kind): Promise<void> => {
    report({ entries, kind, ...(await measureBuild(folders)), ...sizeOf(folders.outDir) });
  };
  await build('cold');
  if (values.vs !== undefined) {
    const measured = await measure('sh', ['-c', values.vs], {
      cwd: ROOT,
      env: { ...process.env, GLOSSARY_CONTENT: content },
    });
    report({ entries, kind: 'other', ...measured, bytes: 0, files: 0 });
  }
  await build('unchanged');
  const edited = path.join(content, 'terms', 'en', `${slugs[Math.floor(entries / 2)] ?? ''}.mdx`);
  addTakeaway(edited, 'Edited for the benchmark.');
  await build('one edit');
}

function report({ output, ...measured }: Omit<Run, 'millisecondsPerEntry' | 'stages' | 'beside'> & Measured): void {
  const [, stages = '', beside = ''] = /pages in [\d.]+ s \(([^;)]*)(?:; beside them ([^)]*))?\)/.exec(output) ?? [];
  const run: Run = {
    ...measured,
    millisecondsPerEntry: (measured.seconds / measured.entries) * 1000,
    stages: secondsOf(stages),
    beside: secondsOf(beside),
  };
  runs.push(run);
  console.log(line(run));
}

/** `load 7.1 s, link 2.0 s` -> seconds by name. */
function secondsOf(text: string): Record<string, number> {
  const found = text.matchAll(/([a-z][a-z ]*?) ([\d.]+) s/g);
  return Object.fromEntries([...found].map(([, name = '', seconds]) => [name, Number(seconds)]));
}

function line({ entries, kind, seconds, millisecondsPerEntry, bytes, files, memory, stages, beside }: Run): string {
  const cold = runs.find((other) => other.entries === entries && other.kind === 'cold');
  const list = (all: Record<string, number>): string =>
    Object.entries(all)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  return row([
    String(entries),
    kind,
    `${seconds.toFixed(1)} s`,
    `${(seconds / (cold?.seconds ?? seconds)).toFixed(2)}×`,
    `${millisecondsPerEntry.toFixed(2)} ms`,
    `${Math.round(bytes / 1e6)} MB`,
    String(files),
    [memory, stages, beside]
      .map(list)
      .filter((text) => text !== '')
      .join(' | '),
  ]);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index < cells.length - 1 ? cell.padStart(10) : `  ${cell}`)).join('');
}

/** What an entry costs, against an entry of the first size of at least 2,000. */
function growth(): string {
  const base = runs.find(({ entries, kind }) => kind === 'cold' && entries >= 2000) ?? runs[0];
  const cold = runs.filter(({ kind }) => kind === 'cold');
  const factors = cold.map(
    ({ entries, millisecondsPerEntry }) =>
      `${entries} entries ${(millisecondsPerEntry / (base?.millisecondsPerEntry ?? 1)).toFixed(2)}×`,
  );
  const other = runs.flatMap(({ kind, entries, seconds }) => {
    const ours = cold.find((run) => run.entries === entries);
    return kind === 'other' && ours
      ? [`${entries} entries: ours took ${(ours.seconds / seconds).toFixed(2)} of the other's time`]
      : [];
  });
  return [`Growth, cold, per entry against ${base?.entries ?? 0}: ${factors.join(', ')}`, ...other].join('\n');
}
