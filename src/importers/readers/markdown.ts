/** A folder of Markdown files -> source records. */
import { z } from 'zod';
import { mapColumns, type Field } from './columns.ts';
import { manyOf, ownNames, recordOf as recordFrom } from './values.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Reader, ReadOptions, SourceText } from './reader.ts';
import { isTwoLetterCode } from '../../languages/code.ts';
import { markdownToHtml } from '../markdown/to-html.ts';
import { escapeHtml } from '../html/tags.ts';
import { sorted, type Note, type ReadRecords, type Refusal, type SourceRecord } from '../record.ts';

export const markdownReader: Reader = {
  usage: 'npm run import:markdown -- <folder> --out <content folder> --map term=title,definition=summary',
  endings: ['.md', '.mdx', '.markdown'],
  read: readMarkdown,
};

type MarkdownOptions = Pick<ReadOptions, 'map' | 'languages'>;

export function readMarkdown(files: readonly SourceText[], options: MarkdownOptions): ReadRecords {
  const { taken: pages, refusals } = sorted(files.map((file) => readPage(file, options)));
  const find = finder(pages);
  const groups = Map.groupBy(pages, ({ group }) => group);
  const records = pages.map((page) => {
    const others = (groups.get(page.group) ?? []).filter(
      ({ language }) => language !== undefined && language !== page.language,
    );
    const translations = Object.fromEntries(others.map(({ language = '', address }) => [language, address]));
    return recordOf(page, { find, translations: page.language === undefined ? {} : translations });
  });
  return { records, refusals };
}

interface Page {
  path: string;
  address: string;
  language: string | undefined;
  /** The same for a page in all languages. */
  group: string;
  title: string;
  body: string;
  fields: Record<string, unknown>;
  columns: ReadonlyMap<string, readonly string[]>;
  notes: Note[];
}

function readPage({ path, text }: SourceText, { map, languages }: MarkdownOptions): Page | Refusal {
  const name = path.replace(/^.*\//, '');
  if (/^(_index|readme|contributing|changelog|license)\./i.test(name))
    return { origin: path, message: 'describes a folder, not a term; it was left where it is' };
  const front = splitFrontMatter(text.replace(/^\uFEFF/, ''));
  if ('message' in front) return { origin: `${path}:${front.line}`, message: front.message };
  const names = Object.keys(front.fields);
  const columns = mapColumns(names, map, { needsTerm: false });
  if ('message' in columns) return { origin: path, message: columns.message };
  const notes = unusedNotes(
    columns.unused.map((index) => names[index] ?? ''),
    front.fields,
  );
  const byField = new Map(
    [...columns.fields].map(([field, indexes]) => [field, indexes.map((index) => names[index] ?? '')]),
  );
  const { language, group } = languageOf(path, languages);
  const first = (field: Field): string | undefined =>
    byField.get(field)?.flatMap((key) => textsOf(front.fields[key]))[0];
  return {
    path,
    address: addressOf(path),
    language: first('language') ?? language,
    group: textsOf(front.fields['translationKey'])[0] ?? group,
    ...titleOf(front.body, first('term'), path),
    fields: front.fields,
    columns: byField,
    notes,
  };
}

/** Without a title in its head, a page is called by its first heading, or by its file. */
function titleOf(body: string, title: string | undefined, path: string): { title: string; body: string } {
  if (title !== undefined) return { title, body };
  const [heading, text] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body) ?? [];
  if (heading !== undefined && text !== undefined)
    return { title: text.replace(/[*_`]/g, ''), body: body.slice(heading.length) };
  const name = nameOf(path).replace(/[-_]+/g, ' ').trim();
  return { title: name.charAt(0).toUpperCase() + name.slice(1), body };
}

/** `kam` of `docs/kam.es.md` and of `docs/kam/index.md`. */
function nameOf(path: string): string {
  const bare = path
    .replace(/\.(?:mdx?|markdown)$/i, '')
    .replace(/\.([a-z]{2}(?:-[a-z]{2})?)$/i, (end: string, code: string) =>
      isTwoLetterCode(code.slice(0, 2).toLowerCase()) ? '' : end,
    );
  return (/([^/]+)\/index$/.exec(bare)?.[1] ?? bare.replace(/^.*\//, '')).replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

function addressOf(path: string): string {
  return `source:///${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** `es` of `es/kam.md`, `i18n/es/docs/kam.md` and `kam.es.md`. */
function languageOf(
  path: string,
  languages: readonly string[] | undefined,
): { language: string | undefined; group: string } {
  const isCode = (part: string): boolean =>
    languages
      ? languages.some((code) => code.toLowerCase() === part.toLowerCase())
      : /^[a-z]{2}(-[a-z]{2})?$/i.test(part) && isTwoLetterCode(part.slice(0, 2).toLowerCase());
  const suffix = /\.([a-z]{2}(?:-[a-z]{2})?)\.(?:mdx?|markdown)$/i.exec(path)?.[1];
  if (suffix !== undefined && isCode(suffix)) return { language: suffix, group: path.replace(`.${suffix}.`, '.') };
  const parts = path.split('/').slice(0, -1);
  const at = parts.slice(0, 3).findIndex(isCode);
  return at < 0
    ? { language: undefined, group: path }
    : { language: parts[at], group: path.split('/').toSpliced(at, 1).join('/') };
}

/** Pages by path, by the end of a path, by file name and by title. */
function finder(pages: readonly Page[]): (name: string) => string | undefined {
  const byName = new Map<string, string>();
  const add = (name: string, address: string): void => {
    if (name !== '' && !byName.has(name)) byName.set(name, address);
  };
  const bare = (path: string): string =>
    path
      .toLowerCase()
      .replace(/\.(?:mdx?|markdown)$/, '')
      .replace(/\/_?index$/, '')
      .replace(/^\/|\/$/g, '');
  for (const { path, address } of pages) add(bare(path), address);
  for (const { path, address, title } of pages) {
    const parts = bare(path).split('/');
    for (let from = 1; from < parts.length; from += 1) add(parts.slice(from).join('/'), address);
    add(nameOf(path).toLowerCase(), address);
    add(title.toLowerCase(), address);
  }
  return (name) =>
    byName.get(bare(name)) ?? byName.get(name.toLowerCase()) ?? byName.get(bare(name).replace(/^.*\//, ''));
}

function recordOf(
  page: Page,
  { find, translations }: { find: (name: string) => string | undefined; translations: Record<string, string> },
): SourceRecord {
  const { path, fields, columns } = page;
  const notes = [...page.notes];
  const isDraft = fields['draft'] === true || fields['published'] === false;
  const all = (field: Field): string[] =>
    isDraft && field === 'status' ? ['draft'] : (columns.get(field) ?? []).flatMap((key) => textsOf(fields[key]));
  const many = (field: Field): string[] =>
    (columns.get(field) ?? []).flatMap((key) =>
      Array.isArray(fields[key]) ? textsOf(fields[key]) : manyOf(textsOf(fields[key])),
    );
  const record = recordFrom(path, { all, many }, notes);
  const [definition] = all('definition');
  const [permalink] = [...all('url'), ...all('slug').filter((slug) => slug.includes('/'))];
  // In Hugo, aliases are the old addresses of a page.
  const [oldAddresses, aliases] = [true, false].map((isOld) =>
    record.aliases.filter((name) => name.includes('/') === isOld),
  );
  return {
    ...record,
    keys: [...record.keys, path.replace(/\.(?:mdx?|markdown)$/i, '')],
    addresses: [
      page.address,
      page.address.replace(/(?:\/index)?\.(?:mdx?|markdown)$/i, '/'),
      ...(permalink === undefined ? [] : [sourceAddress(permalink)]),
    ],
    title: escapeHtml(page.title),
    body: markdownToHtml([...all('body'), page.body].join('\n\n'), { find, notes }),
    definition: definition === undefined ? undefined : markdownToHtml(definition),
    aliases: aliases ?? [],
    sameAs: all('sameAs'),
    formerSlugs: [...(oldAddresses ?? []), ...all('redirectFrom')].map(lastPart),
    language: page.language,
    slug: lastPart(record.slug ?? '') || nameOf(path),
    translations: { ...translations, ...translationFields(fields, columns) },
    published: record.published ?? /(\d{4}-\d{2}-\d{2})-[^/]+$/.exec(path)?.[1],
    ...namesOf(fields),
  };
}

/** What a file of ours says of the entry's names: an entry, or its Markdown on a site. Others call other things `id`. */
function namesOf(fields: Record<string, unknown>): ReturnType<typeof ownNames> {
  const twin = z.object({ ...OWN, language: z.string(), url: z.string() }).safeParse(fields);
  if (twin.success) return ownNames(twin.data.id, twin.data.url);
  const entry = z.object({ ...OWN, definition: z.string() }).safeParse(fields);
  return entry.success ? { permanentId: entry.data.id } : {};
}

const OWN = { id: z.string(), term: z.string(), published: z.unknown() };

/** `kam` of `/glossary/kam/`. */
function lastPart(address: string): string {
  return address.replace(/\/+$/, '').replace(/^.*\//, '');
}

function sourceAddress(permalink: string): string {
  return /^https?:/.test(permalink) ? permalink : `source:///${permalink.replace(/^\/+/, '')}`;
}

function translationFields(fields: Record<string, unknown>, columns: Page['columns']): Record<string, string> {
  const [key] = columns.get('translations') ?? [];
  return z
    .record(z.string(), z.string())
    .catch({})
    .parse(key === undefined ? {} : fields[key]);
}

/** Everything that is text, numbers and dates included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [value.toISOString().slice(0, 10)];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}

/** Settings of the site generator mean nothing here; all else is told. */
function unusedNotes(names: readonly string[], fields: Record<string, unknown>): Note[] {
  const shown = names.filter(
    (name) =>
      !/^(weight|layout|type|draft|toc|menu|nav_order|sidebar_\w+|slug|translationKey|outputs|cascade|url|hide_\w+|pagination_\w+|cssclass(es)?|excerpt_separator|robots)$/i.test(
        name,
      ),
  );
  return shown.map((name) => ({ kind: 'left-out', message: `the field "${name}": ${JSON.stringify(fields[name])}` }));
}
