/** Runs `npm run build` as a user would, in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './sites.ts';

export interface BuildRun {
  content: string;
  outDir: string;
  cacheDir: string;
  url?: string;
}

export interface BuildResult {
  code: number | null;
  /** Standard output and standard error, in the order in which they came. */
  output: string;
}

export function runBuild({ content, outDir, cacheDir, url }: BuildRun): Promise<BuildResult> {
  const environment = { ...process.env, GLOSSARY_CONTENT: content, GLOSSARY_CACHE: cacheDir, SITE_URL: url ?? '' };
  // Vitest's own variables would make Astro believe that it is under test.
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST)/.test(name)),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'build.ts'), '--outDir', outDir], {
      cwd: ROOT,
      env,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
