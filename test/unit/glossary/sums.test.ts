import { describe, expect, test } from 'vitest';
import { isRight, sumsIn } from '../../../src/glossary/quality/arithmetic.ts';

describe('a sum in prose comes out, or not', () => {
  test.each([
    ['en', 'Churn is 28 ÷ 800 × 100 = 3.5%.', true],
    ['en', 'Churn is 28 ÷ 800 × 100 = 3.6%.', false],
    ['en', 'It costs 7 hours × $900 = $6,300 a day.', true],
    ['en', 'It costs 5 people × 3 hours = 16 hours.', false],
    ['en', 'At 5% a month, 0.95¹² = 0.540 of them are left. Churn is 1 − 0.540 = 46.0%.', true],
    ['en', '(655 − 128) ÷ 620 = 527 ÷ 620 = 84%', false],
    ['en', 'They pay 12 000 × 2 = 24,000 in all.', true],
    ['en', 'A sum broken\nover lines: 28 ÷ 800\n× 100 = 3.6%.', false],
    ['es', 'Son 27 ÷ 108 × 100 = 25 %, y 1 250 € ÷ 4 = 312,5 €.', true],
    ['es', 'Son 1.250 ÷ 4 = 312,5; y 0.5 × 3 = 1.5.', true],
    ['es', 'Son 1 250 ÷ 4 = 313,5', false],
    ['de', 'Das sind 1.250 ÷ 4 = 312,5.', true],
    ['de', 'Das sind 1.250 ÷ 4 = 3.125.', false],
    ['en', 'A tower of powers, 2^3^2 = 512, and one below zero, 1 + -2^2 = -3.', true],
    ['en', 'A power of a power, (2^3)^2 = 512.', false],
    ['fr', 'Soit 1 250 ÷ 4 = 312,5.', true],
  ])('%s: %s', (language, text, right) => {
    const sums = sumsIn(text, language);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.every(isRight)).toBe(right);
  });
});

describe('what is no sum is left alone', () => {
  test.each([
    'A byte is x = 5, and E = mc².',
    'Q1 − 2 = 5 is an index, not a sum.',
    'A score of 1–3 = 2 points, 4-6 = 5 points.',
    'Two of them, 2 × 1 km = 2,000 m.',
    'Groups of 4-6 × 2 = 12 are two lines of six.',
    'With a letter for a number, 3 + x^0 = 7.',
    'The balance is P × 1.05² = 1,102.5.',
    'Twice three is 2 × 3 = 2 × n.',
    'The port is 443 = HTTPS.',
    'In code, a = b + 3 = c.',
    'Open 9:00–17:00 = 8 hours.',
    '2026-05-01 = the first of May.',
    '',
    '=====',
  ])('%s', (text) => {
    expect(sumsIn(text, 'en').filter((sum) => !isRight(sum))).toEqual([]);
  });

  test('a long run of numbers is read in linear time', () => {
    expect(sumsIn(`${'1 + '.repeat(50_000)}1 = 3`, 'en')).toHaveLength(1);
  });
});
