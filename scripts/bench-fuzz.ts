/**
 * `npm run bench -- fuzz`: mutates the entries of the content folder and checks what must hold for every file, see
 * `fuzz/properties.ts`, and that what is accepted builds, see `fuzz/builds.ts`. `--cases 20000`, `--seed 1` and
 * `--from 0` choose the cases, `--builds 3` how many builds there are at most, `--print` shows the file of the first
 * case. Fails when something did not hold.
 */
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/loading/folder.ts';
import { buildCases } from '../test/tools/fuzz/builds.ts';
import { makeCase, readOriginals } from '../test/tools/fuzz/cases.ts';
import { runFuzz } from '../test/tools/fuzz/run.ts';
import { ownArguments, ROOT } from './usage.ts';

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    processes: { type: 'string', default: '2' },
    builds: { type: 'string', default: '3' },
    print: { type: 'boolean', default: false },
  },
});
const [cases = 0, seed = 0, from = 0, processes = 1] = [values.cases, values.seed, values.from, values.processes].map(
  Number,
);
const folder = contentFolder(ROOT);
if (values.print) {
  const { language, name, mutations, bytes } = makeCase(readOriginals(folder), seed, from);
  console.log(`${language}/${name}.mdx: ${mutations.join(', ')}\n${new TextDecoder().decode(bytes)}`);
}
const start = performance.now();
const { accepted, acceptedCases, refused, faults } = await runFuzz({ folder, seed, from, cases, processes });
const seconds = (performance.now() - start) / 1000;
for (const { id, about, fault } of faults) console.log(`${id} ${about}\n  ${fault}`);
const rows = [...refused].toSorted(([, a], [, b]) => b - a);
const total = rows.reduce((sum, [, count]) => sum + count, 0);
console.log(`seed ${seed}, cases ${from} to ${from + cases - 1}, ${seconds.toFixed(0)} s`);
console.log(`${accepted} accepted, ${total} refused, ${faults.length} faults`);
for (const [codes, count] of rows) console.log(`${String(count).padStart(8)} ${codes}`);
const most = Number(values.builds);
const built = await buildCases({
  folder,
  seed,
  cases: acceptedCases,
  most,
  onBuild: (done, all) => console.log(`build ${done} of ${all}`),
});
for (const fault of built.faults) console.log(fault);
console.log(`${built.built} accepted cases in ${built.builds} builds, ${built.faults.length} builds ended`);
process.exitCode = built.faults.length + faults.length > 0 ? 1 : 0;
