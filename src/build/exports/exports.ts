/**
 * The files for programs, written beside the pages: a route for each file would cost more than the file. Their one route
 * is for the dev server, which asks it for one file at a time.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DiskError } from '../../loading/disk.ts';
import { takeOver } from '../../loading/hand-over.ts';
import { publish, subscribe } from '../../loading/build-events.ts';
import { isExport } from '../../exports/formats.ts';
import { writeExports, type ExportTask } from './write.ts';

export type ExportOptions = Omit<ExportTask, 'content' | 'outDir'>;

/** The exports of one build. */
export class Exports {
  readonly #options: ExportOptions;
  readonly #emptied = Promise.withResolvers<undefined>();
  #written: Promise<void> | undefined;

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  /** Begins when the content is loaded. */
  beginWhenLoaded(outDir: string): void {
    takeOver((content) => {
      if (!this.#written) this.#begin({ ...this.#options, content, outDir });
    });
  }

  /** From now on nobody else empties the output. */
  open(): void {
    this.#emptied.resolve(undefined);
  }

  /** Resolves when everything is written. */
  async finish(): Promise<void> {
    if (!this.#written) throw new RangeError('the loader handed no content over');
    await this.#written;
  }

  #begin(task: ExportTask): void {
    this.#written = timed(write(task, this.#emptied.promise));
    // A failure is told by `finish`; until then nobody listens.
    this.#written.catch(() => undefined);
  }
}

async function timed(work: Promise<void>): Promise<void> {
  const start = performance.now();
  await work;
  publish({ kind: 'beside', name: 'exports', seconds: (performance.now() - start) / 1000 });
}

/** Entries from which on a process of its own is worth its start. */
const MANY = 500;

/** Another process uses the second core, and leaves the memory of this one to the pages. */
async function write(task: ExportTask, emptied: Promise<void>): Promise<void> {
  if (task.content.entries.length < MANY) return writeExports(task, emptied);
  const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), { serialization: 'advanced' });
  const unsubscribe = subscribe(({ kind }) => kind === 'failed' && child.kill('SIGKILL'));
  child.send(task);
  void emptied.then(() => child.connected && child.send('emptied'));
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
  unsubscribe();
  const { done, error, fault } = answerSchema.parse(answer);
  if (fault) throw new DiskError(fault);
  if (!done) throw new Error(error);
}

const answerSchema = z
  .object({
    done: z.boolean(),
    error: z.string().exactOptional(),
    fault: z.object({ reason: z.string(), path: z.string().optional() }).optional(),
  })
  .default({ done: false, error: 'the process that makes the exports ended before it was done' });

/** In dev, an address like `/en/glossary/kam.md` is answered by the route; Astro's own files keep theirs. */
export function serveExports(server: DevServer, base: string): void {
  const root = base.endsWith('/') ? base : `${base}/`;
  server.middlewares.use((request, _response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    if (address.startsWith(root) && mayBeExport(address.slice(root.length))) {
      request.url = `${root}exports/${address.slice(root.length)}/`;
    }
    next();
  });
}

/** Addresses that the route may know, without the base path; what it does not know is not found. */
function mayBeExport(path: string): boolean {
  const [, file] = LANGUAGE_FILE.exec(path) ?? [];
  return SITE_FILE.test(path) || (file !== undefined && isExport(file));
}

const SITE_FILE =
  /^(?:llms(?:-full)?\.txt|_redirects|_headers|nginx-redirects\.map|nginx-server\.conf|schemas\/.*\.json)$/;
const LANGUAGE_FILE = /^(?!src\/)[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/(.*)$/;

interface DevServer {
  middlewares: {
    use: (handle: (request: { url?: string | undefined }, response: unknown, next: () => void) => void) => unknown;
  };
}
