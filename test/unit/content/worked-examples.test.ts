import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { listTermFiles } from '../../../src/content/folder.ts';
import { readEntry } from '../../../src/content/read-entry.ts';
import { readSite } from '../../../src/content/site.ts';
import { isComponent, plainText, type BodyNode } from '../../../src/glossary/body.ts';
import { ROOT } from '../../sites.ts';
import { isRight, sumsIn } from './worked-examples.ts';

const folder = path.join(ROOT, 'content');
const { site } = readSite(folder);
if (!site) throw new RangeError('content has no site');
const entries = listTermFiles(folder, site).files.map((file) => ({
  file,
  body: readEntry(file, readFileSync(file.path), folder).body,
}));

describe('worked examples', () => {
  test('every sum in the entries comes out as it is written', () => {
    const sums = entries.flatMap(({ file, body }) =>
      sumsIn(plainText(body?.nodes ?? []), file.language).map((sum) => ({ ...sum, file: file.file })),
    );
    expect(sums.length).toBeGreaterThan(entries.length);
    const wrong = sums.filter((sum) => !isRight(sum));
    expect(wrong.map(({ file, text, left }) => `${file}: ${text}, but it is ${left.value}`)).toEqual([]);
  });

  test('every formula that multiplies or divides has a sum that uses it', () => {
    const without = entries.flatMap(({ file, body }) =>
      formulas(body?.nodes ?? [])
        .filter((text) => sumsIn(text, file.language).length === 0)
        .map((text) => `${file.file}: ${text.slice(0, 80)}`),
    );
    expect(without).toEqual([]);
  });

  test.each([
    ['en', 'Churn is 28 ÷ 800 × 100 = 3.5%.', true],
    ['en', 'Churn is 28 ÷ 800 × 100 = 3.6%.', false],
    ['en', 'It costs 7 hours × $900 = $6,300 a day.', true],
    ['en', 'At 5% a month, 0.95¹² = 0.540 of them are left. Churn is 1 − 0.540 = 46.0%.', true],
    ['en', '(655 − 128) ÷ 620 = 527 ÷ 620 = 84%', false],
    ['es', 'Son 27 ÷ 108 × 100 = 25 %, y 1 250 € ÷ 4 = 312,5 €.', true],
    ['es', 'Son 1 250 ÷ 4 = 313.5', false],
  ])('%s: %s', (language, text, right) => {
    const sums = sumsIn(text, language);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.every(isRight)).toBe(right);
  });
});

function formulas(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (isComponent(node) && node.component === 'Formula') {
      return /[×÷]/.test(node.attributes['expression'] ?? '') ? [plainText(node.children)] : [];
    }
    return formulas(node.children ?? []);
  });
}
