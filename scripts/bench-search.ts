/**
 * `npm run bench -- search`: builds a generated glossary of 7,000 entries, searches it in a browser, and prints what the
 * first search transfers and how long a key takes until its results are on the page, with the processor slowed four
 * times. `--sizes 500,7000` chooses the numbers of entries; `--site <folder>` takes a site that is built already;
 * `--slowest 10` lists the slowest keys and what the page did for them.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { corpusIn, measureBuild, workFolder } from '../test/tools/bench/measure.ts';
import { PART_NAMES, SearchedSite, SLOWER, type TimedKey } from '../test/tools/bench/searched-site.ts';
import { findBrowser } from '../test/tools/browser.ts';
import { ownArguments } from './usage.ts';

/** Keys that are timed. */
const KEYS = 120;

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: {
    sizes: { type: 'string', default: '7000' },
    site: { type: 'string' },
    slowest: { type: 'string', default: '0' },
  },
});

const browser = await chromium.launch(await findBrowser());
console.log(`entries  ${'search'.padEnd(28)}${PART_NAMES.map((name) => name.padStart(12)).join('')}`);
if (values.site !== undefined) await benchSite(values.site);
else for (const size of values.sizes.split(',').map(Number)) await benchSize(size);
await browser.close();

async function benchSize(entries: number): Promise<void> {
  const corpus = await corpusIn(workFolder('bench'), entries);
  await measureBuild(corpus);
  await benchSite(corpus.outDir);
}

async function benchSite(folder: string): Promise<void> {
  const site = new SearchedSite(browser, folder);
  const names = site.names();
  const print = (text: string): void => console.log(`${String(names.length).padStart(7)}  ${text}`);
  const [name = '', other = ''] = [names[Math.floor(names.length / 2)], names[Math.floor(names.length / 3)]];
  const [rare, common] = [site.wordsOfText(9), site.wordsOfText(4)];
  for (const [kind, query, isTyped] of [
    ['a term', name, false],
    ['a term, typed', name, true],
    ['a term, mistyped', name.replace(/(.)(.)$/, '$2$1'), false],
    ['words of texts', rare, false],
    ['words of texts, typed', rare, true],
    ['short words of texts', common, false],
  ] as const) {
    const { sizes, results } = await site.transferOf(query, isTyped);
    const cells = sizes.map((size) => size.toFixed(0).padStart(12));
    print(`${kind.padEnd(28)}${cells.join('')}  “${query}”: ${results} shown`);
  }
  const keys = await site.timeKeys([name, other, ...names.filter((_, index) => index % 997 === 0)], KEYS);
  const slowest = keys.toSorted((a, b) => b.total - a.total);
  const at = (share: number): string => `${(slowest[Math.floor(slowest.length * share)]?.total ?? 0).toFixed(0)} ms`;
  print(
    `a key to its results, ${SLOWER}× slower: median ${at(0.5)}, p95 ${at(0.05)}, most ${at(0)} (${keys.length} keys; load ${os.loadavg()[0]?.toFixed(1) ?? ''})`,
  );
  for (const key of slowest.slice(0, Number(values.slowest))) console.log(said(key));
}

function said({ typed, total, work }: TimedKey): string {
  const parts = [...work].map(([name, own]) => `${name.replace('Duration', '').toLowerCase()} ${own.toFixed(0)}`);
  return `${total.toFixed(0).padStart(7)} ms  “${typed}” (${parts.join(', ')})`;
}
