/** `npm run build`: builds the site, says how far it is, and ends with a summary. `--outDir`, `--force` as in Astro. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { publish, takeFailures } from '../src/loading/build-events.ts';
import { oneAtATime } from '../src/build/one-at-a-time.ts';
import { requireProjectOutput } from '../src/build/check-output.ts';
import { hostReport, measureSite } from '../src/build/host-report.ts';
import { publishWhole, type PublishOptions } from '../src/build/publish.ts';
import { loadForBuild } from '../src/loading/content-reader.ts';
import { codeOf, diskFault } from '../src/disk/faults.ts';
import { nameOnOneLine } from '../src/glossary/characters.ts';
import { contentFolder, seenPaths } from '../src/loading/folder.ts';
import { requireSite } from '../src/loading/site-file.ts';
import { readToday } from '../src/loading/today.ts';
import { showProgress } from './progress.ts';
import { showHelp } from './usage.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = path.resolve(import.meta.dirname, '..');
const USAGE = 'usage: npm run build -- [--outDir <folder>] [--force] [--today YYYY-MM-DD]';
/** Codes of errors whose messages say what is wrong and what to do; they may come from another copy of their class. */
const WHOLE_MESSAGE: ReadonlySet<string> = new Set([
  'BAD_CONTENT',
  'BAD_OUTPUT_FOLDER',
  'BAD_SEARCH_INDEX',
  'BAD_USAGE',
  'INCOMPLETE_SITE',
  'NO_CONTENT',
  'PICTURE_CHANGED',
]);
/** Where Astro keeps what it works on. */
const WORKSHOP = path.join(root, '.astro');

// What Astro keeps is written by a timer of its own.
process.on('uncaughtException', stop);
showHelp(USAGE);
try {
  const { outDir: given, ...options } = readOptions();
  requireSite(contentFolder(root));
  const check = (): string => requireProjectOutput(root, given);
  const outDir = check();
  await oneAtATime({
    root,
    work: () => publishSite({ outDir, check }, options),
    onWait: () => console.log('another build of this project is running; this one begins when that one ends'),
  });
} catch (error) {
  stop(error);
}

/** Tells what stopped the build. Pages that are still being rendered, which may fail by the same cause, say nothing more. */
function stop(error: unknown): never {
  console.error(describe(error));
  process.exit(1);
}

async function publishSite(
  { outDir, check }: Pick<PublishOptions, 'outDir' | 'check'>,
  options: BuildOptions,
): Promise<void> {
  showProgress(outDir);
  await publishWhole({ outDir, workshop: WORKSHOP, check, build: (folder) => buildInto(folder, options) });
  publish({ kind: 'published' });
  const { held, broken, notes } = hostReport(requireSite(contentFolder(root)), measureSite(outDir));
  for (const line of [held, ...notes]) console.log(line);
  for (const line of broken) console.error(line);
}

async function buildInto(outDir: string, options: BuildOptions): Promise<void> {
  const failures: unknown[] = [];
  takeFailures((error) => failures.push(error));
  try {
    await loadForBuild(root);
    const { build } = await import('astro');
    await build({ root, logLevel: 'warn', outDir, ...options });
    for (const failure of failures) throw failure;
  } catch (error) {
    publish({ kind: 'failed' });
    throw error;
  }
}

interface BuildOptions {
  force?: boolean;
}

function readOptions(): BuildOptions & { outDir: string } {
  const { values } = parseArgs({
    options: { outDir: { type: 'string' }, force: { type: 'boolean' }, today: { type: 'string' } },
  });
  // Whatever of the build asks for the day gets this one.
  process.env['GLOSSARY_TODAY'] = readToday(values.today);
  return {
    outDir: path.resolve(values.outDir ?? path.join(root, 'dist')),
    ...(values.force !== undefined && { force: values.force }),
  };
}

/** Problems of the content are the whole message; anything else is a fault of the software and keeps its trace. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fault = diskFault(error);
  if (fault)
    return `the site could not be built: ${fault.reason}${fault.path === undefined ? '' : ` (${nameOnOneLine(fault.path)})`}, and build again; what was published before is as it was`;
  if (WHOLE_MESSAGE.has(codeOf(error))) return seenPaths(error.message, contentFolder(root));
  if (error.message.includes('Unknown option') || error.message.includes('argument'))
    return `${error.message}\n${USAGE}`;
  return error.stack ?? error.message;
}
