/** Shorthands for tests of importers. */
import { parseEntryFile, type ParsedEntry } from '../../../src/mdx/entry-file.ts';
import type { ImportOptions, PlannedFile } from '../../../src/importers/plan/draft.ts';
import { finishImport, prepareImport } from '../../../src/importers/plan/plan.ts';
import { readCsv } from '../../../src/importers/readers/csv.ts';
import { readMarkdown } from '../../../src/importers/readers/markdown.ts';
import type { ReadRecords, Refusal } from '../../../src/importers/record.ts';
import { readWordPress } from '../../../src/importers/readers/wordpress.ts';

const OPTIONS: ImportOptions = {
  site: undefined,
  existing: [],
  language: 'en',
  topics: new Map(),
  name: undefined,
  url: undefined,
  today: '2026-01-31',
};

export interface Imported {
  files: PlannedFile[];
  refusals: Refusal[];
  siteFile: string | undefined;
}

/** Imports records with every picture at hand: `images/1.png`, `images/2.png` and so on. */
export function importAll({ records, refusals }: ReadRecords, options: Partial<ImportOptions> = {}): Imported {
  const prepared = prepareImport(records, { ...OPTIONS, ...options });
  const pictures = new Map(prepared.pictures.map((src, index) => [src, { file: `images/${index + 1}.png` }]));
  const finished = finishImport(prepared, pictures);
  return { files: finished.files, refusals: [...refusals, ...finished.refusals], siteFile: prepared.siteFile };
}

export function importCsv(text: string, options: Partial<ImportOptions> = {}): Imported {
  return importAll(readCsv(text, 'a.csv', { map: new Map(), delimiter: undefined }), options);
}

/** @param files Texts by path. */
export function importMarkdown(files: Readonly<Record<string, string>>): Imported {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  return importAll(readMarkdown(texts, { map: new Map(), languages: undefined }));
}

/** A post as the API gives it. */
export function post(html: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 7,
    slug: 'churn',
    link: 'https://old.example/en/glossary/churn/',
    title: { rendered: 'Churn' },
    date: '2024-02-03T10:00:00',
    modified: '2024-05-06T10:00:00',
    status: 'publish',
    content: { rendered: html, protected: false },
    ...more,
  };
}

export interface ImportedPost {
  text: string;
  body: string;
  entry: ParsedEntry;
  /** `kind: message` of each note. */
  notes: string[];
}

/** Imports one post that becomes an entry; its text starts with a definition, so that the rest stays as it is. */
export function importPost(html: string, more: Record<string, unknown> = {}): ImportedPost {
  const { files, refusals } = importAll(readWordPress([post(`<p>Churn is a loss.</p>${html}`, more)], 'x.json'));
  const [file] = files;
  if (!file) throw new Error(refusals.map(({ message }) => message).join('\n'));
  return { ...read(file), notes: file.notes.map(({ kind, message }) => `${kind}: ${message}`) };
}

/** The entry of a planned file, as the site will read it. */
export function read({ path, text }: PlannedFile): { text: string; body: string; entry: ParsedEntry } {
  const [, language = '', name = ''] = /^terms\/([^/]+)\/(.+)\.mdx$/.exec(path) ?? [];
  const { entry, problems } = parseEntryFile({ bytes: new TextEncoder().encode(text), file: path, language, name });
  if (!entry) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { text, body: text.replace(/^---\n[\s\S]*?\n---\n/, '').trim(), entry };
}
