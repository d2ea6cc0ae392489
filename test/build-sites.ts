/** Vitest runs this once: builds every test site with the command that users run. */
import { rmSync } from 'node:fs';
import { runBuild } from './run-build.ts';
import { SITES } from './sites.ts';

export default async function buildSites(): Promise<void> {
  for (const { content, outDir, cacheDir, url, name } of SITES) {
    for (const folder of [cacheDir, outDir]) rmSync(folder, { recursive: true, force: true });
    const { code, output } = await runBuild({ content, outDir, cacheDir, url });
    if (code !== 0) throw new Error(`the test site "${name}" does not build:\n${output}`);
  }
}
