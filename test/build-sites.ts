/**
 * Vitest runs this once for each project that reads built sites: builds every test site with the command that users run,
 * unless another project of this run has, or an earlier run did from the same files.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runBuild } from './run-build.ts';
import { MEDICAL, NAMES, ROOT, SITES, type TestSite } from './sites.ts';

export default function buildSites(): Promise<void> {
  // Each project has a copy of this module; what they share is the process.
  return (globalThis.testSites ??= buildAll());
}

declare global {
  var testSites: Promise<void> | undefined;
}

async function buildAll(): Promise<void> {
  const code = digestOf([
    'src',
    'public',
    'scripts/build.ts',
    'astro.config.mjs',
    'package-lock.json',
    'tsconfig.json',
  ]);
  for (const site of [...SITES, NAMES, MEDICAL]) await buildSite(site, code);
}

async function buildSite({ content, outDir, cacheDir, url, name }: TestSite, code: string): Promise<void> {
  const stamp = path.join(path.dirname(outDir), 'built-from');
  const state = `${code} ${digestOf([path.relative(ROOT, content)])}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  for (const old of [stamp, cacheDir, outDir]) rmSync(old, { recursive: true, force: true });
  const { code: exit, output } = await runBuild({ content, outDir, cacheDir, url });
  if (exit !== 0) throw new Error(`the test site "${name}" does not build:\n${output}`);
  writeFileSync(stamp, state);
}

/** Of the names and bytes of all files. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

function filesUnder(item: string): string[] {
  const at = path.join(ROOT, item);
  const inside = readdirSync(path.dirname(at), { withFileTypes: true }).find(({ name }) => name === path.basename(at));
  if (inside?.isDirectory() !== true) return [item];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
