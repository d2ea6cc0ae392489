/** Where problems of form stand: in the file as it was written, whatever is put right before them. */
import { describe, expect, test } from 'vitest';
import { tidyEntry } from '../../../src/mdx/tidy.ts';
import { formatProblem } from '../../../src/glossary/problem.ts';

const FIELDS = 'term: Ledger\ndefinition: A book.\npublished: 2026-01-01\n';

function problemsOf(text: string): string[] {
  const file = { file: 'ledger.mdx', language: 'en', name: 'ledger', bytes: Buffer.from(text) };
  return (tidyEntry(file)?.problems ?? []).map(formatProblem);
}

function spaces(place: string): string {
  return `ledger.mdx:${place} loose-space: has spaces at the end of a line; run npm run check -- --fix`;
}

describe('loose spaces stand where the file has them', () => {
  test.each([
    [
      'under fields that are put in order',
      '---\npublished: 2026-01-01\ndefinition: A book. \nterm: Ledger\n---\n\nText.\n',
    ],
    ['behind Windows line ends', `---\n${FIELDS}---\n\nText.\n`.replace('book.', 'book. ').replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(problemsOf(text)).toContain(spaces('3:20'));
  });

  test('behind a day in another form', () => {
    const text = `---\n${FIELDS}---\n\nText.\n`.replace('2026-01-01', '1 January 2026 ');
    expect(problemsOf(text)).toEqual([spaces('4:26')]);
  });

  test('on the last line', () => {
    expect(problemsOf(`---\n${FIELDS}---\n\nText. \n`)).toEqual([spaces('7:6')]);
    expect(problemsOf(`---\n${FIELDS}---\n\nText. `)).toEqual([spaces('7:6')]);
  });
});

test.each([
  ['no line end', 'Text.', '7:5'],
  ['empty lines', 'Text.\n\n', '8:1'],
])('%s at the end of the file', (what, body, place) => {
  expect(problemsOf(`---\n${FIELDS}---\n\n${body}`)).toEqual([
    `ledger.mdx:${place} loose-space: has ${what} at the end of the file; run npm run check -- --fix`,
  ]);
});
