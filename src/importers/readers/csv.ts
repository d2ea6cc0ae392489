/** Tables with a heading row -> source records. */
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { mapColumns, type Columns, type Field } from './columns.ts';
import { looksLikeHtml, markdownToHtml } from '../markdown/to-html.ts';
import { escapeHtml, withParagraphs } from '../html/tags.ts';
import { joinRead, sortRead, type Note, type ReadRecords, type Refusal, type SourceRecord } from '../record.ts';
import { isOwnTable, readCell, readList } from '../../glossary/cells.ts';
import { manyOf, ownNames, recordOf } from './values.ts';
import type { Reader, ReadOptions } from './reader.ts';

export const csvReader: Reader = {
  usage: 'npm run import:csv -- <file> --out <content folder> --map term=Title,definition=Meaning',
  endings: ['.csv', '.tsv', '.txt'],
  read: (files, options) => joinRead(files.map(({ path, text }) => readCsv(text, path, options))),
};

const DELIMITERS = [',', ';', '\t', '|'];

/** Rows of a file; a fault of the whole file is its only refusal. */
export function readCsv(
  text: string,
  file: string,
  { map, delimiter }: Pick<ReadOptions, 'map' | 'delimiter'>,
): ReadRecords {
  const [, said] = /^sep=(.)\n/i.exec(text) ?? [];
  const body = said === undefined ? text : text.slice(6);
  const rows = parseRows(body, delimiter ?? said ?? detectDelimiter(body));
  const shift = said === undefined ? 0 : 1;
  const refused = (origin: string, message: string): ReadRecords => sortRead([{ origin, message }]);
  if ('message' in rows) return refused(`${file}:${rows.line + shift}`, rows.message);
  const [heading, ...data] = rows.rows;
  if (!heading) return refused(file, 'is empty, expected a row of headings and a row for each term');
  const columns = mapColumns(heading.cells, map);
  if ('message' in columns) return refused(`${file}:1`, columns.message);
  const filled = data.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const readOne = isOwnTable(heading.cells) ? readOwnRow : readRow;
  const read = filled.map((row) => readOne(row, { columns, headings: heading.cells, file, shift }));
  return sortRead(read);
}

interface Row {
  cells: string[];
  line: number;
}

const rowSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function parseRows(text: string, delimiter: string): { rows: Row[] } | { line: number; message: string } {
  try {
    const parsed: unknown = parse(text, { ...AS_WRITTEN, delimiter, info: true });
    return {
      rows: rowSchema
        .parse(parsed)
        .map(({ record, info }) => ({ cells: record, line: info.lines - record.join('').split('\n').length + 1 })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: z.object({ lines: z.number() }).safeParse(error).data?.lines ?? 1, message: faultOf(error) };
  }
}

/** Rows of any length. */
const AS_WRITTEN = { bom: true, relax_column_count: true, skip_empty_lines: true } as const;

function faultOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'a quotation mark is opened and never closed; close it, or write "" for a mark inside a quoted cell';
  if (/QUOTE/.test(code))
    return 'a quotation mark stands inside a cell without quotes; put the whole cell in quotes and write "" for the mark';
  return `cannot be read as a table: ${message}`;
}

/** The character that cuts the first rows into the most cells, the same number in each. */
function detectDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const parsed = parseHead(text, delimiter);
    const [first = 0, ...rest] = parsed;
    return {
      delimiter,
      score: first < 2 ? 0 : first * (1 + rest.filter((count) => count === first).length / Math.max(1, rest.length)),
    };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

function parseHead(text: string, delimiter: string): number[] {
  try {
    const rows: unknown = parse(text, { ...AS_WRITTEN, delimiter, relax_quotes: true, to: 20 });
    return z
      .array(z.array(z.string()))
      .parse(rows)
      .map((row) => row.length);
  } catch {
    return [];
  }
}

interface RowContext {
  columns: Columns;
  headings: readonly string[];
  file: string;
  shift: number;
}

function readRow({ cells, line }: Row, { columns, headings, file, shift }: RowContext): SourceRecord | Refusal {
  const origin = `${file}:${line + shift}`;
  if (cells.length > headings.length) {
    const more = cells.slice(headings.length).filter((cell) => cell.trim() !== '');
    if (more.length > 0)
      return {
        origin,
        message: `has ${cells.length} cells, expected ${headings.length}; put cells that hold the delimiter in quotes (too much: ${more.join(' | ')})`,
      };
  }
  const all = (field: Field): string[] =>
    (columns.fields.get(field) ?? []).map((index) => cells[index]?.trim() ?? '').filter(Boolean);
  const many = (field: Field): string[] => manyOf(all(field));
  const notes: Note[] = columns.unused.flatMap((index): Note[] => {
    const [heading = '', cell = ''] = [headings[index], cells[index]?.trim()];
    return cell === '' ? [] : [{ kind: 'left-out', message: `the column "${heading}", which is no field: ${cell}` }];
  });
  const [definition] = all('definition');
  return {
    ...recordOf(origin, { all, many }, notes),
    title: escapeHtml(all('term')[0] ?? ''),
    addresses: all('url').filter((address) => /^https?:/.test(address)),
    definition: definition === undefined ? undefined : cellHtml(definition),
    body: all('body').map(cellHtml).join('\n'),
    takeaways: linesOf(all('takeaways')),
    translations: translationsOf(many('translations')),
  };
}

/** A row of the table that a site of ours offers: cells are plain text, and lists have one separator. */
function readOwnRow({ cells, line }: Row, context: RowContext): SourceRecord | Refusal {
  const written = cells.map(readCell);
  const record = readRow({ cells: written, line }, context);
  if ('message' in record) return record;
  const cellOf = (field: Field): string => written[context.columns.fields.get(field)?.[0] ?? -1]?.trim() ?? '';
  const listOf = (field: Field): string[] => readList(cellOf(field));
  return {
    ...record,
    isExact: true,
    ...ownNames(cellOf('id'), cellOf('url')),
    title: plainHtml(cellOf('term')),
    definition: plainHtml(cellOf('definition')),
    abbreviation: plainHtml(cellOf('abbreviation')) || undefined,
    aliases: listOf('aliases').map(plainHtml),
    topics: listOf('topics').map((name) => ({ key: name, label: name })),
    related: listOf('related'),
    broader: listOf('broader'),
    sameAs: listOf('sameAs'),
  };
}

/** HTML that shows the text as it is, character by character. */
function plainHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Cells may be HTML, Markdown or text. */
function cellHtml(cell: string): string {
  return looksLikeHtml(cell) ? withParagraphs(cell) : markdownToHtml(cell);
}

function linesOf(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(/\n|;|\|/))
    .map((line) => line.trim().replace(/^[-*•]\s+/, ''))
    .filter(Boolean);
}

/** `es: gestor; fr: gestionnaire`. */
function translationsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap((pair): [string, string][] => {
      const [, language, name] = /^([a-zA-Z-]{2,10})\s*[:=]\s*(.+)$/.exec(pair) ?? [];
      return language === undefined || name === undefined ? [] : [[language, name]];
    }),
  );
}
