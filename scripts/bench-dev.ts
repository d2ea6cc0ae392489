/**
 * `npm run bench -- dev`: starts the dev server on a generated glossary of 7,000 entries, and prints how long it takes
 * until it is ready, until the first page is there, another page, and a page after its entry was saved. The second start
 * has the cache of the first. `--sizes 500,7000` chooses the numbers of entries.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import { addTakeaway, corpusIn, ROOT, workFolder, type Corpus } from '../test/tools/bench/measure.ts';
import { ownArguments } from './usage.ts';

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: { sizes: { type: 'string', default: '7000' } },
});

for (const entries of values.sizes.split(',').map(Number)) {
  const corpus = await corpusIn(workFolder('bench-dev'), entries);
  for (const start of ['first start', 'second start']) {
    const laps = await visit(corpus);
    console.log(
      `${entries} entries, ${start}: ${laps.map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`).join(', ')}`,
    );
  }
}

type Lap = [name: string, seconds: number];

async function visit(corpus: Corpus): Promise<Lap[]> {
  const port = 40_000 + (process.pid % 20_000);
  const env = { ...process.env, GLOSSARY_CONTENT: corpus.content, GLOSSARY_CACHE: corpus.cache };
  const server = spawn('npm', ['run', '--silent', 'dev', '--', '--port', String(port)], {
    cwd: ROOT,
    env: { ...env, SITE_URL: '' },
    stdio: 'ignore',
    detached: true,
  });
  try {
    const laps: Lap[] = [];
    let last = performance.now();
    const lap = (name: string): void => {
      laps.push([name, (performance.now() - last) / 1000]);
      last = performance.now();
    };
    const address = (number: number): string => `http://localhost:${port}/en/glossary/${corpus.slugs[number] ?? ''}/`;
    await until(`http://localhost:${port}/robots.txt`, '');
    lap('ready');
    await until(address(0), '</html>');
    lap('first page');
    await until(address(1), '</html>');
    lap('another page');
    const edited = `Edited at ${performance.now()}.`;
    addTakeaway(corpus, 2, edited);
    last = performance.now();
    await until(address(2), edited);
    lap('from saving to the changed page');
    return laps;
  } finally {
    await stop(server);
  }
}

/** Asks ten times in a second, for at most ten minutes, until the answer has this text. */
async function until(address: string, expected: string): Promise<void> {
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    const text = await fetch(address).then(
      (response) => response.text(),
      () => undefined,
    );
    if (text?.includes(expected) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not become as expected`);
}

/** npm and the server that it started, as one group. */
async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  await ended;
}
