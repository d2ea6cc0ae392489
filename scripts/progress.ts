/** What `npm run build` prints while it works. */
import path from 'node:path';
import { subscribe } from '../src/loading/build-events.ts';

/** Prints progress while a build runs, and at its end a summary that names the folder of the finished site. */
export function showProgress(outDir: string): void {
  const stages = new Stages();
  let pages = 0;
  subscribe((event) => {
    if (event.kind === 'stage') stages.end(event.name);
    if (event.kind === 'pages') stages.expect(event.total);
    if (event.kind === 'rendered') stages.count();
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
  #expected = 0;
  #done = 0;
  #shown = 0;

  end(name: string): void {
    const now = performance.now();
    this.#ends.push({ name, seconds: (now - this.#last) / 1000 });
    this.#last = now;
    if (process.stdout.isTTY && this.#shown > 0) process.stdout.write('\r\u001b[K');
  }

  expect(pages: number): void {
    this.#expected = pages;
  }

  /** On a terminal one line that counts up; in a log a line for every tenth of a long build. */
  count(): void {
    this.#done += 1;
    const tenth = Math.floor((this.#done / Math.max(1, this.#expected)) * 10);
    if (process.stdout.isTTY ? this.#done % 50 === 0 : tenth > this.#shown && this.#expected >= LONG_BUILD) {
      this.#shown = process.stdout.isTTY ? 1 : tenth;
      const line = `rendered ${this.#done} of ${this.#expected} pages`;
      process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
    }
  }

  total(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1)} s`;
  }

  summary(): string {
    return this.#ends.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ');
  }
}

/** Pages from which on a build tells how far it is. */
const LONG_BUILD = 1000;
