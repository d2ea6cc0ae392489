/**
 * `npm run bench -- load`: serves a built site with nginx on loopback and asks for all of its addresses in turn, gzip
 * accepted, with `wrk` (https://github.com/wg/wrk), and prints requests per second, latency and errors; any error makes it
 * fail. Client and server share the machine. `--site <folder>` takes another site than `dist/`, `--base /docs/` the path
 * that it was built for, `--seconds 30` and `--connections 64` say how long and how hard.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hasNginx, serveWithNginx } from '../test/tools/nginx-host.ts';
import { ownArguments, ROOT } from './usage.ts';

/** Runs inside wrk: each of its threads begins elsewhere in the list. Microseconds. */
const LUA = `
local paths, threads = {}, 0
for line in io.lines(os.getenv("GLOSSARY_PATHS")) do paths[#paths + 1] = line end
function setup(thread) thread:set("next_path", threads * 997); threads = threads + 1 end
function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path], { ["Accept-Encoding"] = "gzip" })
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"bytes":%d,"duration":%d,"p50":%d,"p99":%d,"status":%d,"socket":%d}\\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status, e.connect + e.read + e.write + e.timeout))
end
`;

const resultSchema = z.object({
  requests: z.number(),
  bytes: z.number(),
  duration: z.number(),
  p50: z.number(),
  p99: z.number(),
  status: z.number(),
  socket: z.number(),
});

const { values } = parseArgs({
  args: ownArguments(import.meta.filename),
  options: {
    site: { type: 'string', default: path.join(ROOT, 'dist') },
    base: { type: 'string', default: '/' },
    seconds: { type: 'string', default: '30' },
    connections: { type: 'string', default: '64' },
  },
});

if (!hasNginx()) throw new Error('nginx is not installed (Debian and Ubuntu: apt-get install nginx-light)');
const addresses = addressesOf(values.site, values.base);
const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-load-'));
const host = await serveWithNginx(path.resolve(values.site), values.base);
try {
  const { requests, bytes, duration, p50, p99, status, socket } = load(host.url);
  const seconds = duration / 1e6;
  console.log(
    `${addresses.length} addresses, ${values.connections} connections, ${seconds.toFixed(0)} s: ` +
      `${requests} requests, ${Math.round(requests / seconds)}/s, ${(bytes / seconds / 1e6).toFixed(0)} MB/s, ` +
      `latency ${(p50 / 1000).toFixed(2)} ms (median), ${(p99 / 1000).toFixed(2)} ms (99 of 100), ` +
      `${status} answers with an error, ${socket} broken connections`,
  );
  if (status + socket > 0 || requests === 0) process.exitCode = 1;
} finally {
  await host.close();
  rmSync(work, { recursive: true, force: true });
}

function load(url: string): z.infer<typeof resultSchema> {
  const [script, paths] = [path.join(work, 'load.lua'), path.join(work, 'paths')];
  writeFileSync(script, LUA);
  writeFileSync(paths, `${addresses.join('\n')}\n`);
  const options = ['-t2', `-c${values.connections}`, `-d${values.seconds}s`, '--timeout', '10s', '-s', script, url];
  const { error, stdout, stderr } = spawnSync('wrk', options, { env: { ...process.env, GLOSSARY_PATHS: paths } });
  if (error) throw new Error(`wrk does not start (Debian and Ubuntu: apt-get install wrk): ${error.message}`);
  const line = stdout.toString().trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`wrk says:\n${stdout.toString()}${stderr.toString()}`);
  return resultSchema.parse(JSON.parse(line));
}

/** Pages, twins, pictures, indexes: all that the site serves. */
function addressesOf(site: string, base: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !/^(?:_headers|_redirects|nginx-.*)$/.test(item.name))
    .map((item) => path.relative(site, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .map((file) => base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')))
    .toSorted();
}
