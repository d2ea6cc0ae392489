/**
 * `npm run lighthouse`: audits the built site with Lighthouse, on a phone and on a desktop, and prints the four scores of
 * a home, a term, a letter and a comparison page: the heaviest of each kind, found by what the built pages say of
 * themselves. Exit code 1 when a score is under 100. Timings vary on a busy machine, so a page under 100 is audited
 * again, up to three times in all, and its best run counts; the table says how many it took. `--dir` names another folder.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { findBrowser } from '../test/tools/browser.ts';
import { serveFolder } from '../test/tools/static-host.ts';
import { ownArguments } from './usage.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;

interface Audited {
  page: string;
  device: string;
  runs: number;
  /** 0 to 100, in the order of `CATEGORIES`. */
  scores: number[];
  /** What cost points, one line each. */
  lost: string[];
}

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: { dir: { type: 'string', default: 'dist' } },
});
const folder = path.resolve(values.dir);
if (existsSync(path.join(folder, '404.html'))) {
  const results = await auditSite();
  console.log(table(results));
  for (const { page, device, lost } of results) for (const line of lost) console.log(`${device} ${page}: ${line}`);
  process.exitCode = results.every(isPerfect) ? 0 : 1;
} else {
  console.error(`${values.dir}: there is no built site, expected 404.html and the pages; run npm run build first`);
  process.exitCode = 1;
}

async function auditSite(): Promise<Audited[]> {
  const base = /data-base="([^"]*)"/.exec(readFileSync(path.join(folder, '404.html'), 'utf8'))?.[1] ?? '/';
  const { executablePath, args } = await findBrowser();
  const host = await serveFolder(folder, base);
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args] });
  try {
    const results: Audited[] = [];
    for (const page of pagesToAudit().map((file) => base + file.replace(/index\.html$/, ''))) {
      for (const device of ['mobile', 'desktop']) results.push(await audit(host.origin, page, device, chrome.port));
    }
    return results;
  } finally {
    chrome.kill();
    host.close();
  }
}

/** Files of the heaviest page of each kind. */
function pagesToAudit(): string[] {
  const pages = globSync('**/index.html', { cwd: folder })
    .map((file) => file.split(path.sep).join('/'))
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }))
    .toSorted((a, b) => b.html.length - a.html.length || (a.file < b.file ? -1 : 1));
  const heaviest = (kind: string, folder = ''): string | undefined =>
    pages.find(({ file, html }) => html.includes(`data-kind="${kind}"`) && file.includes(folder))?.file;
  const found = [heaviest('home'), heaviest('term'), heaviest('list', '/letter/'), heaviest('comparison')];
  return found.filter((file) => file !== undefined);
}

async function audit(origin: string, page: string, device: string, port: number): Promise<Audited> {
  const all: Audited[] = [];
  do {
    const config = device === 'desktop' ? desktopConfig : undefined;
    const result = await lighthouse(origin + encodeURI(page), { port, logLevel: 'error', output: 'json' }, config);
    if (!result) throw new Error(`Lighthouse gave no result for ${page}`);
    all.push({ page, device, runs: all.length + 1, ...scoresOf(result.lhr) });
  } while (all.length < RUNS && !all.some(isPerfect));
  const best = all.toSorted((a, b) => sum(b.scores) - sum(a.scores))[0];
  if (!best) throw new Error(`no run of ${page}`);
  return { ...best, runs: all.length };
}

function scoresOf(result: Result): Pick<Audited, 'scores' | 'lost'> {
  const categories = CATEGORIES.flatMap((id) => result.categories[id] ?? []);
  const failed = categories
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${result.audits[id]?.score ?? ''} ${result.audits[id]?.displayValue ?? ''}`.trim());
  const scores = categories.map(({ score }) => Math.round((score ?? 0) * 100));
  return { scores, lost: scores.every((score) => score === 100) ? [] : failed };
}

function isPerfect({ scores }: Audited): boolean {
  return scores.length === CATEGORIES.length && scores.every((score) => score === 100);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function table(results: readonly Audited[]): string {
  const rows = results.map(({ page, device, scores, runs }) => [decodeURI(page), device, ...scores, runs].map(String));
  const all = [['page', 'device', ...CATEGORIES, 'runs'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
