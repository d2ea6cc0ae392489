/** What benchmarks share: a generated glossary to work on, a build and what it took, an edit, the machine. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { CORPUS_SHAPES, writeCorpus } from '../corpus.ts';

export interface Measured {
  /** From start to end, in seconds. */
  seconds: number;
  output: string;
  /** Peak memory in MB of each process that ran, by what it is; looked at four times in a second. */
  memory: Record<string, number>;
}

/** The processor, memory and Node that figures were measured with. */
export const MACHINE = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`;

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * An empty folder, gone when the benchmark ends and no sooner: for minutes after files were deleted, ext4 is slow to
 * create others.
 */
export function workFolder(name: string, parent = os.tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(path.join(parent, `glossary-${name}-`));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  return work;
}

/** A generated glossary, and where it is built. */
export interface Corpus {
  content: string;
  cache: string;
  outDir: string;
  /** Names of its entries, in the order of their numbers. */
  slugs: string[];
}

/** @param shape One of `CORPUS_SHAPES`. */
export async function corpusIn(work: string, count: number, shape = 'full'): Promise<Corpus> {
  const content = path.join(work, 'content');
  const slugs = await writeCorpus({ folder: content, count, shape: z.enum(CORPUS_SHAPES).parse(shape) });
  return { content, cache: path.join(work, 'cache'), outDir: path.join(work, 'out'), slugs };
}

/** `npm run build` of a glossary. @throws when it fails, with what it printed. */
export function measureBuild({ content, cache, outDir }: Omit<Corpus, 'slugs'>): Promise<Measured> {
  const env = { ...process.env, GLOSSARY_CONTENT: content, GLOSSARY_CACHE: cache, SITE_URL: '' };
  return measure('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], { cwd: ROOT, env });
}

/** Ways to build a glossary, in the order in which they are measured. */
export const BUILDS = ['cold', 'unchanged', 'one edit'] as const;
export type BuildKind = (typeof BUILDS)[number];

/** Builds a glossary from nothing, with nothing changed, and with one entry edited: by something else in each `round`. */
export async function* measureBuilds(corpus: Corpus, round = 1): AsyncGenerator<[BuildKind, Measured]> {
  for (const kind of BUILDS) {
    if (kind === 'cold') for (const old of [corpus.outDir, corpus.cache]) rmSync(old, { recursive: true, force: true });
    if (kind === 'one edit') addTakeaway(corpus, Math.floor(corpus.slugs.length / 2), `Edited in round ${round}.`);
    yield [kind, await measureBuild(corpus)];
  }
}

/** One more takeaway of the entry of this number: its own page changes, and nothing else. */
export function addTakeaway({ content, slugs }: Corpus, number: number, takeaway: string): void {
  const file = path.join(content, 'terms', 'en', `${slugs[number] ?? ''}.mdx`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('takeaways:\n', `takeaways:\n  - ${takeaway}\n`));
}

/** @throws when the command fails, with what it printed. */
export async function measure(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = watchMemory(child.pid ?? 0);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(stop);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, output, memory: stop() };
}

/** Looks at the memory of a process, and of all that it starts; what it gives ends that, and says what `Measured` does. */
export function watchMemory(pid: number): () => Measured['memory'] {
  const memory: Measured['memory'] = {};
  const timer = setInterval(() => void addPeaks(pid, memory), 250);
  return () => {
    clearInterval(timer);
    return memory;
  };
}

/** Bytes of all files in a folder, and how many there are. */
export function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
  return { bytes, files: files.length };
}

/** Adds what a process and all that it started hold now. Where `ps` is missing nothing is known. */
async function addPeaks(root: number, memory: Measured['memory']): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-Ao', 'pid=,ppid=,rss=,args=']).catch(() => ({ stdout: '' }));
  const processes = stdout.split('\n').flatMap((line) => {
    const [, pid, parent, kilobytes, args = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), args }];
  });
  const family = new Set([root]);
  for (const { pid, parent } of processes.toSorted((a, b) => a.pid - b.pid)) if (family.has(parent)) family.add(pid);
  for (const { pid, kilobytes, args } of processes) {
    const name = family.has(pid) ? nameOf(args) : undefined;
    if (name !== undefined) memory[name] = Math.max(memory[name] ?? 0, Math.round(kilobytes / 1024));
  }
}

/** What a process of a build does; npm and shells around it are left out. */
function nameOf(args: string): string | undefined {
  if (args.includes('pagefind')) return /runner|scripts/.test(args) ? undefined : 'Pagefind';
  return /scripts\/build|bin\/astro/.test(args) ? 'Astro' : undefined;
}
