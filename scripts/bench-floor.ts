/**
 * `npm run bench -- floor`: how far this site is above the floor, which is an Astro site of nothing but title, definition
 * and body (Astro's own Markdown loader, one layout without a style) with Pagefind after it, of the same entries. Both are
 * built in turn, `--rounds 3` times, from nothing; then ours with nothing changed and with one entry edited. Prints seconds
 * and MB, and ratios of medians: as a whole, and for each page written (the floor has no comparisons, topics and letters).
 * `--sizes 100,7000` chooses the numbers of entries, `--shape plain` entries without contrasts, formulas and pictures.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS, corpusIn, MACHINE, measure, measureBuilds, ROOT, workFolder } from '../test/tools/bench/measure.ts';
import type { Measured } from '../test/tools/bench/measure.ts';
import { ownArguments } from './usage.ts';

const KINDS = ['floor', ...BUILDS] as const;
type Kind = (typeof KINDS)[number];

interface Run {
  seconds: number;
  /** MB of the largest process. */
  memory: number;
  /** Pages, without those that only lead elsewhere. */
  pages: number;
}

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: {
    sizes: { type: 'string', default: '100,7000' },
    shape: { type: 'string', default: 'full' },
    rounds: { type: 'string', default: '3' },
  },
});

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { entries: defineCollection({ loader: glob({ pattern: '*.md', base: './entries' }) }) };
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.term}</title></head>
  <body><h1>{entry.data.term}</h1><p>{entry.data.definition}</p><Content /></body>
</html>
`;

for (const size of values.sizes.split(',').map(Number)) await benchSize(size);

async function benchSize(count: number): Promise<void> {
  // Inside the project, whose packages the bare site uses too.
  const work = workFolder('floor', path.join(ROOT, '.cache'));
  const corpus = await corpusIn(work, count, values.shape);
  const bare = writeBareSite(path.join(work, 'bare'), path.join(corpus.content, 'terms', 'en'));
  const runs: Record<Kind, Run[]> = { floor: [], cold: [], unchanged: [], 'one edit': [] };
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    runs.floor.push(await buildBare(bare));
    for await (const [kind, measured] of measureBuilds(corpus, round)) runs[kind].push(toRun(measured, corpus.outDir));
  }
  print(count, runs);
}

async function buildBare(folder: string): Promise<Run> {
  const outDir = path.join(folder, 'dist');
  for (const old of [outDir, path.join(folder, '.astro'), path.join(folder, 'cache')])
    rmSync(old, { recursive: true, force: true });
  const [astro, pagefind] = [
    ['astro', 'bin', 'astro.mjs'],
    ['pagefind', 'lib', 'runner', 'bin.cjs'],
  ].map((parts) => path.join(ROOT, 'node_modules', ...parts));
  const both = '"$0" "$1" build --silent && "$0" "$2" --site dist --silent';
  const args = ['-c', both, process.execPath, astro ?? '', pagefind ?? ''];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return toRun(await measure('sh', args, { cwd: folder, env }), outDir);
}

function toRun({ seconds, memory }: Measured, outDir: string): Run {
  return { seconds, memory: Math.max(0, ...Object.values(memory)), pages: countPages(outDir) };
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) =>
      name.endsWith('.html') && !readFileSync(path.join(parentPath, name), 'utf8').includes('http-equiv="refresh"'),
  ).length;
}

/** An Astro project of the same entries; gives its folder. */
function writeBareSite(folder: string, terms: string): string {
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write('package.json', '{ "name": "floor", "private": true, "type": "module" }\n');
  write('astro.config.mjs', "export default { site: 'https://example.org', cacheDir: './cache' };\n");
  write('src/content.config.ts', CONTENT_CONFIG);
  write('src/pages/[slug].astro', PAGE);
  for (const file of readdirSync(terms))
    write(`entries/${path.basename(file, '.mdx')}.md`, toMarkdown(readFileSync(path.join(terms, file), 'utf8')));
  return folder;
}

/** The corpus has its components on lines of their own: their words stay, as plain Markdown. */
function toMarkdown(entry: string): string {
  return entry
    .replace(/^<Faq question="(.*)">$/gm, '### $1')
    .replace(/^<Formula expression="(.*)">$/gm, '**$1**')
    .replace(/^<\/?[A-Z].*>$/gm, '');
}

function print(count: number, runs: Record<Kind, readonly Run[]>): void {
  const seconds = (kind: Kind): number => median(runs[kind].map((run) => run.seconds));
  const pages = (kind: Kind): number => runs[kind][0]?.pages ?? 0;
  console.log(`\n${count} entries (${values.shape}), ${MACHINE}`);
  for (const kind of KINDS) {
    const all = runs[kind].map((run) => run.seconds.toFixed(1)).join(', ');
    const memory = Math.max(...runs[kind].map((run) => run.memory));
    const toFloor = (seconds(kind) / seconds('floor')).toFixed(2);
    console.log(
      `${kind.padEnd(10)} ${seconds(kind).toFixed(1).padStart(6)} s (${all}), ${pages(kind)} pages, ${memory} MB, ${toFloor}× floor`,
    );
  }
  const perPage = seconds('cold') / pages('cold') / (seconds('floor') / pages('floor'));
  console.log(`cold, per page written: ${perPage.toFixed(2)}× floor`);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
