import { expect, test } from 'vitest';
import { areFigures } from '../../../src/glossary/figure-columns.ts';

test.each([
  '0',
  '1,200.50',
  '1.200,50 €',
  '1 200 €',
  '1\u202F200 €',
  '−3%',
  '+12 %',
  '$2.4m',
  '$ 2.4 bn',
  '-$40',
  '$-40',
  'US$3',
  'USD 30',
  '30 EUR',
  '≈ 30',
  '< 5%',
  '3×',
  '١٢',
])('%s is a figure', (text) => {
  expect(areFigures([text, '–', ''])).toBe(true);
});

test.each([
  'none',
  '3 days',
  '24/7',
  '2024-05-01',
  'Q3',
  '10 to 20',
  '10–20',
  '1st',
  '(3)',
  'n/a',
  '$',
  '%',
  '1, 2 or 3',
])('%s is none', (text) => {
  expect(areFigures([text])).toBe(false);
  expect(areFigures(['1', text])).toBe(false);
});

test('a column of dashes, or of nothing, holds no figures', () => {
  expect(areFigures([])).toBe(false);
  expect(areFigures(['–', '', '—'])).toBe(false);
});
