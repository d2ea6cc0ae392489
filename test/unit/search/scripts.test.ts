/** Names in scripts and languages that write words in other ways than English does. */
import { describe, expect, test } from 'vitest';
import { rankExactly, rankNearly, readQuery } from '../../../src/search/labels/match.ts';
import { readRecord } from '../../../src/search/labels/record.ts';

const NAMES = {
  ja: ['顧客獲得単価', '解約率', 'サース', '顧客生涯価値', 'カスタマーサクセス', '営業パイプライン', 'サーバー'],
  ko: ['고객 이탈률', '고객 생애 가치', '영업 기회', '계정 관리자', '매출'],
  de: ['Kundenabwanderungsrate', 'Kundenbindung', 'Vertriebspipeline', 'Umsatzrentabilität', 'Großkundenbetreuer'],
  ar: ['معدل التسرب', 'مدير الحساب', 'قيمة العميل', 'إدارة علاقات العملاء', 'مبيعات'],
} as const;

function found(language: keyof typeof NAMES, query: string): string[] {
  const records = NAMES[language].map((term, number) =>
    readRecord([number.toString(36), `s${number}`, '', term, ''].join('\t'), language),
  );
  const isCommon = (): boolean => false;
  const typed = readQuery(query, language, isCommon);
  const exact = rankExactly(records, typed, isCommon);
  return (exact.length > 0 ? exact : rankNearly(records, typed, isCommon)).map(({ record }) => record.term);
}

describe('the first name for', () => {
  test.each([
    ['ja', '客獲得', '顧客獲得単価'],
    ['ja', '獲得単価', '顧客獲得単価'],
    ['ja', '単価', '顧客獲得単価'],
    ['ja', '生涯価値', '顧客生涯価値'],
    ['ja', 'さーす', 'サース'],
    ['ja', 'ｻｰｽ', 'サース'],
    ['ja', 'かすたまーさくせす', 'カスタマーサクセス'],
    ['ja', 'サクセス', 'カスタマーサクセス'],
    ['ja', 'パイプライン', '営業パイプライン'],
    ['ja', 'サーバ', 'サーバー'],
    ['ko', '고객 이탈률은', '고객 이탈률'],
    ['ko', '고객이탈률을', '고객 이탈률'],
    ['ko', '매출이란', '매출'],
    ['ko', '계정 관리자의', '계정 관리자'],
    ['ko', '고객 생애 가치란 무엇인가요?', '고객 생애 가치'],
    ['ko', '이탈률', '고객 이탈률'],
    ['de', 'Abwanderung', 'Kundenabwanderungsrate'],
    ['de', 'Rate', 'Kundenabwanderungsrate'],
    ['de', 'pipeline', 'Vertriebspipeline'],
    ['de', 'Rentabilität', 'Umsatzrentabilität'],
    ['de', 'Bindung', 'Kundenbindung'],
    ['de', 'Grosskunden', 'Großkundenbetreuer'],
    ['ar', 'مُعَدَّل التَّسَرُّب', 'معدل التسرب'],
    ['ar', 'معدل تسرب', 'معدل التسرب'],
    ['ar', 'قيمه العميل', 'قيمة العميل'],
    ['ar', 'ادارة علاقات العملاء', 'إدارة علاقات العملاء'],
    ['ar', 'المبيعات', 'مبيعات'],
  ] as const)('%s "%s" is "%s"', (language, query, term) => {
    expect(found(language, query)[0]).toBe(term);
  });

  test.each([
    ['ja', '価単'],
    ['ko', '고양이'],
    ['de', 'Katze'],
    ['ar', 'قطة'],
  ] as const)('%s "%s" is none', (language, query) => {
    expect(found(language, query)).toEqual([]);
  });
});
