/**
 * `npm run bench -- pagefind --site <folder>`: what Pagefind takes for the term pages of a built English site, in one
 * index and in parts, by its command line and by its Node API. `--pages 7000,20000` chooses the numbers of pages; where
 * the site has fewer they are taken again, each with a word of its own. Processor time and memory are read from `/proc`,
 * so they are printed on Linux only.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createIndex } from 'pagefind';
import { articleOf, indexShard, type IndexedPage } from '../src/search/index-shard.ts';
import { mergedIndex, publishIndex } from '../src/search/publish-index.ts';
import { shardCount, shardOf } from '../src/search/shards.ts';
import { headOf, showHelp } from './usage.ts';

showHelp(headOf(import.meta.filename));

interface Cost {
  /** Seconds from start to end, and of processor time of Pagefind itself. */
  wall: number;
  processor: number;
  /** MB that Pagefind's processes held together, at most. */
  memory: number;
}

/** `sysconf(_SC_CLK_TCK)` of Linux on every common processor. */
const TICKS_PER_SECOND = 100;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { site: { type: 'string' }, pages: { type: 'string', default: '7000,20000' } },
});
if (values.site === undefined) throw new Error('--site <folder> is missing: a site of one language, English');
const articles = articlesOf(path.join(values.site, 'en', 'glossary'));

async function benchCount(pages: readonly IndexedPage[]): Promise<void> {
  const parts = shardCount(pages.length);
  const large = Math.ceil(pages.length / 2000);
  await inFolder((folder) => print(pages.length, 'command line, one index', () => inParts(pages, 1, folder)));
  await inFolder((folder) => print(pages.length, `command line, ${large} parts`, () => inParts(pages, large, folder)));
  await inFolder((folder) => print(pages.length, `command line, ${parts} parts`, () => inParts(pages, parts, folder)));
  await inFolder((folder) => print(pages.length, 'Node API, one index', () => byNode(pages, folder)));
}

/** Parts as the build makes them, as many at a time as there are processor cores; then one index of all. */
async function inParts(pages: readonly IndexedPage[], parts: number, folder: string): Promise<string> {
  const queue = Array.from({ length: parts }, (_, part) => ({
    part,
    own: pages.filter(({ file }) => shardOf(path.basename(path.dirname(file)), parts) === part),
  }));
  const folders: string[] = [];
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift())
      folders[job.part] = await indexShard(`en/${job.part}`, job.own, folder);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  const started = performance.now();
  publishIndex(await mergedIndex('en', folders, folder), folders, path.join(folder, 'site', 'pagefind', 'en'));
  return `merged in ${((performance.now() - started) / 1000).toFixed(1)} s more`;
}

/** Pages are added while others are rendered; what is left then is writing the index. */
async function byNode(pages: readonly IndexedPage[], folder: string): Promise<string> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind does not start');
  const started = performance.now();
  for (const { file, html } of pages) await index.addHTMLFile({ sourcePath: file, content: html.toString() });
  const added = performance.now();
  await index.writeFiles({ outputPath: path.join(folder, 'site') });
  await index.deleteIndex();
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  return `adding ${seconds(started, added)} s, writing ${seconds(added, performance.now())} s`;
}

async function print(pages: number, way: string, run: () => Promise<string>): Promise<void> {
  const sampler = new Sampler();
  const started = performance.now();
  const note = await run();
  const cost: Cost = { wall: (performance.now() - started) / 1000, ...sampler.stop() };
  const cells = [`${cost.wall.toFixed(1)} s`, `${cost.processor.toFixed(1)} s`, `${cost.memory} MB`];
  const load = os.loadavg()[0]?.toFixed(1) ?? '';
  console.log(
    `${String(pages).padStart(7)}  ${way.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}  (${note}; load ${load})`,
  );
}

/** Adds up what the processes that this one started use. */
class Sampler {
  readonly #processor = new Map<number, number>();
  readonly #timer = setInterval(() => this.#sample(), 50);
  #memory = 0;

  stop(): Pick<Cost, 'processor' | 'memory'> {
    clearInterval(this.#timer);
    const ticks = [...this.#processor.values()].reduce((sum, own) => sum + own, 0);
    return { processor: ticks / TICKS_PER_SECOND, memory: Math.round(this.#memory) };
  }

  #sample(): void {
    let memory = 0;
    for (const pid of descendantsOf(process.pid)) {
      const fields = read(pid, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      this.#processor.set(pid, Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
      memory += Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0) / 1024;
    }
    this.#memory = Math.max(this.#memory, memory);
  }
}

/** Threads, too, start processes. */
function descendantsOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) => read(pid, `task/${thread}/children`).split(' ').filter(Boolean));
  return children.map(Number).flatMap((child) => [child, ...descendantsOf(child)]);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A file about a process; empty when it has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function articlesOf(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => path.join(folder, name, 'index.html'))
    .filter(existsSync)
    .flatMap((file) => articleOf(readFileSync(file), 'en')?.toString() ?? []);
}

function pagesOf(count: number): IndexedPage[] {
  return Array.from({ length: count }, (_, number) => ({
    file: `en/glossary/page-${number}/index.html`,
    html: Buffer.from(
      (articles[number % articles.length] ?? '').replace('</article>', `<p>page${number}</p></article>`),
    ),
  }));
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'glossary-pagefind-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Last: classes are not there before their lines have run.
console.log('  pages  way                                   wall  processor  memory');
for (const count of values.pages.split(',').map(Number)) await benchCount(pagesOf(count));
