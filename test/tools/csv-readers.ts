/** Readers of CSV that have nothing to do with each other: each gives the cells of all rows, or throws. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { hasProgram, runProgram } from './program.ts';

const table = z.array(z.array(z.string()));

const PYTHON = `
import csv, io, json, sys
text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='').read()
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))
`;

interface CsvReader {
  name: string;
  read: (csv: string) => string[][];
}

/** Of those that this machine has. */
export const CSV_READERS: readonly CsvReader[] = [
  {
    name: 'csv-parse, with the line breaks of RFC 4180 alone',
    read: (csv) => table.parse(parse(csv, { bom: true, record_delimiter: '\r\n' })),
  },
  ...(hasProgram('python3', ['--version'])
    ? [
        {
          name: 'csv of Python, strict',
          read: (csv: string) => table.parse(JSON.parse(runProgram('python3', ['-c', PYTHON], csv))),
        },
      ]
    : []),
  ...(hasProgram('sqlite3', ['--version']) ? [{ name: 'sqlite3', read: readWithSqlite }] : []),
];

/** A table in memory, with a column for each cell of the first row. */
function readWithSqlite(csv: string): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'csv-'));
  try {
    const file = path.join(folder, 'table.csv');
    writeFileSync(file, csv);
    const script = `.import --csv "${file}" rows\n.headers on\n.mode json\nselect * from rows;\n`;
    const printed = runProgram('sqlite3', [':memory:'], script);
    const rows = z.array(z.record(z.string(), z.string())).parse(printed === '' ? [] : JSON.parse(printed));
    return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
