/** Programs that we did not write, as readers of what we make; a machine may not have them. */
import { spawnSync } from 'node:child_process';

/** True where the program is there and runs; else a warning says what is not tested. */
export function hasProgram(name: string, args: readonly string[]): boolean {
  const runs = spawnSync(name, args, { encoding: 'utf8' }).status === 0;
  if (!runs) console.warn(`NOT TESTED: "${name} ${args.join(' ')}" does not run on this machine.`);
  return runs;
}

/** What the program prints. @throws what it complains of. */
export function runProgram(name: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  if (status !== 0 || stderr !== '') throw new Error(`${name}: ${stderr}`);
  return stdout;
}
