/** `npm run import:csv -- <file>`, `import:markdown`, `import:wordpress`: glossaries of other formats -> entries. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { diskFault } from '../src/disk/faults.ts';
import { contentFolder } from '../src/loading/folder.ts';
import { publicFetch } from '../src/importers/files/net.ts';
import { readToday } from '../src/loading/today.ts';
import { DISK } from '../src/importers/files/write-whole.ts';
import { importGlossary, type Step } from '../src/importers/import.ts';
import { READERS, type Format } from '../src/importers/readers/index.ts';
import { reportLines, summaryLine } from '../src/importers/report.ts';
import { ProgressLine } from './progress-line.ts';
import { describeError, headOf, ROOT, showHelp, UsageError } from './usage.ts';

const OPTIONS = {
  out: { type: 'string' },
  language: { type: 'string' },
  images: { type: 'string', default: 'download' },
  topic: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  name: { type: 'string' },
  url: { type: 'string' },
  report: { type: 'string' },
  files: { type: 'string' },
  'allow-private': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const HELP = `
  --out <folder>          content folder; GLOSSARY_CONTENT or content/ when left out
  --dry-run               say what would be done, write nothing
  --force                 replace files that are different; they stay otherwise
  --images download|keep  fetch pictures into images/ (the default), or link to them
  --files <folder>        where the pictures of Markdown files lie, when it is not their folder
  --allow-private         ask addresses of this machine and its network, too
  --language <code>       language of records that do not say theirs
  --topic "name=id"       a category or tag of the source is this topic; "name=" leaves it out
  --report <file>         write the report there, too
  --name, --url           of the site.yaml that a folder without one gets`;

const WORDS: Readonly<Record<Exclude<Step, 'page'>, string>> = {
  converting: 'converted',
  pictures: 'pictures',
  writing: 'written',
};

if (process.argv[2]?.startsWith('-')) showHelp(`${headOf(import.meta.filename)}\n${HELP}`);
// Exit code 1 when something was skipped or the import stopped, 130 after Ctrl-C.
const format = readFormat(process.argv[2]);
const { usage } = READERS[format];
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
try {
  await run(stop.signal);
} catch (error) {
  process.exitCode = 1;
  console.error(describe(error));
}
if (stop.signal.aborted) process.exitCode = 130;

/** The scripts of `package.json` name it. */
function readFormat(name: string | undefined): Format {
  if (name === 'csv' || name === 'markdown' || name === 'wordpress') return name;
  throw new Error(`"${name ?? ''}" is no format, expected ${Object.keys(READERS).join(', ')}`);
}

async function run(signal: AbortSignal): Promise<void> {
  const { values, positionals } = parseArgs({ args: process.argv.slice(3), options: OPTIONS, allowPositionals: true });
  const [given, ...more] = positionals;
  if (values.help || given === undefined || more.length > 0) {
    console.log(`usage: ${usage} [options]\n${HELP}`);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  if (values.images !== 'download' && values.images !== 'keep')
    throw new UsageError(`--images is "${values.images}", expected download or keep`);
  const out = values.out === undefined ? contentFolder(ROOT) : path.resolve(values.out);
  const line = new ProgressLine(process.stderr);
  const wait = async (milliseconds: number): Promise<void> => {
    // Ctrl-C ends a pause; what waits sees the signal by itself.
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  };
  const fetch = await publicFetch({
    allowPrivate: values['allow-private'],
    source: /^https?:/i.test(given) && URL.canParse(given) ? given : undefined,
  });
  const { delimiter, encoding, files, force, images, language, map = [], name, topic = [], url } = values;
  const report = await importGlossary(format, given, {
    out,
    encoding,
    force,
    images,
    language,
    name,
    url,
    dryRun: values['dry-run'],
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    map: pairs(map),
    topics: pairs(topic, false),
    files: files === undefined ? undefined : path.resolve(files),
    today: readToday(),
    disk: DISK,
    fetch,
    signal,
    wait,
    progress: (step, done, all) => {
      if (step === 'page') line.show(`page ${done}${all === undefined ? '' : ` of ${all}`}`);
      else line.count(WORDS[step], done, all ?? done);
    },
  });
  line.clear();
  const lines = [...reportLines(report), summaryLine(report)];
  console.log(lines.join('\n'));
  if (values.report !== undefined) writeFileSync(values.report, `${lines.join('\n')}\n`);
  if (report.stopped !== undefined || report.refusals.length > 0) process.exitCode = 1;
}

/** `a=b,c=d`, and as many options as one likes; where they are not `separated`, a name may have commas and `=` in it. */
function pairs(written: readonly string[], separated = true): Map<string, string> {
  const parts = separated ? written.flatMap((text) => text.split(/,(?=[^,=]+=)/)) : written;
  return new Map(
    parts.map((part): [string, string] => {
      const at = separated ? part.indexOf('=') : part.lastIndexOf('=');
      if (at < 1) throw new UsageError(`"${part}" is no pair, expected name=value`);
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

/** A fault of the disk in the words of importers, which name the file. */
function describe(error: unknown): string {
  const fault = diskFault(error);
  return fault
    ? `${fault.path ?? 'a file'}: ${fault.reason}`
    : describeError(error, `usage: ${usage} [options]; --help lists them`);
}
