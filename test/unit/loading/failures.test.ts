/**
 * One tiny content folder for each failure. `expected.txt` holds the lines that an editor reads, all of them, so that
 * file, line, column and wording are pinned; `<folder>` stands for the absolute path of the content folder, `<fields>` for
 * the names of all fields of an entry, `<components>` for those of all components.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check-content.ts';
import { ENTRY_FIELDS } from '../../../src/glossary/entry-fields.ts';
import { formatProblem, PROBLEM_CODES } from '../../../src/glossary/problem.ts';
import { COMPONENTS } from '../../../src/mdx/components/index.ts';
import { BYTE_CASES } from './byte-cases.ts';
import { DISK_CASES } from './disk-cases.ts';
import { CONCEPT_LINES, HISTORY_LINES, RENAME_LINES } from './history-cases.ts';

const FAILURES = path.resolve(import.meta.dirname, '../../fixtures/failures');
const FOLDERS = readdirSync(FAILURES).toSorted();
const QUALITY = path.resolve(import.meta.dirname, '../../fixtures/quality');

describe('a content folder with a failure gives exactly these lines:', () => {
  for (const name of FOLDERS) {
    test(name, () => {
      expect(report(name)).toEqual(expected(name));
    });
  }
});

describe('every failure', () => {
  test.each(FOLDERS)('%s is named after a code that it reports', (name) => {
    const codes = expected(name).map(codeOf);
    expect(codes.some((code) => name === code || name.startsWith(`${code}-`))).toBe(true);
  });

  test.each(FOLDERS)('%s gives whole lines: file, line, column, code, and what to do', (name) => {
    for (const line of expected(name)) {
      expect(line).toMatch(/^content\/.+:[1-9]\d*:[1-9]\d* [a-z-]+: \S.*\S$/);
      expect(line).not.toMatch(/undefined|\[object|NaN|Error:|\bat \S+ \(/);
    }
  });
});

describe('the table of problem codes', () => {
  const quality = readdirSync(QUALITY).flatMap((name) => expected(name, QUALITY));
  const lines = [
    ...FOLDERS.flatMap((name) => expected(name)),
    ...BYTE_CASES.flatMap((one) => one.expected),
    ...DISK_CASES.flatMap((one) => one.expected),
    ...quality,
    ...HISTORY_LINES,
    ...CONCEPT_LINES,
    ...RENAME_LINES,
  ];
  const reported = new Set(lines.map(codeOf));
  for (const code of Object.keys(PROBLEM_CODES)) {
    test(`${code} has a failure that reports it`, () => {
      expect(reported).toContain(code);
    });
  }

  test.each(Object.entries(PROBLEM_CODES))('gives for %s a line that editors read', (code, { example, reason }) => {
    expect(lines).toContain(example);
    expect(codeOf(example)).toBe(code);
    expect(reason).toMatch(/^[A-Z].*\.$/);
  });

  test('has every code that is reported', () => {
    expect([...reported].filter((code) => !Object.hasOwn(PROBLEM_CODES, code))).toEqual([]);
  });
});

function report(name: string): string[] {
  const folder = path.join(FAILURES, name);
  const fields = Object.keys(ENTRY_FIELDS).join(', ');
  const components = Object.keys(COMPONENTS).join(', ');
  return checkContent(folder).problems.map((problem) =>
    formatProblem(problem)
      .replaceAll(folder, '<folder>')
      .replaceAll(fields, '<fields>')
      .replaceAll(components, '<components>'),
  );
}

function expected(name: string, folder = FAILURES): string[] {
  const file = path.join(folder, name, 'expected.txt');
  if (!existsSync(file)) throw new Error(`${name} has no expected.txt`);
  return readFileSync(file, 'utf8').split(/\r?\n/).slice(0, -1);
}

function codeOf(line: string): string {
  return /^content\/.+?:\d+:\d+ ([a-z-]+):/.exec(line)?.[1] ?? '';
}
