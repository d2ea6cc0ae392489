/** Everything that can be said of a content folder without building: what a build says, and how it is written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../glossary/chosen-checks.ts';
import { compareText } from '../glossary/compare-text.ts';
import { datesAgainstHistory, namesAgainstHistory, type History } from '../glossary/history.ts';
import type { FormerState } from '../glossary/missing-names.ts';
import { isScheduled, placeOf, type Entry } from '../glossary/entry.ts';
import type { OwnPage } from '../glossary/own-page.ts';
import type { Problem } from '../glossary/problem.ts';
import { sortProblems } from '../glossary/problem.ts';
import { checkQuality } from '../glossary/quality/index.ts';
import type { Site } from '../glossary/site.ts';
import type { WrittenEntry } from '../glossary/quality/passage.ts';
import { tidyEntry } from '../mdx/tidy.ts';
import { PictureReader } from '../pictures/reader.ts';
import { reviewPictures } from '../pictures/review.ts';
import type { TermFile } from './folder.ts';
import { checkOutsideLinks } from './outside-links.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';
import { readFolder } from './read-folder.ts';
import { checkSpelling, type Texts } from './spelling.ts';

export interface ReviewOptions {
  /** The day for which dates are judged, `YYYY-MM-DD`. */
  today: string;
  /** The project folder, whose packages hold the dictionaries; no spelling where left out. */
  dictionaries?: string;
  /** The folder of the project whose files stand beside the pages; none where left out. */
  publicFolder?: string;
  /** Asks other sites for the pages that entries link to; `cache` is the folder that remembers the answers. */
  external?: { cache: string };
  /** What git knows of the folder; left out, dates are not compared with it. */
  history?: History | undefined;
  /** What git knows of the folder as it was; left out, names are not compared with it. */
  former?: FormerState | undefined;
  onProgress?: Progress;
}

export type Progress = (stage: string, done: number, total: number) => void;

export interface Review {
  /** Entry files read. */
  files: number;
  problems: Problem[];
  /** What was left out, and why, and which entries wait for their day; one sentence each. */
  notes: string[];
  /** What was read; undefined where there is no usable `site.yaml`. */
  content?: { site: Site; entries: readonly Entry[]; pages: readonly OwnPage[] };
}

/** Reads every file once. Never throws for bad content. */
export async function reviewContent(folder: string, options: ReviewOptions): Promise<Review> {
  const { today, former, onProgress } = options;
  const { files, problems, content } = await readFolder(folder, {
    today,
    showDrafts: false,
    reader: new PictureReader(folder),
    readEntries: (listed) => {
      const read = listed.map((file, index) => {
        onProgress?.('entries read', index + 1, listed.length);
        return readWritten(file, folder);
      });
      return oldestFirst(read, former);
    },
  });
  if (!content) return { files: 0, problems, notes: [] };
  const { site, glossary } = content;
  const entries = files.flatMap(({ written }) => written ?? []);
  const scheduled = entries.filter(({ entry }) => isScheduled(entry, today)).map(scheduleNote);
  const pages = content.written();
  const outside = await reviewOutside({ entries, pages, ownPages: content.pages }, folder, options);
  const all = [
    ...problems,
    ...files.flatMap(({ form }) => form),
    ...checkQuality({ glossary, entries, pages, today, publicFiles: filesBelow(options.publicFolder) }),
    ...againstHistory(
      site,
      entries.map(({ entry }) => entry),
      options,
    ),
    ...outside.problems,
  ];
  const shallow = options.history?.kind === 'shallow' ? [SHALLOW] : [];
  return {
    files: files.length,
    problems: sortProblems(judge(all, site)),
    notes: [...scheduled, ...shallow, ...outside.notes],
    content: { site, entries: files.flatMap(({ entry }) => entry ?? []), pages: content.pages },
  };
}

/** Of two entries that contradict each other, rules report the later one of the list: what was changed, or is newer. */
function oldestFirst(files: readonly WrittenFile[], former: FormerState | undefined): WrittenFile[] {
  const isTouched = ({ entry }: WrittenFile): boolean =>
    entry !== undefined && former?.touched.has(entry.file) === true;
  return files.toSorted(
    (a, b) =>
      Number(isTouched(a)) - Number(isTouched(b)) ||
      compareText(a.entry?.matter.published ?? '', b.entry?.matter.published ?? ''),
  );
}

function scheduleNote({ entry }: WrittenEntry): string {
  const { file, line } = placeOf(entry, 'published');
  return `${file}:${line} is a draft until ${entry.matter.published}, when it is to be published.`;
}

function againstHistory(site: Site, entries: readonly Entry[], { history, former }: ReviewOptions): Problem[] {
  return [...datesAgainstHistory(entries, history), ...namesAgainstHistory(site, entries, former)];
}

const SHALLOW =
  'Dates were not compared with the git history, which is cut off here: fetch all of it (git fetch --unshallow).';

/** Paths below a folder, with forward slashes; none where there is no such folder. */
function filesBelow(folder: string | undefined): ReadonlySet<string> {
  if (folder === undefined || !existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(files.map((file) => file.split(path.sep).join('/').normalize('NFC')));
}

interface WrittenFile extends Omit<ReadEntry, 'body' | 'written'> {
  written?: WrittenEntry;
  /** What `--fix` would put right. */
  form: Problem[];
}

function readWritten(file: TermFile, folder: string): WrittenFile {
  const bytes = readFileSync(file.path);
  const { entry: read, problems, written, images } = readEntry(file, bytes, folder);
  const form = tidyEntry({ bytes, ...file })?.problems ?? [];
  if (!read || !written) return { file, problems, images, form };
  const { fieldPlaces, ...texts } = written();
  const entry = { ...read, fieldPlaces };
  return { file, entry, problems, images, form, written: { entry, ...texts } };
}

/** What needs pictures, dictionaries and other sites. */
async function reviewOutside(
  { ownPages, ...texts }: Texts & { ownPages: readonly OwnPage[] },
  folder: string,
  { dictionaries, external, today, onProgress }: ReviewOptions,
): Promise<{ problems: Problem[]; notes: string[] }> {
  const shown = texts.entries.map(({ entry }) => entry);
  const problems = await reviewPictures({ entries: shown, pages: ownPages }, folder);
  const notes: string[] = [];
  if (dictionaries !== undefined) {
    const spelling = await checkSpelling(texts, folder, dictionaries);
    problems.push(...spelling.problems);
    if (spelling.unchecked.length > 0) {
      const codes = spelling.unchecked.join(', ');
      notes.push(
        `Spelling was not checked in ${codes}: no dictionary is installed (npm install --save-dev @cspell/dict-…).`,
      );
    }
  }
  if (external) {
    const progress = (done: number, total: number): void => onProgress?.('links asked for', done, total);
    const links = await checkOutsideLinks([...texts.entries, ...texts.pages], {
      ...external,
      today,
      onProgress: progress,
    });
    problems.push(...links.problems);
    notes.push(`Asked for ${links.asked} addresses of other sites; ${links.refused} of them answer people only.`);
  }
  return { problems, notes };
}
