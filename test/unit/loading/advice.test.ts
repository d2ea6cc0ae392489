/**
 * Following what messages say, to the letter, mends the file: for each fixture of a failure, all messages are followed,
 * then those that come next, until there is none.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { checkContent } from '../../tools/check-content.ts';
import { followAdvice, type Edit } from '../../tools/follow-advice.ts';
import { EDITS } from './advice-edits.ts';

const FAILURES = path.resolve(import.meta.dirname, '../../fixtures/failures');
const FOLDERS = readdirSync(FAILURES).toSorted();

/** A message may uncover others. */
const MOST_ROUNDS = 6;

test.each(FOLDERS)('%s is mended by its messages', (name) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keyterms-advice-'));
  try {
    cpSync(path.join(FAILURES, name), folder, { recursive: true });
    rmSync(path.join(folder, 'expected.txt'));
    const edits = EDITS[name] ?? [];
    const done = new Set<Edit>();
    let { problems } = checkContent(folder);
    for (let round = 0; round < MOST_ROUNDS && problems.length > 0; round += 1) {
      followAdvice(folder, problems, edits, done);
      ({ problems } = checkContent(folder));
    }
    expect(problems.map(formatProblem)).toEqual([]);
    // An edit that no message asks for is not advice that was followed.
    expect(edits.filter((edit) => !done.has(edit))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every table of edits is that of a fixture', () => {
  expect(Object.keys(EDITS).filter((name) => !FOLDERS.includes(name))).toEqual([]);
});
