import { describe, expect, test } from 'vitest';
import { strings } from '../../src/i18n/index.ts';
import { fitOf, readVersus } from '../../src/search/client/versus.ts';

const english = strings('en').compareAsked;
const spanish = strings('es').compareAsked;

describe('a query', () => {
  test.each([
    ['a vs b', [['a', 'b']]],
    ['A VS. B', [['a', 'b']]],
    ['key-account manager versus  CRM', [['key account manager', 'crm']]],
    ['What is the difference between a and b?', [['a', 'b']]],
    ['differences between a or b', [['a', 'b']]],
    [
      'difference between a and b and c',
      [
        ['a', 'b and c'],
        ['a and b', 'c'],
      ],
    ],
    ['a and b', []],
    ['difference between a', []],
    ['vs b', []],
    ['canvas blues', []],
    ['difference', []],
    ['', []],
  ])('"%s" is read', (query, readings) => {
    expect(readVersus(query, english)).toEqual(readings);
  });

  test('is read in Spanish by Spanish words, with or without accents', () => {
    expect(readVersus('¿Cuál es la diferencia entre gestión e índice?', spanish)).toEqual([['gestion', 'indice']]);
    expect(readVersus('gestión vs índice', spanish)).toEqual([['gestion', 'indice']]);
  });

  test('of any signs breaks nothing', () => {
    for (const query of ['.*+?^${}()|[] vs \\', 'vs vs vs', '😀 vs 😀', 'مدير vs حساب'])
      expect(() => readVersus(query, english)).not.toThrow();
    expect(readVersus('مدير vs حساب', english)).toEqual([['مدير', 'حساب']]);
  });
});

describe('a comparison fits', () => {
  const names = {
    title: 'Account manager vs Key account manager',
    sides: ['Account manager AM', 'Key account manager KAM Also called Strategic account manager'],
  } as const;
  const fit = (query: string): number => fitOf(names, readVersus(query, english), english);

  test('best when it is what the query says, either way round', () => {
    expect(fit('account manager vs key account manager')).toBe(3);
    expect(fit('difference between Key Account Manager and Account Manager')).toBe(3);
  });

  test('well when each of its terms is named, by whatever name', () => {
    expect(fit('KAM vs AM')).toBe(2);
    expect(fit('AM vs strategic account manager')).toBe(2);
  });

  test('less when one is, and not at all by parts of words', () => {
    expect(fit('KAM vs CRM')).toBe(1);
    expect(fit('ka vs manage')).toBe(0);
    expect(fit('account manager')).toBe(0);
  });
});
