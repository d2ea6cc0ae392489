/**
 * `npm run bench -- warm`: edits a small glossary 50 times, building it warm after each edit, and compares every file with
 * what a build without a cache makes of the same content. `--steps 200` chooses how many, `--seed 7` repeats a run, and
 * `--only "picture|undo"` takes steps of some kinds alone. `--keep` leaves the folder with both outputs of the last step.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { warmEqualsClean } from '../test/tools/warm/run.ts';
import { ownArguments } from './usage.ts';

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: {
    steps: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-warm-'));
console.log(`seed ${values.seed}, ${values.steps} steps in ${work}`);
try {
  const faults = await warmEqualsClean({
    work,
    seed: Number(values.seed),
    steps: Number(values.steps),
    ...(values.only !== undefined && { only: new RegExp(values.only) }),
    say: (line) => console.log(line),
  });
  console.log(faults.length === 0 ? 'no difference' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  if (!values.keep) rmSync(work, { recursive: true, force: true });
}
