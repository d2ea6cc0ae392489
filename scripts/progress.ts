/** What `npm run build` prints while it works. */
import path from 'node:path';
import { subscribe } from '../src/loading/build-events.ts';
import { ProgressLine } from './progress-line.ts';

/** Prints progress while a build runs, and at its end a summary that names the folder of the finished site. */
export function showProgress(outDir: string): void {
  const stages = new Stages();
  const line = new ProgressLine(process.stdout);
  let [pages, rendered, expected] = [0, 0, 0];
  subscribe((event) => {
    if (event.kind === 'stage') {
      stages.end(event.name);
      line.clear();
    }
    if (event.kind === 'pages') expected = event.total;
    if (event.kind === 'rendered') line.count('pages rendered', (rendered += 1), expected);
    if (event.kind === 'done') pages = event.pages;
    if (event.kind === 'published') {
      const folder = path.relative(process.cwd(), outDir) || '.';
      console.log(`${pages} pages in ${stages.total()} (${stages.summary()}), ${peakMemory()}, in ${folder}`);
    }
  });
}

/** Peak memory of this process; Pagefind runs in processes of its own. */
function peakMemory(): string {
  return `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
}

class Stages {
  readonly #start = performance.now();
  readonly #ends: { name: string; seconds: number }[] = [];
  #last = this.#start;

  end(name: string): void {
    const now = performance.now();
    this.#ends.push({ name, seconds: (now - this.#last) / 1000 });
    this.#last = now;
  }

  total(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1)} s`;
  }

  summary(): string {
    return this.#ends.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ');
  }
}
