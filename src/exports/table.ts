/** A glossary as CSV (RFC 4180), for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import { plainFields, plainValues } from '../glossary/entry-fields.ts';
import { fullName } from '../glossary/naming.ts';
import type { EntryDocument } from './document.ts';
import type { Sheet } from './sheet.ts';

/** Columns in their order. A cell holds the items of a list on lines of their own, which no item has; entries stand as their full names. */
const COLUMNS = {
  id: ({ id }) => id,
  term: ({ term }) => term,
  qualifier: ({ qualifier }) => qualifier ?? '',
  abbreviation: ({ abbreviation }) => abbreviation ?? '',
  aliases: ({ aliases }) => list(aliases),
  definition: ({ definition }) => definition,
  topics: ({ topics }) => list(topics.map(({ label }) => label)),
  broader: ({ broader }) => list(broader.map(fullName)),
  narrower: ({ narrower }) => list(narrower.map(fullName)),
  related: ({ related }) => list(related.map(fullName)),
  status: ({ status }) => status,
  replacedBy: ({ replacedBy }) => (replacedBy ? fullName(replacedBy) : ''),
  published: ({ published }) => published,
  modified: ({ modified }) => modified,
  url: ({ url }) => url,
  sameAs: ({ sameAs }) => list(sameAs),
  license: ({ license }) => license?.url ?? '',
} as const satisfies Record<string, (entry: EntryDocument) => string>;

/**
 * The rows of a glossary, the names of the columns first. A cell that a spreadsheet would take for a formula
 * (it starts with `=`, `+`, `-`, `@`, a tab or a line break) gets an apostrophe in front:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function glossaryCsv(): Sheet {
  const plain = plainFields('csv');
  return {
    head: csvRow([...Object.keys(COLUMNS), ...plain]),
    piece: ({ entry, document }) => {
      const values = new Map(plainValues(entry.matter, 'csv'));
      const cells = Object.values(COLUMNS).map((cell) => cell(document));
      return csvRow([...cells, ...plain.map((name) => list([values.get(name) ?? []].flat()))]);
    },
    foot: '',
  };
}

function csvRow(cells: readonly string[]): string {
  return stringify([cells], { escape_formulas: true, record_delimiter: 'windows' });
}

function list(items: readonly string[]): string {
  return items.join('\n');
}
