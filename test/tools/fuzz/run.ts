/** Runs cases in processes of their own and watches over them. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { makeCase, readOriginals } from './cases.ts';

export interface FuzzOptions {
  /** Content folder whose entries are mutated. */
  folder: string;
  seed: number;
  /** Number of the first case. */
  from?: number;
  cases: number;
  processes?: number;
  /** Seconds that one case may take before it counts as a hang. */
  patience?: number;
  /** The program that runs cases; tests of the watch have others. */
  worker?: string;
}

export interface FuzzResult {
  accepted: number;
  /** Numbers of the cases that were accepted. */
  acceptedCases: number[];
  /** Number of cases by the codes for which they were refused. */
  refused: Map<string, number>;
  faults: Fault[];
}

export interface Fault {
  /** `<seed>:<number>`. */
  id: string;
  /** The entry, and what was done to it. */
  about: string;
  fault: string;
}

const started = z.object({ started: z.number() });
const finished = z.object({ number: z.number(), refused: z.array(z.string()), faults: z.array(z.string()) });
type Finished = z.infer<typeof finished>;

export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { from = 0, cases, processes = 2 } = options;
  const share = Math.ceil(cases / processes);
  const shares = Array.from({ length: processes }, (_, index) => ({
    from: from + index * share,
    to: from + Math.min(cases, (index + 1) * share),
  }));
  const done = (await Promise.all(shares.map((part) => runShare(options, part)))).flat();
  const refused = new Map<string, number>();
  for (const { refused: codes } of done.filter((one) => one.refused.length > 0)) {
    const key = codes.join(' + ');
    refused.set(key, (refused.get(key) ?? 0) + 1);
  }
  const acceptedCases = done
    .filter((one) => one.refused.length === 0 && one.faults.length === 0)
    .map(({ number }) => number);
  return {
    accepted: acceptedCases.length,
    acceptedCases,
    refused,
    faults: done.flatMap((one) => faultsOf(options, one)),
  };
}

function faultsOf({ folder, seed }: FuzzOptions, { number, faults }: Finished): Fault[] {
  if (faults.length === 0) return [];
  const { id, language, name, mutations } = makeCase(readOriginals(folder), seed, number);
  return faults.map((fault) => ({ id, about: `${language}/${name}: ${mutations.join(', ')}`, fault }));
}

/** Starts again behind a case at which the process ended. */
async function runShare(options: FuzzOptions, share: { from: number; to: number }): Promise<Finished[]> {
  const done: Finished[] = [];
  let { from } = share;
  while (from < share.to) {
    const { last, end } = await runProcess(options, { from, to: share.to }, (one) => done.push(one));
    if (end === undefined) break;
    if (last === undefined) throw new Error(`the process that runs cases does not start: ${end}`);
    done.push({ number: last, refused: [], faults: [end] });
    from = last + 1;
  }
  return done;
}

/** Resolves with the case that was under way and how the process ended, where it did not end well. */
function runProcess(
  { folder, seed, patience = 60, worker = path.join(import.meta.dirname, 'worker.ts') }: FuzzOptions,
  { from, to }: { from: number; to: number },
  report: (one: Finished) => void,
): Promise<{ last?: number; end?: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [worker, folder, String(seed), String(from), String(to)], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let last: number | undefined;
    let complaint = '';
    let hangs = false;
    const watch = setInterval(() => (hangs = child.kill('SIGKILL')), patience * 1000);
    child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(0, 1000)));
    const [, , , reports] = child.stdio;
    if (!reports || !('read' in reports)) throw new TypeError('no pipe');
    createInterface({ input: reports }).on('line', (line) => {
      watch.refresh();
      const message: unknown = JSON.parse(line);
      const one = finished.safeParse(message);
      if (one.success) report(one.data);
      last = started.safeParse(message).data?.started ?? last;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      const how = hangs
        ? `takes more than ${patience} s`
        : `ends the process (${signal ?? String(code)}): ${complaint}`;
      resolve({ ...(last !== undefined && { last }), ...((hangs || code !== 0) && { end: how }) });
    });
  });
}
