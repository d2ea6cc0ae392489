/** Runs `npm run build` as a user would, in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './sites.ts';
import { asContent } from './unit/loading/folder.ts';

export interface BuildRun {
  content: string;
  outDir: string;
  cacheDir: string;
  url?: string;
  /** As `host` of site.yaml. */
  host?: string;
}

export interface BuildResult {
  code: number | null;
  /** Standard output and standard error, in the order in which they came; files of the content folder as `content/…`. */
  output: string;
}

export function runBuild({ content, outDir, cacheDir, url, host }: BuildRun): Promise<BuildResult> {
  const env = userEnvironment({
    GLOSSARY_CONTENT: content,
    GLOSSARY_CACHE: cacheDir,
    SITE_URL: url ?? '',
    GLOSSARY_HOST: host ?? '',
  });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'build.ts'), '--outDir', outDir], {
      cwd: ROOT,
      env,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: asContent(output, content) }));
  });
}

/** What a build said of itself, a line each: builds of other tests of this project may be on their way, which it says too. */
export function linesOf({ output }: BuildResult): string[] {
  const lines = output.trim().split('\n');
  return lines.filter((line) => !line.startsWith('another build of this project'));
}

/** The environment of a user's shell: Vitest's own variables would make Astro and Vite believe that they are under test. */
export function userEnvironment(more: Record<string, string>): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|PROD|DEV|SSR|BASE_URL)/.test(name),
  );
  return { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', ...more };
}
