import { describe, expect, test } from 'vitest';
import { allHeadings, groupByLetter, termComparer } from '../../../src/glossary/letters.ts';
import { entry } from './make.ts';

/** `E: Eel Élan` for each heading, in order. */
function lettersOf(language: string, terms: readonly string[]): string[] {
  const entries = terms.map((term, index) => entry(`${language}/t-${index}`, { term }));
  const letters = groupByLetter(entries.toSorted(termComparer(language)), language);
  return letters.map(({ label, entries: own }) => `${label}: ${own.map(({ matter }) => matter.term).join(' ')}`);
}

function idsOf(language: string, terms: readonly string[]): string[] {
  const entries = terms.map((term, index) => entry(`${language}/t-${index}`, { term }));
  return groupByLetter(entries.toSorted(termComparer(language)), language).map(({ id }) => id);
}

describe('headings', () => {
  test('hold upper and lower case, and accents that make no letter of their own', () => {
    expect(lettersOf('en', ['zebra', 'Élan', 'eel', 'Eve', 'apple', 'Äpfel'])).toEqual([
      'A: Äpfel apple',
      'E: eel Élan Eve',
      'Z: zebra',
    ]);
  });

  test('in Spanish have ñ between n and o, and in English do not', () => {
    expect(lettersOf('es', ['Ñandú', 'Oveja', 'Nube', 'Niño', 'ñoño', 'Ámbito', 'Anillo'])).toEqual([
      'A: Ámbito Anillo',
      'N: Niño Nube',
      'Ñ: Ñandú ñoño',
      'O: Oveja',
    ]);
    expect(lettersOf('en', ['Ñandú', 'Nube', 'Oveja'])).toEqual(['N: Ñandú Nube', 'O: Oveja']);
  });

  test('in Swedish have å, ä and ö after z', () => {
    expect(lettersOf('sv', ['Öl', 'Zon', 'Ära', 'Ål', 'Apa'])).toEqual([
      'A: Apa',
      'Z: Zon',
      'Å: Ål',
      'Ä: Ära',
      'Ö: Öl',
    ]);
  });

  test('for digits and signs come last, and numbers stand in the order of their value', () => {
    expect(lettersOf('en', ['§', '80/20 rule', '9 box', '4P', '100 day plan', 'zone', '٣ نقاط', '%', '…'])).toEqual([
      'Z: zone',
      '0–9: ٣ نقاط 4P 9 box 80/20 rule 100 day plan',
      '#: … § %',
    ]);
    expect(idsOf('en', ['§', '1'])).toEqual(['0-9', 'symbols']);
  });

  test('pass over signs before the first letter or digit', () => {
    expect(lettersOf('en', ['.NET', '“Land and expand”', '(Net) revenue', '#1 rule', '¿Qué?', '@mention'])).toEqual([
      'L: “Land and expand”',
      'M: @mention',
      'N: .NET (Net) revenue',
      'Q: ¿Qué?',
      '0–9: #1 rule',
    ]);
  });

  test('keep the letters of other alphabets', () => {
    expect(lettersOf('en', ['Яблоко', 'Ёлка', 'Ель', 'Йод', 'Άλφα', 'Αρχή', 'Ωμέγα', 'Կար', 'Account'])).toEqual([
      'A: Account',
      'Α: Άλφα Αρχή',
      'Ω: Ωμέγα',
      'Е: Ёлка Ель',
      'Й: Йод',
      'Я: Яблоко',
      'Կ: Կար',
    ]);
  });

  test('keep the letters of scripts without case', () => {
    expect(lettersOf('ar', ['مدير', 'أحمد', 'حساب', 'إدارة'])).toEqual(['ا: أحمد إدارة', 'ح: حساب', 'م: مدير']);
    expect(lettersOf('he', ['לקוח', 'אבג', 'שׂכר'])).toEqual(['א: אבג', 'ל: לקוח', 'ש: שׂכר']);
    expect(lettersOf('hi', ['ग्राहक', 'खाता'])).toEqual(['ख: खाता', 'ग: ग्राहक']);
  });

  test('are one for Han, one for kana and one for hangul', () => {
    expect(lettersOf('en', ['客户经理', '销售', 'カスタマー', 'あいう', '고객', '계정', 'KAM'])).toEqual([
      'K: KAM',
      '가: 계정 고객',
      'あ: あいう カスタマー',
      '漢: 客户经理 销售',
    ]);
    expect(idsOf('zh', ['客户'])).toEqual(['han']);
  });

  test('have ids that can stand in an address', () => {
    expect(idsOf('es', ['Ñu', 'Élan', 'ﬁrma', 'ß-Test', 'Ǆ'])).toEqual(['ǆ', 'e', 'ﬁ', 'ñ', 'ß']);
  });
});

describe('further names', () => {
  /** `E: EBR > QBR, Elan` for each heading, in order. */
  function namesOf(entries: readonly ReturnType<typeof entry>[]): string[] {
    const letters = groupByLetter(entries.toSorted(termComparer('en')), 'en');
    return letters.map(({ label, names }) => {
      const shown = names.map(({ text, isTerm, entries: own }) =>
        isTerm ? text : `${text} > ${own.map(({ matter }) => matter.term).join(' + ')}`,
      );
      return `${label}: ${shown.join(', ')}`;
    });
  }

  test('have their places among the terms, and headings that no term has', () => {
    const plan = entry('en/a', { term: 'Plan', abbreviation: 'AP', aliases: ['Quota sheet', 'pilot', 'PLAN'] });
    expect(namesOf([plan, entry('en/b', { term: 'Plane' }), entry('en/c', { term: 'Apex' })])).toEqual([
      'A: AP > Plan, Apex',
      'P: pilot > Plan, Plan, Plane',
      'Q: Quota sheet > Plan',
    ]);
  });

  test('of two entries lead to both, in the order of their terms', () => {
    const named = ['Project manager', 'Product manager'].map((term, index) =>
      entry(`en/t-${index}`, { term, abbreviation: 'PM' }),
    );
    expect(namesOf(named)).toEqual(['P: PM > Product manager + Project manager, Product manager, Project manager']);
  });
});

describe('all headings', () => {
  const labels = (language: string, ...terms: string[]): string => {
    const entries = terms.map((term, index) => entry(`${language}/t-${index}`, { term }));
    return allHeadings(language, groupByLetter(entries, language))
      .map(({ label }) => label)
      .join('');
  };

  test('are those of the alphabet, with the letters that the language keeps apart', () => {
    expect(labels('en')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(labels('es')).toBe('ABCDEFGHIJKLMNÑOPQRSTUVWXYZ');
    expect(labels('sv')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ');
    expect(labels('da')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ');
    expect(labels('de')).toBe(labels('en'));
    expect(labels('pt-BR')).toBe(labels('en'));
  });

  test('are those in use besides', () => {
    expect(labels('en', 'Ωmega', 'Éclair', '24 h')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZΩ0–9');
    expect(labels('el', 'Ωμέγα', 'Αρχή')).toBe('ΑΩ');
  });
});

describe('nothing is lost', () => {
  const TERMS = [
    'A',
    'é',
    '1',
    '§',
    '客',
    'あ',
    'ア',
    '고',
    'Ж',
    'Ω',
    'ع',
    'א',
    'ñ',
    '😀',
    '👩‍👩‍👧',
    '\u0301x',
    '𝒜',
    'Ⅳ',
    '½',
    '①',
    'ʻokina',
    '\u200fم',
    '…',
    '"',
    '𠮷',
    'ｱ',
    'ﷺ',
    '〇',
    'ー',
    '々',
  ];

  test.each(['en', 'es', 'ar', 'zh', 'ja', 'tr', 'lt'])('in %s', (language) => {
    const entries = TERMS.map((term, index) => entry(`${language}/t-${index}`, { term }));
    const letters = groupByLetter(entries.toSorted(termComparer(language)), language);
    expect(letters.flatMap((letter) => letter.entries).length).toBe(TERMS.length);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
    expect(letters.every(({ id, label, entries: own }) => id !== '' && label !== '' && own.length > 0)).toBe(true);
  });

  test('and nothing makes no heading', () => {
    expect(groupByLetter([], 'en')).toEqual([]);
  });
});

describe('order', () => {
  test('is the same whatever the order of the files', () => {
    const terms = ['b', 'B', 'a', 'A', 'á', 'Á', 'a b', 'a-b', 'ab', '.a', '"a"', '10', '9'];
    const entries = terms.map((term, index) => entry(`en/t-${index}`, { term }));
    const order = (list: typeof entries): string[] => list.toSorted(termComparer('en')).map(({ slug }) => slug);
    expect(order(entries.toReversed())).toEqual(order(entries));
  });

  test('of equal terms is that of their slugs', () => {
    const entries = [entry('en/z', { term: 'Same' }), entry('en/a', { term: 'Same' })];
    expect(entries.toSorted(termComparer('en')).map(({ slug }) => slug)).toEqual(['a', 'z']);
  });
});
