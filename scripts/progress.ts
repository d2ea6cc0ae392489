/** What `npm run build` prints while it works. */
import path from 'node:path';
import { subscribe } from '../src/loading/build-events.ts';
import { ProgressLine } from './progress-line.ts';

/** Prints progress while a build runs, and at its end a summary that names the folder of the finished site. */
export function showProgress(outDir: string): void {
  const start = performance.now();
  const stages: string[] = [];
  const line = new ProgressLine(process.stdout);
  let [pages, rendered, expected, last] = [0, 0, 0, start];
  subscribe((event) => {
    if (event.kind === 'stage') {
      stages.push(`${event.name} ${secondsSince(last)}`);
      last = performance.now();
      line.clear();
    }
    if (event.kind === 'pages') expected = event.total;
    if (event.kind === 'rendered') line.count('pages rendered', (rendered += 1), expected);
    if (event.kind === 'done') pages = event.pages;
    if (event.kind === 'published') {
      const folder = path.relative(process.cwd(), outDir) || '.';
      console.log(`${pages} pages in ${secondsSince(start)} (${stages.join(', ')}), ${peakMemory()}, in ${folder}`);
    }
  });
}

function secondsSince(time: number): string {
  return `${((performance.now() - time) / 1000).toFixed(1)} s`;
}

/** Peak memory of this process; Pagefind runs in processes of its own. */
function peakMemory(): string {
  return `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
}
