/** The CSV of a glossary, read back by programs that we did not write, and by our own importer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryDocument } from '../../../src/exports/document.ts';
import { csvRow, glossaryCsv } from '../../../src/exports/table.ts';
import { OWN_HEADINGS, readCell, readList, writeCell, writeList } from '../../../src/glossary/cells.ts';
import type { EntryMatter } from '../../../src/glossary/entry-matter.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { readCsv } from '../../../src/importers/readers/csv.ts';
import { CSV_READERS } from '../../tools/csv-readers.ts';
import { importAll, read } from '../importers/make.ts';
import { entry, glossary, site, slug, type Matter } from '../glossary/make.ts';

function csvOf(entries: readonly Entry[]): string {
  const topics = [
    { id: 'one', label: 'One; two' },
    { id: 'three', label: '=Three' },
  ];
  const context = pageContext(glossary(entries, { site: site({ topics }) }), 'en');
  const { head, piece, foot } = glossaryCsv();
  const pieces = context.own.entries.map((one) =>
    piece({ entry: one, document: entryDocument(context, one, termPage(context, one)) }),
  );
  return [head, ...pieces, foot].join('');
}

function csvRows(rows: readonly string[][]): string {
  return rows.map(csvRow).join('');
}

const HARD: Matter = {
  term: '=HYPERLINK("https://x")',
  abbreviation: '@X',
  aliases: ['+1', 'a;b', '"q", r', 'back\\slash', 'ends in \\', 'x|y', `'=z`, '<b> &amp; &'],
  definition: `A "quoted", definition; with <i>tags</i>, *stars*, &lt; and 'marks'.`,
  topics: ['one', 'three'],
  broader: [slug('b')],
  related: [slug('c')],
  sameAs: ['https://x.example/a;b?c=1,2'],
  updated: '2026-02-03',
};

const ENTRIES = [
  entry('en/a', HARD),
  entry('en/b', { term: 'B; "the" second', definition: `-1 is less than 0` }),
  entry('en/bank-finance', { term: 'Bank', qualifier: 'finance; "money"' }),
  entry('en/bank-river', { term: 'Bank', qualifier: 'river', broader: [slug('bank-finance')] }),
  entry('en/new', { term: 'Renamed', id: slug('old'), redirectFrom: [slug('old')] }),
  entry('en/c', { status: 'deprecated', replacedBy: slug('a'), term: `'=c`, aliases: ['Only, one'] }),
];

describe.each(CSV_READERS)('$name', ({ read: readTable }) => {
  test('reads what the cells say, and nothing that a spreadsheet would run', () => {
    const [head = [], ...rows] = readTable(csvOf(ENTRIES));
    expect(rows).toHaveLength(ENTRIES.length);
    const cells = rows.map((row) =>
      Object.fromEntries(row.map((cell, index): [string, string] => [head[index] ?? '', cell])),
    );
    expect(cells.find(({ id }) => id === 'en/a')).toMatchObject({
      term: `'=HYPERLINK("https://x")`,
      abbreviation: `'@X`,
      aliases: `'+1; a\\;b; "q", r; back\\\\slash; ends in \\\\; x|y; '=z; <b> &amp\\; &`,
      definition: HARD.definition,
      topics: 'One\\; two; =Three',
      broader: 'B; "the" second'.replace(';', '\\;'),
      modified: '2026-02-03',
    });
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/m.test(cell))).toEqual([]);
  });

  test('reads any text back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", ';', ' ', 'é', '😀') });
    const [rows = []] = fc.sample(fc.array(fc.tuple(cell, cell), { minLength: 200, maxLength: 200 }), {
      seed: 1,
      numRuns: 1,
    });
    const csv = csvRows([['h1', 'h2'], ...rows]);
    const [, ...found] = readTable(csv);
    expect(found.map((row) => row.map(readCell))).toEqual(rows);
  });
});

test('the file has the mark of UTF-8, CRLF at the end of each record, and the headings by which importers know it', () => {
  const csv = csvOf(ENTRIES);
  expect(csv.startsWith('\uFEFFid,term,')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(ENTRIES.length + 2);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [head = ''] = csv.slice(1).split('\r\n');
  expect(OWN_HEADINGS.filter((heading) => !head.split(',').includes(heading))).toEqual([]);
});

test('what begins like a formula is disarmed at the start and behind each line break', () => {
  expect(writeCell('=1')).toBe("'=1");
  expect(writeCell('a\n=1\r\n@x\r-y')).toBe("a\n'=1\r\n'@x\r'-y");
  expect(writeCell('a =1')).toBe('a =1');
});

test('lists and cells come back as they were, whatever stands in them', () => {
  const item = fc.string({ unit: fc.constantFrom('a', ';', '\\', ' ', ',', "'", '=', '|'), minLength: 1 });
  const line = item.map((text) => text.trim()).filter(Boolean);
  fc.assert(
    fc.property(fc.array(line), (items) => {
      expect(readList(writeList(items))).toEqual(items);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', "'", '=', '\n', '\r', '\t', '-') }), (text) => {
      expect(readCell(writeCell(text))).toBe(text);
    }),
  );
});

test('our importer makes the same entries of it', () => {
  const { files, refusals } = importAll(
    readCsv(csvOf(ENTRIES), 'glossary.csv', { map: new Map(), delimiter: undefined }),
  );
  expect(refusals).toEqual([]);
  const found = new Map(files.map((file) => [file.path, read(file).entry.matter]));
  const all = [
    'term',
    'qualifier',
    'id',
    'redirectFrom',
    'abbreviation',
    'aliases',
    'definition',
    'broader',
    'related',
    'sameAs',
  ] as const;
  const rest = ['published', 'updated', 'status', 'replacedBy'] as const;
  const fields = (matter: EntryMatter | undefined): unknown[] => [...all, ...rest].map((name) => matter?.[name]);
  for (const one of ENTRIES) {
    const matter = found.get(`terms/en/${one.slug}.mdx`);
    // A relation stands on both entries in the table.
    const related = one.slug === slug('c') ? [slug('a')] : one.matter.related;
    expect(fields(matter), one.slug).toEqual(fields({ ...one.matter, related }));
  }
});

test('an id that is no slug, or that another entry has, is not taken over', () => {
  const ids = ['en/Not a slug', 'en/../../x', 'en/b'];
  const table = csvOf(ENTRIES).replace('en/old', () => ids[0] ?? '');
  for (const id of ids) {
    const { files } = importAll(
      readCsv(
        table.replace('en/Not a slug', () => id),
        'glossary.csv',
        { map: new Map(), delimiter: undefined },
      ),
    );
    const file = files.find((one) => one.path === 'terms/en/new.mdx');
    expect(file && read(file).entry.matter, id).toMatchObject({ term: 'Renamed', redirectFrom: [] });
    expect(file && read(file).entry.matter.id).toBeUndefined();
  }
});

test('a semicolon or a backslash in a table of others is what it was', () => {
  const { files } = importAll(
    readCsv('term,definition,aliases\nA,"An a.","b\\;c;d"\n', 'x.csv', { map: new Map(), delimiter: undefined }),
  );
  expect(files[0] && read(files[0]).entry.matter.aliases).toEqual(['b\\', 'c', 'd']);
});
