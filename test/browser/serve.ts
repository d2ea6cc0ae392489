/**
 * Serves a built site as a static host does: index pages for folders, the nearest 404.html for the rest; and the page from
 * which the tests of the layout look at it.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import type { TestSite } from '../sites.ts';
import { STAY, stageFile, withoutRefresh } from '../tools/engines/stage.ts';

export interface Served {
  /** Address of the site, with its path and a slash at the end. */
  url: string;
  close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

export async function serve(site: TestSite): Promise<Served> {
  const base = new URL(site.url.endsWith('/') ? site.url : `${site.url}/`).pathname;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const stage = stageFile(pathname);
    if (stage) {
      response.writeHead(200, { 'content-type': stage.type }).end(stage.body);
      return;
    }
    const relative = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : '404.html';
    const file = path.join(site.outDir, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative);
    const found = file.startsWith(site.outDir) && existsSync(file) && statSync(file).isFile();
    if (!found) {
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(readFileSync(nearestNotFound(site.outDir, relative)));
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    if (searchParams.has(STAY)) response.end(withoutRefresh(readFileSync(file, 'utf8')));
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() };
}

/** Some hosts look for the page in the folder of the address, and then in those around it. */
function nearestNotFound(outDir: string, relative: string): string {
  const folders = relative.split('/').slice(0, -1);
  const near = folders.map((_, index) => path.join(outDir, ...folders.slice(0, folders.length - index), '404.html'));
  return near.find((file) => file.startsWith(outDir) && existsSync(file)) ?? path.join(outDir, '404.html');
}
