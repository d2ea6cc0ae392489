/** `npm run build`: builds the site, says how far it is, and ends with a summary. `--outDir`, `--force` as in Astro. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { publish } from '../src/content/build-events.ts';
import { oneAtATime } from '../src/build/one-at-a-time.ts';
import { requireOutputFolder } from '../src/build/check-output.ts';
import { publishWhole } from '../src/build/publish.ts';
import { contentFolder } from '../src/content/folder.ts';
import { requireSite } from '../src/content/site.ts';
import { showProgress } from './progress.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = path.resolve(import.meta.dirname, '..');
const USAGE = 'usage: npm run build -- [--outDir <folder>] [--force]';

try {
  const { outDir, ...options } = readOptions();
  requireSite(contentFolder(root));
  requireOutputFolder(outDir, [root, contentFolder(root)]);
  await oneAtATime({
    root,
    work: () => publishSite(outDir, options),
    onWait: () => console.log('another build of this project is running; this one begins when that one ends'),
  });
} catch (error) {
  process.exitCode = 1;
  console.error(describe(error));
}

function publishSite(outDir: string, options: BuildOptions): Promise<void> {
  showProgress(outDir);
  return publishWhole({
    outDir,
    workshop: path.join(root, '.astro'),
    build: (folder) => buildInto(folder, options),
  });
}

async function buildInto(outDir: string, options: BuildOptions): Promise<void> {
  try {
    await build({ root, logLevel: 'warn', outDir, ...options });
  } catch (error) {
    publish({ kind: 'failed' });
    throw error;
  }
}

interface BuildOptions {
  force?: boolean;
}

function readOptions(): BuildOptions & { outDir: string } {
  const { values } = parseArgs({ options: { outDir: { type: 'string' }, force: { type: 'boolean' } } });
  return {
    outDir: path.resolve(values.outDir ?? path.join(root, 'dist')),
    ...(values.force !== undefined && { force: values.force }),
  };
}

/** Problems of the content are the whole message; anything else is a fault of the software and keeps its trace. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (['GlossaryError', 'OutputFolderError', 'SearchIndexError', 'PictureError'].includes(error.name))
    return error.message;
  if (error.message.includes('Unknown option') || error.message.includes('argument'))
    return `${error.message}\n${USAGE}`;
  return error.stack ?? error.message;
}
