/**
 * `npm run bench`: builds generated glossaries cold, unchanged and with one entry edited, and prints a table: seconds in
 * all and for each stage, peak memory of each process, size of the output, milliseconds for each entry, and how the latter
 * grows with the number of entries. `--sizes 2000,7000` chooses the numbers of entries; `--shape plain` has
 * entries without contrasts, formulas and pictures; `--vs "<command>"` times another
 * generator's command in turn with ours, so that both meet the same machine; `--json <file>` writes the figures as JSON.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusIn, MACHINE, measure, measureBuilds, ROOT, sizeOf, workFolder } from '../test/tools/bench/measure.ts';
import type { BuildKind, Measured } from '../test/tools/bench/measure.ts';
import { ownArguments } from './usage.ts';

interface Run extends Omit<Measured, 'output'> {
  entries: number;
  kind: BuildKind | 'other';
  millisecondsPerEntry: number;
  /** Seconds by stage. */
  stages: Record<string, number>;
  bytes: number;
  files: number;
}

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
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
  const corpus = await corpusIn(workFolder('bench'), entries, values.shape);
  const env = { ...process.env, GLOSSARY_CONTENT: corpus.content };
  for await (const [kind, measured] of measureBuilds(corpus)) {
    report(entries, kind, measured, sizeOf(corpus.outDir));
    if (kind === 'cold' && values.vs !== undefined)
      report(entries, 'other', await measure('sh', ['-c', values.vs], { cwd: ROOT, env }), { bytes: 0, files: 0 });
  }
}

function report(
  entries: number,
  kind: Run['kind'],
  { output, ...measured }: Measured,
  size: { bytes: number; files: number },
): void {
  const millisecondsPerEntry = (measured.seconds / entries) * 1000;
  const run = { entries, kind, ...measured, millisecondsPerEntry, stages: stagesIn(output), ...size };
  runs.push(run);
  console.log(line(run));
}

/** `pages in 9.1 s (load 7.1 s, link 2.0 s)` -> seconds by name. */
function stagesIn(output: string): Record<string, number> {
  const [, stages = ''] = /pages in [\d.]+ s \(([^)]*)\)/.exec(output) ?? [];
  const found = stages.matchAll(/([a-z][a-z ]*?) ([\d.]+) s/g);
  return Object.fromEntries([...found].map(([, name = '', seconds]) => [name, Number(seconds)]));
}

function line({ entries, kind, seconds, millisecondsPerEntry, bytes, files, memory, stages }: Run): string {
  const cold = runs.find((other) => other.entries === entries && other.kind === 'cold');
  const lists = [memory, stages].map((all) =>
    Object.entries(all)
      .map((own) => own.join(' '))
      .join(', '),
  );
  return row([
    String(entries),
    kind,
    `${seconds.toFixed(1)} s`,
    `${(seconds / (cold?.seconds ?? seconds)).toFixed(2)}×`,
    `${millisecondsPerEntry.toFixed(2)} ms`,
    `${Math.round(bytes / 1e6)} MB`,
    String(files),
    lists.filter((text) => text !== '').join(' | '),
  ]);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index < cells.length - 1 ? cell.padStart(10) : `  ${cell}`)).join('');
}

/** What an entry costs, against an entry of the first size of at least 2,000. */
function growth(): string {
  const cold = runs.filter(({ kind }) => kind === 'cold');
  const base = cold.find(({ entries }) => entries >= 2000) ?? cold[0];
  const factors = cold.map(
    ({ entries, millisecondsPerEntry }) =>
      `${entries} entries ${(millisecondsPerEntry / (base?.millisecondsPerEntry ?? 1)).toFixed(2)}×`,
  );
  const others = runs.filter(({ kind }) => kind === 'other');
  const shares = others.map(({ entries, seconds }) => {
    const ours = cold.find((run) => run.entries === entries)?.seconds ?? 0;
    return `${entries} entries: ours took ${(ours / seconds).toFixed(2)} of the other's time`;
  });
  return [`Growth, cold, per entry against ${base?.entries ?? 0}: ${factors.join(', ')}`, ...shares].join('\n');
}
