/** Serves a folder as a static host does: compressed, with cache headers, index pages for folders, 404.html for the rest. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Formats that are compressed already. */
const PACKED = /^\.(?:png|webp|ico|woff2|pagefind|pf_\w+)$/;

/**
 * @param base Path that the site was built for, with a slash at both ends.
 * @param onSent Told of each answer: its path, and the bytes of its body.
 */
export async function serveFolder(
  folder: string,
  base: string,
  onSent?: (pathname: string, bytes: number) => void,
): Promise<{ origin: string; close: () => void }> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileIn(folder, base, pathname);
    const file = found ?? path.join(folder, '404.html');
    const extension = path.extname(file);
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
    // Files in these folders have a digest of their content in their names.
    response.setHeader(
      'cache-control',
      ['_assets', '_pictures'].some((name) => pathname.startsWith(`${base}${name}/`))
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0',
    );
    const isPacked = PACKED.test(extension);
    const body = isPacked ? readFileSync(file) : (compressed.get(file) ?? compress(file));
    if (!isPacked) {
      compressed.set(file, body);
      response.setHeader('content-encoding', 'br');
    }
    onSent?.(pathname, body.length);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { origin: `http://localhost:${address.port}`, close: () => server.close() };
}

function fileIn(folder: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const relative = decodeURIComponent(pathname.slice(base.length));
  const file = path.join(folder, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function compress(file: string): Buffer {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
