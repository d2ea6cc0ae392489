/**
 * The browser of tests and audits: the Chromium or Chrome that the machine has, else one from npm.
 * `@sparticuz/chromium` ships the binary inside its package (Linux, x64); it is fetched on first need only, so that people
 * who just build the site never download it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const PINNED = '@sparticuz/chromium@153.0.0';

const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** A browser's binary and the arguments to start it with. @throws {Error} when there is none and none can be fetched. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const executable = INSTALLED.find((file) => file !== undefined && existsSync(file));
  const { executablePath, args } =
    executable === undefined ? await fetchBrowser() : { executablePath: executable, args: [] };
  return { executablePath, args: [...args, ...QUIET, ...(isRoot() ? ['--no-sandbox'] : [])] };
}

/** Without these a fresh browser looks up its maker's servers. */
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

const moduleSchema = z.object({
  default: z.object({
    executablePath: z.custom<() => Promise<string>>((value) => typeof value === 'function'),
    args: z.array(z.string()),
  }),
});

async function fetchBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/chromium');
  const installed = path.join(folder, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(installed)) {
    await mkdir(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', PINNED], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  }
  const entry = pathToFileURL(path.join(installed, 'build', 'esm', 'index.js')).href;
  const loaded: unknown = await import(/* @vite-ignore */ entry);
  const { default: packaged } = moduleSchema.parse(loaded);
  return { executablePath: await packaged.executablePath(), args: packaged.args };
}
