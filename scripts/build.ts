/** `npm run build`: builds the site, says how far it is, and ends with a summary. `--outDir`, `--force` as in Astro. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { publish, takeFailures } from '../src/loading/build-events.ts';
import { oneAtATime } from '../src/build/one-at-a-time.ts';
import { requireProjectOutput } from '../src/build/check-output.ts';
import { hostReport, measureSite } from '../src/build/host-report.ts';
import { publishWhole, type PublishOptions } from '../src/build/publish.ts';
import { loadForBuild } from '../src/loading/content-reader.ts';
import { diskFault } from '../src/disk/faults.ts';
import { nameOnOneLine } from '../src/glossary/characters.ts';
import { contentFolder } from '../src/loading/folder.ts';
import { requireSite } from '../src/loading/site-file.ts';
import { readToday } from '../src/loading/today.ts';
import { showProgress } from './progress.ts';
import { describeError, ROOT, showHelp } from './usage.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const USAGE = 'usage: npm run build -- [--outDir <folder>] [--force] [--today YYYY-MM-DD]';
/** Where Astro keeps what it works on. */
const WORKSHOP = path.join(ROOT, '.astro');

// What Astro keeps is written by a timer of its own.
process.on('uncaughtException', stop);
showHelp(USAGE);
try {
  const { outDir: given, ...options } = readOptions();
  requireSite(contentFolder(ROOT));
  const check = (): string => requireProjectOutput(ROOT, given);
  const outDir = check();
  await oneAtATime({
    root: ROOT,
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
  const files = await publishWhole({
    outDir,
    workshop: WORKSHOP,
    check,
    build: (folder) => buildInto(folder, options),
  });
  publish({ kind: 'published' });
  const { held, broken, notes } = hostReport(requireSite(contentFolder(ROOT)), measureSite(outDir, files));
  for (const line of [held, ...notes]) console.log(line);
  for (const line of broken) console.error(line);
}

async function buildInto(outDir: string, options: BuildOptions): Promise<void> {
  const failures: unknown[] = [];
  takeFailures((error) => failures.push(error));
  try {
    await loadForBuild(ROOT);
    const { build } = await import('astro');
    await build({ root: ROOT, logLevel: 'warn', outDir, ...options });
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
    outDir: path.resolve(values.outDir ?? path.join(ROOT, 'dist')),
    ...(values.force !== undefined && { force: values.force }),
  };
}

/** What the disk says, in words that fit a build. */
function describe(error: unknown): string {
  const fault = diskFault(error);
  if (fault)
    return `the site could not be built: ${fault.reason}${fault.path === undefined ? '' : ` (${nameOnOneLine(fault.path)})`}, and build again; what was published before is as it was`;
  return describeError(error, USAGE);
}
