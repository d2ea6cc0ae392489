/**
 * `npm run bench`: builds generated glossaries and prints what each build took; see `bench-builds.ts`. A name after it
 * measures something else, with options of its own; see the file of that name.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { headOf, showHelp } from './usage.ts';

const [first = ''] = process.argv.slice(2);
const name = first.startsWith('-') ? '' : first;
const file = path.join(import.meta.dirname, `bench-${name || 'builds'}.ts`);
const names = readdirSync(import.meta.dirname).flatMap((other) => /^bench-(.*)\.ts$/.exec(other)?.[1] ?? []);
if (name === '') showHelp(`${headOf(import.meta.filename)}\n\nnames: ${names.join(', ')}\n\n${headOf(file)}`);
if (/^[a-z]*$/.test(name) && existsSync(file)) await import(file);
else {
  console.error(`there is no benchmark "${name}", expected one of ${names.join(', ')}`);
  process.exitCode = 1;
}
