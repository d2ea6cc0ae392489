/** Ends as a fault in a native library does. */
import { writeSync } from 'node:fs';

const [from = 0, to = 0] = process.argv.slice(4).map(Number);
for (let number = from; number < to; number += 1) {
  writeSync(3, `${JSON.stringify({ started: number })}\n`);
  if (number === 2) process.abort();
  writeSync(3, `${JSON.stringify({ number, refused: [], faults: [] })}\n`);
}
