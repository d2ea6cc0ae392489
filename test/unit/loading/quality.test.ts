/**
 * One tiny content folder for each rule about writing. As in `failures.test.ts`, `expected.txt` holds all the lines that
 * an editor reads.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewContent } from '../../../src/loading/review.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'test/fixtures/quality');
const TODAY = '2026-11-22';

describe('a content folder that is badly written gives exactly these lines:', () => {
  for (const name of readdirSync(FOLDER).toSorted()) {
    test(name, async () => {
      const dictionaries = name.startsWith('unknown-word') ? { dictionaries: ROOT } : {};
      const { problems } = await reviewContent(path.join(FOLDER, name), { today: TODAY, ...dictionaries });
      const expected = readFileSync(path.join(FOLDER, name, 'expected.txt'), 'utf8')
        .split('\n')
        .slice(0, -1);
      expect(problems.map(formatProblem)).toEqual(expected);
      expect(problems.filter(isError)).toEqual([]);
      expect(problems.some(({ code }) => name === code || name.startsWith(`${code}-`))).toBe(true);
    });
  }
});

test('a glossary that is well written gives no line, in any language it has', async () => {
  const folder = path.join(ROOT, 'test/fixtures/sample');
  const { problems, files } = await reviewContent(folder, { today: TODAY, dictionaries: ROOT });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(files).toBeGreaterThan(30);
});
