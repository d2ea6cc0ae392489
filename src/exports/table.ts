/** A glossary as CSV (https://www.rfc-editor.org/rfc/rfc4180), for spreadsheets; `cells.ts` says how lists and formulas are written. */
import { stringify } from 'csv-stringify/sync';
import { writeCell, writeList } from '../glossary/cells.ts';
import { plainFields, plainValues } from '../glossary/entry-fields.ts';
import { fullName } from '../glossary/naming.ts';
import type { EntryDocument } from './document-schemas.ts';
import type { Sheet } from './sheet.ts';

/** Columns in their order; entries stand as their full names. */
const COLUMNS = {
  id: ({ id }) => id,
  term: ({ term }) => term,
  qualifier: ({ qualifier }) => qualifier ?? '',
  abbreviation: ({ abbreviation }) => abbreviation ?? '',
  aliases: ({ aliases }) => writeList(aliases),
  definition: ({ definition }) => definition,
  topics: ({ topics }) => writeList(topics.map(({ label }) => label)),
  broader: ({ broader }) => writeList(broader.map(fullName)),
  narrower: ({ narrower }) => writeList(narrower.map(fullName)),
  related: ({ related }) => writeList(related.map(fullName)),
  status: ({ status }) => status,
  replacedBy: ({ replacedBy }) => (replacedBy ? fullName(replacedBy) : ''),
  authors: ({ authors }) => writeList((authors ?? []).map(({ name }) => name)),
  reviewers: ({ reviewers }) => writeList((reviewers ?? []).map(({ name }) => name)),
  published: ({ published }) => published,
  modified: ({ modified }) => modified,
  url: ({ url }) => url,
  sameAs: ({ sameAs }) => writeList(sameAs),
  license: ({ license }) => license?.url ?? '',
} as const satisfies Record<string, (entry: EntryDocument) => string>;

/** The rows of a glossary, the names of the columns first. */
export function glossaryCsv(): Sheet {
  const plain = plainFields('csv');
  return {
    head: BYTE_ORDER_MARK + csvRow([...Object.keys(COLUMNS), ...plain]),
    piece: ({ entry, document }) => {
      const values = new Map(plainValues(entry.matter, 'csv'));
      const cells = Object.values(COLUMNS).map((cell) => cell(document));
      return csvRow([...cells, ...plain.map((name) => writeList([values.get(name) ?? []].flat()))]);
    },
    foot: '',
  };
}

/** By it Excel takes the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A record with its line break. */
export function csvRow(cells: readonly string[]): string {
  return stringify([cells.map(writeCell)], { record_delimiter: '\r\n', quote_record_delimiter: true });
}
