/** Serves a built site with the nginx of this machine on loopback, set up as .github/docs/deploying.md says. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface NginxHost {
  /** Address of the site, with its path and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** True where nginx can be started. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/**
 * @param folder Output of a build.
 * @param base Path that the site was built for, with a slash at both ends.
 * @throws {Error} with what nginx says, when it does not start.
 */
export async function serveWithNginx(folder: string, base: string): Promise<NginxHost> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-nginx-'));
  const root = base === '/' ? folder : path.join(work, 'root');
  if (base !== '/') {
    const place = path.join(root, base.slice(0, -1));
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(folder, place);
  }
  const port = await freePort();
  writeFileSync(
    path.join(work, 'nginx.conf'),
    mainConfig(work, nginxSite({ listen: `127.0.0.1:${port}`, root, folder })),
  );
  const child = spawn('nginx', ['-p', work, '-c', path.join(work, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt += 1) {
    if (await answers(url)) return { url, close };
    await sleep(50);
  }
  await close();
  throw new Error(`nginx does not start:\n${said}`);
}

/** What .github/docs/deploying.md says to write for a site, inside `http { … }`. */
export function nginxSite({ listen, root, folder }: { listen: string; root: string; folder: string }): string {
  return `map_hash_max_size 65536;
map_hash_bucket_size 512;
map $uri $moved { default ""; include ${folder}/nginx-redirects.map; }
server {
  listen ${listen};
  root ${root};
  include ${folder}/nginx-server.conf;
}
`;
}

/** The rest of a configuration, which a machine has already: here one that writes into its own folder only. */
function mainConfig(work: string, site: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${work}/${kind};\n`)
    .join('');
  return `${process.getuid?.() === 0 ? `user ${os.userInfo().username};\n` : ''}daemon off;
worker_processes 2;
pid ${work}/nginx.pid;
error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
${temporary}${site}}
`;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

/** A port that nobody listens at, from the system. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gives no port');
  return address.port;
}
