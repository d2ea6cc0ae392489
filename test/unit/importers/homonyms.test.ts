/** Records of one name become entries that qualifiers tell apart, or are told with what to do; never a number. */
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/importers/plan/draft.ts';
import { importCsv, read } from './make.ts';

function importRows(text: string, options: Partial<ImportOptions> = {}): { entries: string[]; refusals: string[] } {
  const { files, refusals } = importCsv(text, options);
  const entries = files.map((file) => {
    const { term, qualifier, redirectFrom } = read(file).entry.matter;
    const name = qualifier === undefined ? term : `${term} | ${qualifier}`;
    return `${file.path.slice('terms/en/'.length, -'.mdx'.length)}: ${name}${redirectFrom.map((slug) => ` < ${slug}`).join('')}`;
  });
  return { entries, refusals: refusals.map(({ origin, message }) => `${origin} ${message}`) };
}

const NOTHING = { published: '2026-01-01', broader: [], redirectFrom: [], abbreviation: undefined, otherLabels: [] };

describe('records of one name', () => {
  test.each([
    [
      'by the column for it',
      'term,qualifier,definition\nBank,finance,A firm.\nBank,river,A slope.\n',
      ['bank-finance: Bank | finance', 'bank-river: Bank | river'],
    ],
    [
      'by their topics, those that one of them has alone first',
      'term,definition,topics\nBank,A firm.,Basics;Money\nBank,A slope.,Basics;Nature\nShore,A coast.,Nature\n',
      ['bank-money: Bank | Money', 'bank-nature: Bank | Nature', 'shore: Shore'],
    ],
    [
      'by what stands above them, as it is called',
      'id,term,definition,broader\n1,Firm,A company.,\n2,Land,Ground.,\n3,Bank,A lender.,1\n4,Bank,A slope.,Land\n',
      ['firm: Firm', 'land: Land', 'bank-firm: Bank | Firm', 'bank-land: Bank | Land'],
    ],
    [
      'by the words behind their titles',
      'term,definition\nBank (finance),A firm.\nBank（river）,A slope.\n',
      ['bank-finance: Bank | finance', 'bank-river: Bank | river'],
    ],
    [
      'by the words behind the one title and the topic of the other',
      'term,definition,topics\nBank (finance),A firm.,\nBank,A slope.,Nature\n',
      ['bank-finance: Bank | finance', 'bank-nature: Bank | Nature'],
    ],
    [
      'with addresses that lead on from the old ones',
      'term,definition,topics,slug\nBank,A firm.,Money,bank\nBank,A slope.,Nature,bank-2\nBank,A row.,Machines,row-of-things\n',
      ['bank-money: Bank | Money < bank', 'bank-nature: Bank | Nature < bank-2', 'row-of-things: Bank | Machines'],
    ],
  ])('are told apart %s', (_, text, entries) => {
    expect(importRows(text)).toEqual({ entries, refusals: [] });
  });

  test('that nothing tells apart are a problem, and the first is taken', () => {
    expect(importRows('term,definition,topics\nBank,A firm.,Money\nBank,A slope.,Money\n')).toEqual({
      entries: ['bank: Bank'],
      refusals: [
        'a.csv:3 its term "Bank" is that of a.csv:2, too, expected a topic, category or parent that tells the two apart; give it one in the source, write the difference behind its title in parentheses, or merge the two',
      ],
    });
    const { entries, refusals } = importRows(
      'term,definition,topics\nBank,A firm.,Money\nBank,A slope.,Nature\nBank,A row.,\n',
    );
    expect(entries).toEqual(['bank-money: Bank | Money', 'bank-nature: Bank | Nature']);
    expect(refusals).toEqual([expect.stringContaining('a.csv:4 its term "Bank" is that of a.csv:2, too')]);
  });

  test('keep titles with parentheses where the plain name comes once, or could not be told', () => {
    expect(importRows('term,definition\nCost (of goods),What is paid.\nPrice,What is asked.\n').entries).toEqual([
      'cost-of-goods: Cost (of goods)',
      'price: Price',
    ]);
    expect(importRows('term,definition\nBank (finance),A firm.\nBank,A slope.\n')).toEqual({
      entries: ['bank-finance: Bank (finance)', 'bank: Bank'],
      refusals: [],
    });
  });

  test('are two names where capitals say so', () => {
    expect(importRows('term,definition,slug\nPoS,A part.,pos-a\nPOS,A place.,pos-b\n').entries).toEqual([
      'pos-a: PoS',
      'pos-b: POS',
    ]);
  });

  test('may share an abbreviation, but no other name', () => {
    const { files } = importCsv(
      'term,abbreviation,aliases,definition\nProduct manager,PM,Owner,A person.\nProject manager,PM,Owner,Another.\n',
    );
    expect(files.map((file) => read(file).entry.matter)).toMatchObject([
      { abbreviation: 'PM', aliases: ['Owner'] },
      { abbreviation: 'PM', aliases: [] },
    ]);
  });

  test('are named by others in full; the plain name means none of them', () => {
    const { files } = importCsv(
      'term,qualifier,definition,related\nBank,finance,A firm.,\nBank,river,A slope.,\nShore,,A coast.,Bank (river); Bank\n',
    );
    const shore = files.find(({ path }) => path.endsWith('shore.mdx'));
    expect(shore && read(shore).entry.matter.related).toEqual(['bank-river']);
    expect(shore?.notes.map(({ message }) => message)).toEqual(['"Bank" in related is no entry, and was left out']);
  });
});

describe('a record whose name an entry of the folder has', () => {
  const river = { ...NOTHING, language: 'en', slug: 'bank-river', term: 'Bank', qualifier: 'river' };

  test('gets a qualifier where that entry has one', () => {
    const { entries } = importRows('term,definition,topics\nBank,A firm.,Money\n', { existing: [river] });
    expect(entries).toEqual(['bank-money: Bank | Money']);
  });

  test('is a problem where it has none itself, or that entry has none', () => {
    expect(importRows('term,definition\nBank,A firm.\n', { existing: [river] }).refusals).toEqual([
      expect.stringContaining('is that of terms/en/bank-river.mdx, too'),
    ]);
    const plain = { ...river, qualifier: undefined };
    expect(importRows('term,definition,topics\nBank,A firm.,Money\n', { existing: [plain] }).refusals).toEqual([
      expect.stringContaining('is a name of the entry terms/en/bank-river.mdx; remove it there, give both a qualifier'),
    ]);
  });
});
