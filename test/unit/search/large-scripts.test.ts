/** Names of thousands of entries, in many files, in languages that write words together: found by their parts, too. */
import { describe, expect, test } from 'vitest';
import { search, words } from '../../../src/languages/en/browser.ts';
import type { Labels } from '../../../src/search/client/label-lookup.ts';
import { partLines } from '../../../src/search/label-shards.ts';
import { entry, site } from '../glossary/make.ts';
import { openNames } from './open.ts';

const known = { words, search: { ...search, stopWords: '', endings: '' } };
const PARTS = {
  de: 'kunden umsatz liefer markt preis dienst werbe absatz handels kosten messe lager block zins brief'.split(' '),
  ja: Array.from('営業品質管理部門支払請求契約書類顧問配送在庫棚卸'),
  // Words between the first word of a name and the whole name, so that one file does not have both.
  ko: '고객 고객가치 고객만족 고객사 고객상담 관리 매출 계약 배송 재고 품질 가격 시장 지원 목표'.split(' '),
};
const NAMES = {
  de: ['Kundenabwanderungsrate', 'Umsatzrentabilität'],
  ja: ['顧客獲得単価', 'カスタマーサクセス', '解約率', '債務不履行', '資金繰り表', '連結決算書'],
  ko: ['고객 이탈률', '고객 생애 가치'],
};

/** The labels of a language, as a browser opens them. */
async function openLarge(language: keyof typeof PARTS): Promise<{ labels: Labels; fetched: string[] }> {
  const parts = PARTS[language];
  const part = (number: number): string => parts[number % parts.length] ?? '';
  const terms = Array.from({ length: 2400 }, (_, number) =>
    [1, parts.length, parts.length ** 2]
      .map((step) => part(Math.floor(number / step)))
      .join(language === 'ko' ? ' ' : ''),
  );
  const entries = [...NAMES[language], ...terms].map((term, number) =>
    entry(`${language}/e${number}`, { term, aliases: [`X${number}, which has an alias of some length`] }),
  );
  const languages = [{ code: language, label: language, glossaryPath: 'glossary' }];
  const { search: made, fetched } = await openNames(entries, { language, known, site: site({ languages }) });
  return { labels: made.labels, fetched };
}

describe.each([
  ['de', 'Kundenabwanderungsrate', ['Abwanderung', 'Wanderungsrate', 'rate', 'Kundenabwand']],
  ['de', 'Umsatzrentabilität', ['Rentabilität']],
  ['ja', '顧客獲得単価', ['客獲得', '得単', '単価', '獲得単価', '顧客獲']],
  ['ja', 'カスタマーサクセス', ['サクセス', 'かすたまーさくせす', 'マーサク']],
  ['ja', '解約率', ['約率']],
  // Cut into words alone, these have none that a word of the name begins with.
  ['ja', '債務不履行', ['履行']],
  ['ja', '資金繰り表', ['金繰り']],
  ['ja', '連結決算書', ['算書']],
  ['ko', '고객 이탈률', ['고객이탈률', '고객이탈률은', '고객 이탈률을', '이탈률']],
  ['ko', '고객 생애 가치', ['고객생애가치', '고객 생애 가치란 무엇인가요?']],
] as const)('in %s, %s', (language, term, queries) => {
  test(`is found by ${queries.join(', ')}, in eight files at most`, async () => {
    const { labels, fetched } = await openLarge(language);
    expect(labels.directory.firstWords.length).toBeGreaterThan(5);
    for (const query of queries) {
      fetched.length = 0;
      expect((await labels.find(query))[0]?.record.term, query).toBe(term);
      expect(fetched.length, query).toBeLessThanOrEqual(8);
    }
  });
});

test('a word has each of its ends as a part, from the second letter on, as far as it is long enough to be looked for', () => {
  expect(partLines('解約率表', 'ja')).toEqual(['約率表\t解', '率表\t解約']);
  expect(partLines('umsatz', 'de')).toEqual(['msatz\tu', 'satz\tum']);
  expect(partLines('umsatz', 'en')).toEqual([]);
});

test('what no word has in it is no name', async () => {
  const { labels } = await openLarge('de');
  expect(await labels.find('katzenfutter')).toEqual([]);
});
