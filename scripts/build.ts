/** `npm run build`: builds the site, says how far it is, and ends with a summary. `--outDir`, `--force` as in Astro. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { forgetPictureList } from '../src/build/content-assets.ts';
import { publish } from '../src/content/build-events.ts';
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
  showProgress(outDir);
  forgetPictureList(root);
  await publishWhole({
    outDir,
    workshop: path.join(root, '.astro'),
    build: (folder) => buildInto(folder, options),
  });
} catch (error) {
  process.exitCode = 1;
  console.error(describe(error));
}

async function buildInto(outDir: string, options: { force?: boolean }): Promise<void> {
  try {
    await build({ root, logLevel: 'warn', outDir, ...options });
  } catch (error) {
    publish({ kind: 'failed' });
    throw error;
  }
}

function readOptions(): { outDir: string; force?: boolean } {
  const { values } = parseArgs({ options: { outDir: { type: 'string' }, force: { type: 'boolean' } } });
  return {
    outDir: path.resolve(values.outDir ?? path.join(root, 'dist')),
    ...(values.force !== undefined && { force: values.force }),
  };
}

/** Problems of the content are the whole message; anything else is a fault of the software and keeps its trace. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'GlossaryError' || error.name === 'SearchIndexError') return error.message;
  if (error.message.includes('Unknown option') || error.message.includes('argument'))
    return `${error.message}\n${USAGE}`;
  return error.stack ?? error.message;
}
