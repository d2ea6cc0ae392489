/** One import from its records to files on disk: the same steps for every format. */
import path from 'node:path';
import type { ReadRecords } from '../record.ts';
import { finishImport, prepareImport, type PlannedFile, type Prepared } from '../plan/plan.ts';
import type { ImportReport, ReportedFile } from '../report.ts';
import { readExisting } from './existing.ts';
import { fetchPictures, type PictureOptions } from './pictures.ts';
import type { FetchOptions } from './rest.ts';
import { writeWhole, type Disk, type WriteOptions } from './write.ts';

export interface RunOptions extends Pick<FetchOptions, 'fetch' | 'wait' | 'signal'> {
  /** Content folder, absolute. */
  out: string;
  force: boolean;
  dryRun: boolean;
  images: PictureOptions['mode'];
  /** Folder of the source, for its own pictures. */
  folder: string | undefined;
  /** Another folder with pictures of the source. */
  files?: string | undefined;
  language: string | undefined;
  topics: ReadonlyMap<string, string>;
  name: string | undefined;
  url: string | undefined;
  today: string;
  disk: Disk;
  progress: (step: Step, done: number, all: number) => void;
}

export type Step = 'converting' | 'pictures' | 'writing';

/** Never leaves a file half-written: what was written before a fault is whole, and the report says where it stopped. */
export async function runImport({ records, refusals }: ReadRecords, options: RunOptions): Promise<ImportReport> {
  const { site, existing } = readExisting(options.out);
  const { topics, name, url, today, signal } = options;
  const language = options.language ?? site?.defaultLanguage ?? 'en';
  let converted = 0;
  const prepared = prepareImport(records, { site, existing, language, topics, name, url, today }, () => {
    converted += 1;
    options.progress('converting', converted, records.length);
  });
  const write: WriteOptions = { root: options.out, force: options.force, dryRun: options.dryRun, disk: options.disk };
  const report: ImportReport = {
    files: [],
    refusals,
    pictures: { written: 0, failed: 0 },
    madeSite: false,
    dryRun: options.dryRun,
    stopped: undefined,
  };
  try {
    await writeAll(prepared, report, { ...options, write });
    if (signal.aborted) report.stopped = STOPPED;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WriteError') throw error;
    report.stopped = error.message;
  }
  return report;
}

const STOPPED = 'Stopped. What was written is whole; run the same command again, and it goes on where it stopped.';

/** The site file and the pictures first: an entry never stands there without what it needs. */
async function writeAll(
  prepared: Prepared,
  report: ImportReport,
  options: RunOptions & { write: WriteOptions },
): Promise<void> {
  const { out, images, write } = options;
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
