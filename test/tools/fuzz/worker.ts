/**
 * Runs cases in a process of its own, so that whoever started it outlives a crash or a hang. Arguments: content folder,
 * seed, first case, case after the last. Writes one line for each case to file descriptor 3, before it starts and after.
 */
import { writeSync } from 'node:fs';
import { makeCase, readOriginals } from './cases.ts';
import { checkCase } from './properties.ts';
import { surroundings } from './surroundings.ts';

const [folder = '', ...numbers] = process.argv.slice(2);
const [seed = 0, from = 0, to = 0] = numbers.map(Number);
const originals = readOriginals(folder);
const around = surroundings(folder, originals);
for (let number = from; number < to; number += 1) {
  // Written at once: a process that is ended does not send what waits.
  writeSync(3, `${JSON.stringify({ started: number })}\n`);
  const { refused, faults } = checkCase(makeCase(originals, seed, number), around(number));
  writeSync(3, `${JSON.stringify({ number, refused, faults })}\n`);
}
