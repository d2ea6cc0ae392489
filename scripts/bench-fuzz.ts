/**
 * `npm run bench -- fuzz`: mutates the entries of the content folder and checks what must hold for every file, see
 * `fuzz/properties.ts`. `--cases 20000`, `--seed 1` and `--from 0` choose the cases, `--print` shows the file of the
 * first one. Fails when something did not hold.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/content/folder.ts';
import { makeCase, readOriginals } from './fuzz/cases.ts';
import { runFuzz } from './fuzz/run.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    processes: { type: 'string', default: '2' },
    print: { type: 'boolean', default: false },
  },
});
const [cases = 0, seed = 0, from = 0, processes = 1] = [values.cases, values.seed, values.from, values.processes].map(
  Number,
);
const folder = contentFolder(path.resolve(import.meta.dirname, '..'));
if (values.print) {
  const { language, name, mutations, bytes } = makeCase(readOriginals(folder), seed, from);
  console.log(`${language}/${name}.mdx: ${mutations.join(', ')}\n${new TextDecoder().decode(bytes)}`);
}
const start = performance.now();
const { accepted, refused, faults } = await runFuzz({ folder, seed, from, cases, processes });
const seconds = (performance.now() - start) / 1000;
for (const { id, about, fault } of faults) console.log(`${id} ${about}\n  ${fault}`);
const rows = [...refused].toSorted(([, a], [, b]) => b - a);
const total = rows.reduce((sum, [, count]) => sum + count, 0);
console.log(`seed ${seed}, cases ${from} to ${from + cases - 1}, ${seconds.toFixed(0)} s`);
console.log(`${accepted} accepted, ${total} refused, ${faults.length} faults`);
for (const [codes, count] of rows) console.log(`${String(count).padStart(8)} ${codes}`);
process.exitCode = faults.length > 0 ? 1 : 0;
