/**
 * The files for programs. One route makes them all and hands them over to be written here: a route for each file would
 * cost more than the file. The dev server asks the same route for one file at a time.
 */
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeOver } from '../content/hand-over.ts';

const ROUTE = 'src/pages/exports/[...file].ts';

export function isExportRoute({ route }: { route: { component: string } }): boolean {
  return route.component === ROUTE;
}

/** Writes everything that the route hands over while it renders. Its response has no body, and makes no file. */
export async function writeExports<Result>(render: () => Promise<Result>, outDir: string): Promise<Result> {
  const folder = new OutputFolder(outDir);
  const failures: unknown[] = [];
  const stop = takeOver(({ path: file, text }) => {
    try {
      if (failures.length === 0) folder.add(file, text);
    } catch (error) {
      failures.push(error);
    }
  });
  try {
    const result = await render();
    if (failures.length > 0) throw failures[0];
    return result;
  } finally {
    stop();
    folder.close();
  }
}

/** In dev, an address like `/en/glossary/kam.md` is answered by the route; Astro's own files keep theirs. */
export function serveExports(server: DevServer, base: string): void {
  const root = base.endsWith('/') ? base : `${base}/`;
  server.middlewares.use((request, _response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    if (address.startsWith(root) && EXPORTS.test(address.slice(root.length))) {
      request.url = `${root}exports/${address.slice(root.length)}/`;
    }
    next();
  });
}

/** Addresses that the route may know, without the base path; what it does not know is not found. */
const EXPORTS =
  /^(?:llms(?:-full)?\.txt|_redirects|_headers|nginx-redirects\.map|nginx-server\.conf|schemas\/.*\.json|(?!src\/)[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/.*\.(?:md|json|csv|jsonld|ttl|xml))$/;

interface DevServer {
  middlewares: {
    use: (handle: (request: { url?: string | undefined }, response: unknown, next: () => void) => void) => unknown;
  };
}

/** Files that come in one piece are written at once; the others stay open until the end. */
class OutputFolder {
  readonly #root: string;
  readonly #made = new Set<string>();
  readonly #written = new Set<string>();
  readonly #open = new Map<string, number>();

  constructor(root: string) {
    this.#root = root;
  }

  add(file: string, text: string): void {
    const target = path.join(this.#root, file);
    if (!this.#written.has(file)) {
      this.#makeFolder(path.dirname(target));
      this.#written.add(file);
      writeFileSync(target, text);
      return;
    }
    const handle = this.#open.get(file) ?? openSync(target, 'a');
    this.#open.set(file, handle);
    writeFileSync(handle, text);
  }

  close(): void {
    for (const handle of this.#open.values()) closeSync(handle);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
