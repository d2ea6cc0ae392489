/** Every file for programs: where it stands, and how it is made. The build writes them, the dev server shows them. */
import { sharesConcepts } from '../glossary/concepts.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { getTermPage } from '../glossary/held.ts';
import { standsAlone } from '../glossary/own-page.ts';
import { pageContext, type PageContext } from '../glossary/pages/page.ts';
import type { TermPage } from '../glossary/pages/term.ts';
import { Urls } from '../glossary/urls.ts';
import { entryDocument } from './document.ts';
import { jsonSchema, SCHEMAS } from './document-schemas.ts';
import { FEEDS, glossaryFeed } from './feeds.ts';
import { DATASETS, twinsOf } from './formats.ts';
import { hostFiles, type HostFiles } from './hosts.ts';
import { FULL_TEXT, fullText, llmsTxt } from './llms.ts';
import { LongFile, SPLIT_AT } from './long-file.ts';
import { redirectPage } from './redirect-formats.ts';
import type { ConceptSheet, Piece, Sheet } from './sheet.ts';
import { ownPageMarkdown } from './twin.ts';

/** The Markdown of an entry, from `entryMarkdown`. */
export type ReadMarkdown = (context: PageContext, entry: Entry, page: TermPage) => Promise<string>;

export interface PieceOptions {
  /** Root-relative addresses of those of the site, for pages at old addresses. */
  stylesheets?: readonly string[];
  /** Bytes from which on a long file is split. */
  splitAt?: number;
}

/** All pieces of all files. */
export async function* allPieces(
  glossary: Glossary,
  markdownOf: ReadMarkdown,
  { stylesheets = [], splitAt = SPLIT_AT }: PieceOptions = {},
): AsyncGenerator<Piece> {
  yield* modelPieces(glossary, markdownOf, splitAt);
  yield* oldPagePieces(glossary, stylesheets);
}

/** Pieces of the files that need no page of the site; the model and the Markdown of each entry are asked for once. */
export async function* modelPieces(
  glossary: Glossary,
  markdownOf: ReadMarkdown,
  splitAt = SPLIT_AT,
): AsyncGenerator<Piece> {
  for (const { path, make } of wholeFiles(glossary, hostFiles(glossary))) yield { path, text: make() };
  const full = new LongFile(FULL_TEXT, fullText(glossary), splitAt);
  for (const language of glossary.languages.keys())
    yield* languagePieces({ context: pageContext(glossary, language), markdownOf, full, splitAt });
  yield* full.end();
  yield* conceptPieces(glossary);
}

/** The pages at old addresses, which look like the site. @param stylesheets As in `PieceOptions`. */
export function* oldPagePieces(glossary: Glossary, stylesheets: readonly string[]): Generator<Piece> {
  for (const { path, make } of oldPages(glossary, hostFiles(glossary), stylesheets)) yield { path, text: make() };
}

/** The text of one file, which is never split; of the Markdown, only what it needs is made. */
export async function fileText(glossary: Glossary, path: string, markdownOf: ReadMarkdown): Promise<string> {
  const needed: ReadMarkdown = (context, entry, page) =>
    path === FULL_TEXT || path.startsWith(twinPath(context, entry, ''))
      ? markdownOf(context, entry, page)
      : Promise.resolve('');
  let text = '';
  const pieces = allPieces(glossary, needed, { splitAt: Infinity });
  for await (const piece of pieces) if (piece.path === path) text += piece.text;
  return text;
}

/** The paths of all files. */
export function allPaths(glossary: Glossary): string[] {
  const contexts = [...glossary.languages.keys()].map((language) => pageContext(glossary, language));
  const host = hostFiles(glossary);
  return [
    ...[...wholeFiles(glossary, host), ...oldPages(glossary, host, [])].map(({ path }) => path),
    FULL_TEXT,
    ...conceptSheets(glossary).map(({ path }) => path),
    ...contexts.flatMap((context) => [
      ...sheetsOf(context).map(({ path }) => path),
      ...context.own.entries.flatMap((entry) => twinsOf(context).map(({ ending }) => twinPath(context, entry, ending))),
    ]),
  ];
}

interface LanguagePieces {
  context: PageContext;
  markdownOf: ReadMarkdown;
  /** The texts of all languages. */
  full: LongFile;
  splitAt: number;
}

async function* languagePieces({ context, markdownOf, full, splitAt }: LanguagePieces): AsyncGenerator<Piece> {
  const { language, entries, letters } = context.own;
  const writers = sheetsOf(context).map(({ path, sheet }) => ({ sheet, file: new LongFile(path, sheet, splitAt) }));
  const names = new Map(letters.flatMap((letter) => letter.entries.map((entry) => [entry, letter])));
  for (const entry of entries) {
    const page = getTermPage(context, entry);
    const document = entryDocument(context, entry, page);
    const markdown = await markdownOf(context, entry, page);
    const { id, label } = names.get(entry) ?? { id: '', label: '' };
    for (const { ending, write } of twinsOf(context)) {
      yield { path: twinPath(context, entry, ending), text: write({ context, entry, document, markdown }) };
    }
    const part = { id: `${language.code}-${id}`, label: `${language.label}: ${label}` };
    yield* full.add(part, `<!-- ${document.url} -->\n\n${markdown}\n---\n\n`);
    for (const { sheet, file } of writers) yield* file.add({ id, label }, sheet.piece({ entry, document }));
  }
  for (const { file } of writers) yield* file.end();
}

function* conceptPieces(glossary: Glossary): Generator<Piece> {
  for (const { path, sheet } of conceptSheets(glossary)) {
    const file = new LongFile(path, sheet, SPLIT_AT);
    for (const concept of glossary.concepts.values()) yield* file.add({ id: '', label: '' }, sheet.piece(concept));
    yield* file.end();
  }
}

interface WholeFile {
  path: string;
  make: () => string;
}

/** What is made from the model alone. */
function wholeFiles(glossary: Glossary, host: HostFiles): WholeFile[] {
  const urls = new Urls(glossary.site);
  const file = (path: string, make: () => string): WholeFile => ({ path, make });
  const pathOf = (address: string): string => outputPath(urls, address);
  return [
    file('llms.txt', () => llmsTxt(glossary)),
    ...host.server,
    ...SCHEMAS.filter((kind) => kind !== 'concepts' || sharesConcepts(glossary.site)).map((kind) => {
      const address = urls.schema(kind);
      return file(pathOf(address), () => jsonSchema(kind, urls.absolute(address)));
    }),
    ...[...glossary.languages.keys()].flatMap((language) => {
      const context = pageContext(glossary, language);
      return [...feedFiles(context), ...ownPageFiles(context)];
    }),
  ];
}

function oldPages(glossary: Glossary, { pages }: HostFiles, stylesheets: readonly string[]): WholeFile[] {
  const urls = new Urls(glossary.site);
  return pages.map((redirect) => ({
    path: `${outputPath(urls, redirect.from)}index.html`,
    make: () => redirectPage(redirect, { absolute: urls.absolute(redirect.to), stylesheets }),
  }));
}

function feedFiles(context: PageContext): WholeFile[] {
  const { urls, own } = context;
  return FEEDS.map((kind) => ({
    path: outputPath(urls, urls.feed(own.language.code, kind.file)),
    make: () => glossaryFeed(context, kind),
  }));
}

function ownPageFiles(context: PageContext): WholeFile[] {
  if (twinsOf(context).length === 0) return [];
  return context.own.ownPages.filter(standsAlone).map((page) => ({
    path: outputPath(context.urls, context.urls.ownPageTwin(page.language, page.slug)),
    make: () => ownPageMarkdown(context, page),
  }));
}

/** The files that hold a whole language. */
function sheetsOf(context: PageContext): { path: string; sheet: Sheet }[] {
  const { urls, own } = context;
  return DATASETS.map(({ ending, sheet }) => ({
    path: outputPath(urls, urls.dataset(own.language.code, ending)),
    sheet: sheet(context),
  }));
}

/** The files that hold all languages, where there are several. */
function conceptSheets(glossary: Glossary): { path: string; sheet: ConceptSheet }[] {
  if (!sharesConcepts(glossary.site)) return [];
  const urls = new Urls(glossary.site);
  return DATASETS.flatMap(({ ending, concepts }) =>
    concepts ? [{ path: outputPath(urls, urls.datasetOfAll(ending)), sheet: concepts(glossary) }] : [],
  );
}

function twinPath({ urls }: PageContext, { language, slug }: Entry, ending: string): string {
  return outputPath(urls, urls.twin(language, slug, ending));
}

/** Where the file of an address lies in the output. */
function outputPath(urls: Urls, address: string): string {
  return decodeURI(address.slice(urls.base.length));
}
