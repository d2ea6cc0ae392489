/**
 * The door of the importers; nothing in `src/` imports it. A reader (`readers/`) gives records, `plan/` makes drafts of
 * them, `files/` has the network and the disk.
 * In: a file, folder or address of another format.
 * Out: files of entries in a content folder, and a report.
 * Imports: `disk`, `glossary`, `languages`, `loading`, `mdx`, `pictures`.
 */
import path from 'node:path';
import { readExisting, readSiteOf } from './files/existing.ts';
import { fetchPictures, type PictureOptions } from './files/fetch-pictures.ts';
import { fetchRecords } from './files/rest.ts';
import { readFiles, type SourceOptions } from './files/sources.ts';
import { writeWhole, type WriteOptions } from './files/write-whole.ts';
import type { ImportOptions, PlannedFile } from './plan/draft.ts';
import { finishImport, prepareImport, type Prepared } from './plan/plan.ts';
import { READERS, type Format } from './readers/index.ts';
import type { Reader } from './readers/reader.ts';
import { joinRead, type ReadRecords } from './record.ts';
import type { ImportReport, ReportedFile } from './report.ts';

/**
 * Imports a whole source.
 * @param given A file or folder; or an address, for formats that are handed out at one.
 * @throws {SourceError} when nothing of it can be read
 */
export async function importGlossary(
  format: Format,
  given: string,
  options: Omit<RunOptions, 'folder'> & Omit<SourceOptions, 'languages'>,
): Promise<ImportReport> {
  const reader: Reader = READERS[format];
  const { readAnswer } = reader;
  if (readAnswer === undefined || !/^https?:\/\//i.test(given)) {
    const languages = readSiteOf(options.out)?.languages.map(({ code }) => code);
    const { folder, ...read } = readFiles(reader, given, { ...options, languages });
    return runImport(read, { ...options, folder });
  }
  const progress = (page: number, pages: number | undefined): void => options.progress('page', page, pages);
  const answers = await fetchRecords(given, { ...options, progress });
  const read = joinRead(answers.map(({ origin, value }) => readAnswer(value, origin)));
  return runImport(read, { ...options, folder: undefined });
}

export interface RunOptions
  extends
    Pick<PictureOptions, 'fetch' | 'wait' | 'signal' | 'out' | 'folder' | 'files'>,
    Pick<ImportOptions, 'topics' | 'name' | 'url' | 'today'>,
    Omit<WriteOptions, 'root'> {
  /** Of records that do not say theirs; that of the site, when undefined. */
  language: string | undefined;
  images: PictureOptions['mode'];
  /** `all` is undefined where nobody knows. */
  progress: (step: Step, done: number, all: number | undefined) => void;
}

export type Step = 'page' | 'converting' | 'pictures' | 'writing';

/** Never leaves a file half-written: what was written before a fault is whole, and the report says where it stopped. */
export async function runImport({ records, refusals }: ReadRecords, options: RunOptions): Promise<ImportReport> {
  const site = readSiteOf(options.out);
  const existing = readExisting(options.out, site);
  const language = options.language ?? site?.defaultLanguage ?? 'en';
  let converted = 0;
  const prepared = prepareImport(records, { ...options, site, existing, language }, () => {
    converted += 1;
    options.progress('converting', converted, records.length);
  });
  const report: ImportReport = {
    files: [],
    refusals,
    pictures: { written: 0, failed: 0 },
    madeSite: false,
    dryRun: options.dryRun,
    stopped: undefined,
  };
  try {
    await writeAll(prepared, report, options);
    if (options.signal.aborted) report.stopped = STOPPED;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WriteError') throw error;
    report.stopped = error.message;
  }
  return report;
}

const STOPPED = 'Stopped. What was written is whole; run the same command again, and it goes on where it stopped.';

/** The site file and the pictures first: an entry never stands there without what it needs. */
async function writeAll(prepared: Prepared, report: ImportReport, options: RunOptions): Promise<void> {
  const { out, images } = options;
  const write: WriteOptions = { ...options, root: out };
  const isStopped = (): boolean => options.signal.aborted;
  if (isStopped()) return;
  if (prepared.siteFile !== undefined && prepared.drafts.length > 0) {
    writeWhole(path.join(out, 'site.yaml'), prepared.siteFile, write);
    report.madeSite = true;
  }
  const progress = (done: number, all: number): void => options.progress('pictures', done, all);
  const { results, written } = await fetchPictures(prepared.pictures, { ...options, mode: images, write, progress });
  const failed = [...results.values()].filter((result) => 'reason' in result).length;
  report.pictures = { written, failed: images === 'keep' ? 0 : failed };
  // Without all pictures entries would differ from those of a whole run.
  if (isStopped()) return;
  const finished = finishImport(prepared, results);
  report.refusals = [...report.refusals, ...finished.refusals];
  for (const [index, file] of finished.files.entries()) {
    // A turn of the event loop lets Ctrl-C through between two files.
    if (index % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    if (isStopped()) return;
    report.files.push(writeEntry(file, out, write));
    options.progress('writing', index + 1, finished.files.length);
  }
}

function writeEntry(
  { origin, path: relative, text, notes }: PlannedFile,
  out: string,
  write: WriteOptions,
): ReportedFile {
  return { origin, path: relative, notes, outcome: writeWhole(path.join(out, relative), text, write) };
}
