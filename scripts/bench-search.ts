/**
 * `npm run bench -- search`: builds a generated glossary of 7,000 entries, searches it in a browser, and prints what the
 * first search transfers and how long a key takes until its results are on the page, with the processor slowed four
 * times. `--sizes 500,7000` chooses the numbers of entries; `--site <folder>` takes a site that is built already;
 * `--slowest 10` lists the slowest keys and what the page did for them.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { writeCorpus } from '../test/tools/corpus.ts';
import { measureBuild, workFolder } from './measure.ts';
import { headOf, showHelp } from './usage.ts';

showHelp(headOf(import.meta.filename));

const SLOWER = 4;
/** Milliseconds between the keys of a quick typist. */
const KEY_PAUSE = 150;
/** Keys that are timed. */
const KEYS = 120;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** What is transferred, by its address. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['JavaScript', /^\/_assets\//],
  ['names', /^\/search\//],
  ['Pagefind', /^\/pagefind\/.*(?:\.js|\.pagefind)$/],
  ['its words', /\.(?:pf_index|pf_meta|pf_filter|json|txt)$/],
  ['its pages', /\.pf_fragment$/],
];

/** In the page: from the `input` event to the frame after the results, or the status, changed. */
const TIMER = `
  let started;
  document.querySelector('dialog input').addEventListener('input', () => { started = performance.now(); }, true);
  new MutationObserver(() => {
    if (started === undefined) return;
    const from = started;
    started = undefined;
    requestAnimationFrame(() => setTimeout(() => { window.keyTime = performance.now() - from; }));
  }).observe(document.querySelector('dialog .results'), { childList: true });
`;

/** What a page works at, by the names that Chromium gives it. */
const WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'] as const;

/** What the server sent since the page was open. */
const sent: { path: string; bytes: number }[] = [];

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    sizes: { type: 'string', default: '7000' },
    site: { type: 'string' },
    slowest: { type: 'string', default: '0' },
  },
});

const executablePath = process.env['CHROME_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
console.log(
  `entries  ${'search'.padEnd(28)}${['KB in all', ...PARTS.map(([name]) => name)].map((name) => name.padStart(12)).join('')}`,
);
if (values.site !== undefined) await benchSite(browser, values.site);
else for (const size of values.sizes.split(',').map(Number)) await benchSize(browser, size);
await browser.close();

async function benchSize(browser: Browser, entries: number): Promise<void> {
  const work = workFolder('bench');
  const folders = {
    content: path.join(work, 'content'),
    cache: path.join(work, 'cache'),
    outDir: path.join(work, 'out'),
  };
  await writeCorpus({ folder: folders.content, count: entries });
  await measureBuild(folders);
  await benchSite(browser, folders.outDir);
}

/** A site of one language, English, served from the root. */
async function benchSite(browser: Browser, outDir: string): Promise<void> {
  const server = await serve(outDir);
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/en/`;
  const names = namesOf(outDir);
  const [name = '', other = ''] = [names[Math.floor(names.length / 2)], names[Math.floor(names.length / 3)]];
  const [rare, common] = [sentenceOf(outDir, 9), sentenceOf(outDir, 4)];
  for (const [kind, query, isTyped] of [
    ['a term', name, false],
    ['a term, typed', name, true],
    ['a term, mistyped', name.replace(/(.)(.)$/, '$2$1'), false],
    ['words of texts', rare, false],
    ['words of texts, typed', rare, true],
    ['short words of texts', common, false],
  ] as const)
    console.log(
      `${String(names.length).padStart(7)}  ${kind.padEnd(28)}${await transferOf(browser, url, query, isTyped)}`,
    );
  const keys = await timeKeys(browser, url, [name, other, ...names.filter((_, index) => index % 997 === 0)]);
  const times = keys.map(({ total }) => total).toSorted((a, b) => a - b);
  const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`;
  console.log(
    `${String(names.length).padStart(7)}  a key to its results, ${SLOWER}× slower: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(0.9999)} (${times.length} keys; load ${os.loadavg()[0]?.toFixed(1) ?? ''})`,
  );
  for (const key of keys.toSorted((a, b) => b.total - a.total).slice(0, Number(values.slowest))) console.log(said(key));
  server.close();
}

/** Terms of the site, as its label files have them. */
function namesOf(outDir: string): string[] {
  const folder = path.join(outDir, 'search', 'en');
  const lines: string[] = [];
  for (let index = 0; existsSync(path.join(folder, `labels-${index}.txt`)); index += 1)
    lines.push(...readFileSync(path.join(folder, `labels-${index}.txt`), 'utf8').split('\n'));
  return [...new Set(lines.map((line) => line.split('\t')[3] ?? ''))].toSorted();
}

/** Two words of a definition: the first ones of at least so many letters. */
function sentenceOf(outDir: string, letters: number): string {
  const [line = ''] = readFileSync(path.join(outDir, 'search', 'en', 'details-0.txt'), 'utf8').split('\n');
  return line
    .split(/[ .\t]+/)
    .filter((word) => word.length >= letters && word.length < letters + 4)
    .slice(0, 2)
    .join(' ');
}

/** What opening the dialog and one search transfer, as compressed: all that the server sent, to workers too. */
async function transferOf(browser: Browser, url: string, query: string, isTyped: boolean): Promise<string> {
  const { page } = await open(browser, url);
  await page.keyboard.press('/');
  const input = page.locator('dialog[open] input');
  if (isTyped) await input.pressSequentially(query, { delay: KEY_PAUSE });
  else await input.fill(query);
  await page.locator('dialog .status', { hasText: /result|Nothing/ }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  const sum = (test: RegExp, not?: RegExp): number =>
    sent
      .filter((request) => test.test(request.path) && not?.test(request.path) !== true)
      .reduce((total, { bytes }) => total + bytes, 0) / 1024;
  const results = await page.locator('dialog .result').count();
  const parts = PARTS.map(([, test], index) => sum(test, index > 2 ? /^\/search\// : undefined));
  const cells = [sum(/./), ...parts].map((part) => part.toFixed(0).padStart(12));
  await page.context().close();
  return `${cells.join('')}  “${query}”: ${results} shown`;
}

/** What a key took, in milliseconds. */
interface TimedKey {
  /** What was in the box with it. */
  typed: string;
  /** Until the frame in which its results are shown. */
  total: number;
  /** Parts of the work of the page for it, those before and after that frame too, by the names that Chromium gives them. */
  work: Record<(typeof WORK)[number], number>;
}

function said({ typed, total, work }: TimedKey): string {
  const parts = WORK.map((name) => `${name.replace('Duration', '').toLowerCase()} ${work[name].toFixed(0)}`);
  return `${total.toFixed(0).padStart(7)} ms  “${typed}” (${parts.join(', ')})`;
}

async function timeKeys(browser: Browser, url: string, queries: readonly string[]): Promise<TimedKey[]> {
  const { page, session } = await open(browser, url);
  await page.keyboard.press('/');
  const input = page.locator('dialog[open] input');
  await input.fill('a');
  await page.locator('dialog .result').first().waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable');
  await page.evaluate(TIMER);
  const keys: TimedKey[] = [];
  for (const query of queries) {
    // The files of a word are fetched once: a first pass takes the network out of what is timed.
    await input.fill(query);
    await page.waitForTimeout(1500);
    await input.fill('');
    await page.waitForTimeout(500);
    for (const key of query) {
      if (keys.length >= KEYS) break;
      await page.evaluate('window.keyTime = undefined');
      const before = await workOf(session);
      await page.keyboard.type(key);
      await page.waitForFunction('window.keyTime !== undefined');
      const after = await workOf(session);
      const work = { ...after };
      for (const name of WORK) work[name] -= before[name];
      const total = Number(await page.evaluate('window.keyTime'));
      keys.push({ typed: await input.inputValue(), total, work });
      await page.waitForTimeout(200);
    }
  }
  await page.context().close();
  return keys;
}

/** Milliseconds of work of the page since it began. */
async function workOf(session: CDPSession): Promise<TimedKey['work']> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string): number => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0);
  return {
    ScriptDuration: of('ScriptDuration'),
    RecalcStyleDuration: of('RecalcStyleDuration'),
    LayoutDuration: of('LayoutDuration'),
    TaskDuration: of('TaskDuration'),
  };
}

async function open(browser: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  sent.length = 0;
  return { page, session };
}

/** As a static host does: text is compressed on its way, files that are compressed already are sent as they are. */
async function serve(outDir: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(outDir, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    const count = { path: pathname, bytes: 0 };
    sent.push(count);
    const headers = { 'content-type': type ?? 'application/octet-stream', ...(type && { 'content-encoding': 'gzip' }) };
    response.writeHead(200, headers);
    const body = type ? createReadStream(file).pipe(createGzip({ level: 6 })) : createReadStream(file);
    body.on('data', (chunk: Buffer | string) => (count.bytes += chunk.length));
    body.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
