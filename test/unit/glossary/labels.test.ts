import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../../src/glossary/labels.ts';
import { nameKey } from '../../../src/languages/name-forms.ts';
import { entry } from './make.ts';

describe('labelsOf', () => {
  test('gives term, abbreviation and aliases with their fields', () => {
    expect(
      labelsOf(entry('en/kam', { term: 'Key account manager', abbreviation: 'KAM', aliases: ['A', 'B'] })),
    ).toEqual([
      { kind: 'term', text: 'Key account manager', field: ['term'] },
      { kind: 'abbreviation', text: 'KAM', field: ['abbreviation'] },
      { kind: 'alias', text: 'A', field: ['aliases', 0] },
      { kind: 'alias', text: 'B', field: ['aliases', 1] },
    ]);
  });

  test('of an entry with a term only are that term', () => {
    expect(labelsOf(entry('en/kam')).map(({ text }) => text)).toEqual(['kam']);
  });
});

describe('nameKey', () => {
  test.each([
    ['Key Account  Manager', 'key account manager'],
    ['key-account–manager', 'key account manager'],
    [' key\u00a0account\tmanager ', 'key account manager'],
    ['cafe\u0301', 'café'],
    ['ＫＡＭ', 'kam'],
    ['ﬁrm', 'firm'],
    ['résumé', 'résumé'],
    ['C++', 'c++'],
    ['.NET', '.net'],
    ['A/B', 'a/b'],
    ['客户 经理', '客户 经理'],
    ['СРМ', 'срм'],
    ['', ''],
  ])('%j is %j', (text, normal) => {
    expect(nameKey(text, 'en')).toBe(normal);
  });

  test('keeps labels apart that differ by a sign or an accent', () => {
    const labels = ['C', 'C++', 'C#', 'résumé', 'resume', 'año', 'ano'];
    expect(new Set(labels.map((label) => nameKey(label, 'es'))).size).toBe(labels.length);
  });

  test('knows the letters of the language', () => {
    expect(nameKey('IĞDIR', 'tr')).toBe('ığdır');
    expect(nameKey('IĞDIR', 'en')).toBe('iğdir');
  });

  test('of a normal label is that label', () => {
    for (const label of ['Key—Account  Ⅳ', 'É\u0301x', 'ΣΊΣΥΦΟΣ']) {
      const normal = nameKey(label, 'en');
      expect(nameKey(normal, 'en')).toBe(normal);
    }
  });
});
