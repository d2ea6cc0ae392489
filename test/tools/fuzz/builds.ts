/** Real builds of accepted cases: what `check` accepts, a build takes. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../check-content.ts';
import { isError } from '../../../src/glossary/problem.ts';
import { makeCase, readOriginals, type FuzzCase } from './cases.ts';

export interface BuildsOptions {
  /** Content folder whose entries are mutated. */
  folder: string;
  seed: number;
  /** Numbers of accepted cases. */
  cases: readonly number[];
  /** Builds at most; each holds one case of every entry that has one. */
  most: number;
  onBuild?: (done: number, total: number) => void;
}

export interface BuildsResult {
  builds: number;
  /** Cases that were built: those that no error between entries leaves out. */
  built: number;
  /** What a build said that ended, with the cases in it. */
  faults: string[];
}

/** Puts accepted cases in the place of their entries, as many as go together, and builds. */
export async function buildCases({ folder, seed, cases, most, onBuild }: BuildsOptions): Promise<BuildsResult> {
  const originals = readOriginals(folder);
  const batches = batchesOf(cases.map((number) => makeCase(originals, seed, number))).slice(0, most);
  const result: BuildsResult = { builds: 0, built: 0, faults: [] };
  for (const batch of batches) {
    const work = mkdtempSync(path.join(tmpdir(), 'glossary-fuzz-'));
    try {
      const content = path.join(work, 'content');
      cpSync(folder, content, { recursive: true });
      const placed = place(content, folder, batch);
      const { code, output } = await build(content, work);
      result.builds += 1;
      result.built += placed.length;
      if (code !== 0) result.faults.push(`${output.slice(0, 1000)}\n  in ${placed.map(({ id }) => id).join(' ')}`);
      onBuild?.(result.builds, batches.length);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return result;
}

/** The first case of every entry, then the second of every entry, and so on. */
function batchesOf(cases: readonly FuzzCase[]): FuzzCase[][] {
  const batches: FuzzCase[][] = [];
  for (const same of Map.groupBy(cases, ({ language, name }) => `${language}/${name}`).values()) {
    for (const [index, one] of same.entries()) (batches[index] ??= []).push(one);
  }
  return batches;
}

/** Writes the cases, and takes those out again that errors name, until there is none. */
function place(content: string, folder: string, batch: readonly FuzzCase[]): FuzzCase[] {
  const fileOf = ({ language, name }: FuzzCase): string => path.join('terms', language, `${name}.mdx`);
  for (const one of batch) writeFileSync(path.join(content, fileOf(one)), one.bytes);
  let placed = [...batch];
  for (;;) {
    const errors = checkContent(content).problems.filter(isError);
    const guilty = placed.filter((one) =>
      errors.some(({ place: { file }, message }) => file.endsWith(fileOf(one)) || message.includes(one.name)),
    );
    if (errors.length === 0) return placed;
    // Where an error names none of them, it takes all out: the folder as it was has none.
    const out = guilty.length > 0 ? guilty : placed;
    for (const one of out) cpSync(path.join(folder, fileOf(one)), path.join(content, fileOf(one)));
    placed = placed.filter((one) => !out.includes(one));
    if (out.length === 0) throw new RangeError(`${folder} has errors`);
  }
}

function build(content: string, work: string): Promise<{ code: number | null; output: string }> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const script = path.join(root, 'scripts', 'build.ts');
  const env = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|PROD|DEV|SSR|BASE_URL)/.test(name),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', script, '--outDir', path.join(work, 'dist')], {
      cwd: root,
      env: { ...Object.fromEntries(env), GLOSSARY_CONTENT: content, GLOSSARY_CACHE: path.join(work, 'cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
