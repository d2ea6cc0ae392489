/**
 * `npm run bench -- pagefind --site <folder>`: what Pagefind takes for the term pages of a built English site, in one
 * index and in parts, which are joined then. `--pages 7000,20000` chooses the numbers of pages; where the site has fewer
 * they are taken again, each with a word of its own. Seconds, and MB of the largest process of Pagefind.
 */
import { globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { articleOf, indexShard, type IndexedPage } from '../src/search/index-shard.ts';
import { mergedIndex } from '../src/search/publish-index.ts';
import { shardCount, shardOf } from '../src/search/indexed-pages.ts';
import { watchMemory, workFolder } from '../test/tools/bench/measure.ts';
import { ownArguments } from './usage.ts';

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: { site: { type: 'string' }, pages: { type: 'string', default: '7000,20000' } },
});
if (values.site === undefined) throw new Error('--site <folder> is missing: a site of one language, English');
const articles = articlesOf(path.join(values.site, 'en', 'glossary'));
console.log('  pages  parts  indexed   joined   memory');
for (const count of values.pages.split(',').map(Number)) {
  const pages = pagesOf(count);
  for (const parts of [1, Math.ceil(count / 2000), shardCount(count)]) await benchParts(pages, parts);
}

/** Parts as the build makes them, as many at a time as there are processor cores; then one index of all. */
async function benchParts(pages: readonly IndexedPage[], parts: number): Promise<void> {
  const folder = workFolder('pagefind');
  const jobs = [...Map.groupBy(pages, ({ file }) => shardOf(path.dirname(file), parts)).values()].entries();
  const folders: string[] = [];
  const stop = watchMemory(process.pid);
  const started = performance.now();
  const work = async (): Promise<void> => {
    for (const [part, own] of jobs) folders[part] = await indexShard(`en/${part}`, own, folder);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  const indexed = performance.now();
  const { Pagefind: memory = 0 } = stop();
  await mergedIndex('en', folders, folder);
  const times = [indexed - started, performance.now() - indexed].map((time) => `${(time / 1000).toFixed(1)} s`);
  const cells = [...times, `${memory} MB`].map((cell) => cell.padStart(9));
  console.log(`${String(pages.length).padStart(7)}${String(parts).padStart(7)}${cells.join('')}`);
}

function articlesOf(folder: string): string[] {
  const files = globSync('*/index.html', { cwd: folder }).toSorted();
  return files.flatMap((file) => articleOf(readFileSync(path.join(folder, file)), 'en')?.toString() ?? []);
}

function pagesOf(count: number): IndexedPage[] {
  return Array.from({ length: count }, (_, number) => ({
    file: `en/glossary/page-${number}/index.html`,
    html: Buffer.from(
      (articles[number % articles.length] ?? '').replace('</article>', `<p>page${number}</p></article>`),
    ),
  }));
}
