import { describe, expect, test } from 'vitest';
import { search as en } from '../../../src/languages/en/browser.ts';
import { search as es } from '../../../src/languages/es/browser.ts';
import { holdsWords } from '../../../src/search/client/held-words.ts';

describe.each([
  ['en', en.endings],
  ['es', es.endings],
  ['xx', ''],
])('in %s', (language, endings) => {
  const holds = (found: string, sought: string): boolean =>
    holdsWords(found.split(' '), { words: sought.split(' '), language, endings });

  test('a word is held whole, with its signs, and as the beginning of the last word', () => {
    expect(holds('Churn, and', 'churn')).toBe(true);
    expect(holds('Retention', 'reten')).toBe(true);
    expect(holds('Retention rate', 'reten rate')).toBe(false);
  });

  test.each([
    ['e', 'ebitda'],
    ['man', 'manger'],
    ['plan', 'planet'],
    ['photo', 'photosynthesis'],
    ['quant', 'quantum'],
  ])('"%s" does not hold "%s"', (found, sought) => {
    expect(holds(found, sought)).toBe(false);
  });

  test('every word is asked for; of four, one may be another', () => {
    expect(holds('one two', 'one two three')).toBe(false);
    expect(holds('one two three', 'one two three four')).toBe(true);
    expect(holds('one two', 'one two three four')).toBe(false);
  });
});

describe('a form of a word is held', () => {
  test.each([
    ['measuring', 'measured'],
    ['planning', 'plans'],
    ['companies', 'company'],
    ['negotiation', 'negotiate'],
    ['selling', 'sell'],
  ])('in English: %s, %s', (found, sought) => {
    expect(holdsWords([found], { words: [sought, 'a'], language: 'en', endings: en.endings })).toBe(false);
    expect(holdsWords([found, 'a'], { words: [sought, 'a'], language: 'en', endings: en.endings })).toBe(true);
  });

  test.each([
    ['mediciones', 'medicion'],
    ['negociar', 'negociacion'],
    ['clientas', 'cliente'],
  ])('in Spanish: %s, %s', (found, sought) => {
    expect(holdsWords([found, 'a'], { words: [sought, 'a'], language: 'es', endings: es.endings })).toBe(true);
  });
});

test.each([
  ['Kunden', 'kunde'],
  ['Abwanderungen', 'abwanderung'],
])('where nothing is known of a language, words are forms of one that begin alike: %s, %s', (found, sought) => {
  expect(holdsWords([found, 'a'], { words: [sought, 'a'], language: 'de', endings: '' })).toBe(true);
});

test('a script without spaces holds a word as a part', () => {
  expect(holdsWords(['顧客獲得単価は'], { words: ['客', '獲得'], language: 'ja', endings: '' })).toBe(true);
});
