import { describe, expect, test } from 'vitest';
import { search as en } from '../../../src/languages/en/browser.ts';
import { search as es } from '../../../src/languages/es/browser.ts';
import { isStopWord } from '../../../src/languages/index.ts';
import type { SearchWords } from '../../../src/languages/search-words.ts';
import { readDefine, readHalfVersus, readVersus, spelledOut } from '../../../src/search/client/intents.ts';

const pairs = (query: string, { compared }: SearchWords, language: string): unknown =>
  readVersus(query, compared, (word) => isStopWord(word, language), language).map(({ sides }) => sides);
const english = (query: string): unknown => pairs(query, en, 'en');
const spanish = (query: string): unknown => pairs(query, es, 'es');

describe('a query', () => {
  test.each([
    ['a vs b', [['a', 'b']]],
    ['A VS. B', [['a', 'b']]],
    ['key-account manager versus  CRM', [['key account manager', 'crm']]],
    ['What is the difference between a and b?', [['a', 'b']]],
    ['differences between a or b', [['a', 'b']]],
    [
      'difference between x and y and z',
      [
        ['x', 'y and z'],
        ['x and y', 'z'],
      ],
    ],
    ['what is the diffrence betwen a and b', [['a', 'b']]],
    ['a vs b difference', [['a', 'b']]],
    ['key account manager and csm differences', [['key account manager', 'csm']]],
    ['x and y', [['x', 'y']]],
    ['x or y?', [['x', 'y']]],
    ['x different y', [['x', 'y']]],
    ['is x the same thing as y', [['x', 'y']]],
    ['what sets an x apart from a y?', [['x', 'y']]],
    ['difference between a', []],
    ['vs b', []],
    ['how is an x different from the y?', [['x', 'y']]],
    ['canvas blues', []],
    ['difference', []],
    ['', []],
  ])('"%s" is read', (query, readings) => {
    expect(english(query)).toEqual(readings);
  });

  test('is read in Spanish by Spanish words, with or without accents', () => {
    expect(spanish('¿Cuál es la diferencia entre gestión e índice?')).toEqual([['gestion', 'indice']]);
    expect(spanish('¿En qué se diferencia un lead de una cuenta?')).toEqual([['lead', 'cuenta']]);
    expect(spanish('gestión vs índice')).toEqual([['gestion', 'indice']]);
  });

  test('with "and" or "or" alone asks for no comparison', () => {
    const asked = (query: string): unknown =>
      readVersus(query, en.compared, () => false, 'en').map(({ isAsked }) => isAsked);
    expect(asked('x and y')).toEqual([false]);
    expect(asked('difference between x and y')).toEqual([true]);
  });

  test('of any signs breaks nothing', () => {
    for (const query of ['.*+?^${}()|[] vs \\', 'vs vs vs', '😀 vs 😀', 'مدير vs حساب'])
      expect(() => english(query)).not.toThrow();
    expect(english('مدير vs حساب')).toEqual([['مدير', 'حساب']]);
  });
});

test.each([
  ['a vs', 'a'],
  ['key account manager v.', 'key account manager'],
  ['vs b', 'b'],
  ['What is the difference between an x', 'x'],
  ['difference between x and', 'x'],
  ['compare x with', 'x'],
  ['x', undefined],
  ['x and', undefined],
  ['vs', undefined],
  ['', undefined],
])('"%s" is half of a comparison, of %s', (query, subject) => {
  expect(readHalfVersus(query, en.compared, (word) => isStopWord(word, 'en'), 'en')).toBe(subject);
});

test.each([
  ['Acct. mgmt', 'account management'],
  ['mgmt of accounts', 'management of accounts'],
  ['management', undefined],
  ['constructor', undefined],
])('"%s" is written out as %s', (query, written) => {
  expect(spelledOut(query, en.shortened, 'en')).toBe(written);
});

test.each([
  ['What is an account manager?', 'account manager'],
  ['what’s a KAM', 'kam'],
  ['NPS meaning', 'nps'],
  ['what does CRM stand for?', 'crm'],
  ['define the churn rate', 'churn rate'],
  ['account manager', undefined],
  ['what is', undefined],
  ['definition of done', 'done'],
  ['How does a loyalty programme work?', 'loyalty programme'],
  ['meaning', undefined],
])('"%s" asks for the definition of %s', (query, subject) => {
  expect(readDefine(query, en.defined, 'en')).toBe(subject);
});

test.each([
  ['¿Qué es un KAM?', 'kam'],
  ['que es el churn rate', 'churn rate'],
  ['significado del pipeline', 'pipeline'],
  ['NPS significado', 'nps'],
  ['¿Cómo funciona un programa de fidelización?', 'programa de fidelizacion'],
  ['gestión', undefined],
])('"%s" asks in Spanish for %s', (query, subject) => {
  expect(readDefine(query, es.defined, 'es')).toBe(subject);
});
