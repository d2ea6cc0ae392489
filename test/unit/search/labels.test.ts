/** Names and what readers type for them: pure functions, no built site. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStopWord } from '../../../src/languages/index.ts';
import { editDistance, letterBits, mayBeNear } from '../../../src/languages/edit-distance.ts';
import { rankExactly, rankNearly, readQuery } from '../../../src/search/labels/match.ts';
import { searchForm, searchWords } from '../../../src/languages/name-forms.ts';
import { Questions } from '../../../src/search/labels/questions.ts';
import {
  readDetails,
  readRecord,
  writeDetails,
  writeRecord,
  type Details,
  type LabelRecord,
  type LabelSource,
} from '../../../src/search/labels/record.ts';

describe('normal form', () => {
  test.each([
    ['Crème-Brûlée', 'en', 'creme brulee'],
    ['K.A.M.', 'en', 'kam'],
    ['R&D', 'en', 'r d'],
    ['C++ and C#', 'en', 'c++ and c#'],
    ['.NET', 'en', 'net'],
    ['80/20 rule', 'en', '80 20 rule'],
    ['customer’s  “wallet”', 'en', 'customers wallet'],
    ['ＫＡＭ', 'en', 'kam'],
    ['Straße', 'de', 'strasse'],
    ['IĞDIR', 'tr', 'igdir'],
    ['NEGOCIACIÓN', 'es', 'negociacion'],
    ['año', 'es', 'ano'],
    ['مُدير', 'ar', 'مدير'],
    ['हिन्दी', 'hi', 'हिन्दी'],
    ['が', 'ja', 'が'],
    ['%', 'en', '%'],
    ['😀', 'en', '😀'],
    ['  ', 'en', ''],
  ])('of "%s" in %s is "%s"', (text, language, normal) => {
    expect(searchForm(text, language)).toBe(normal);
  });

  test('is its own normal form, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchForm(text, 'en');
        expect(searchForm(once, 'en')).toBe(once);
      }),
    );
  });

  test('of letters, digits and signs that are spaces is what it is among other letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '-', ',', ':', ';', '?', '!', '(', ')') }),
        (text) => {
          // The other letter takes the longer way. A text of signs alone is its own form.
          fc.pre(/[a-z0-9]/i.test(text));
          expect(`${searchForm(text, 'en')} e`).toBe(searchForm(`${text} é`, 'en'));
        },
      ),
    );
  });

  test('of scripts without spaces is cut into words', () => {
    expect(searchWords(searchForm('客户经理', 'zh'), 'zh').length).toBeGreaterThan(1);
  });
});

describe('typing mistakes', () => {
  test.each([
    ['manager', 'manger', 1],
    ['manager', 'mangaer', 1],
    ['manager', 'nanager', 1],
    ['amnager', 'manager', 1],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
  ])('between %s and %s are %i', (one, other, count) => {
    expect(editDistance(one, other, 3)).toBe(count);
  });

  test('are counted the same within a limit and without, both ways round', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
        const all = editDistance(one, other, 20);
        expect(editDistance(one, other, limit)).toBe(Math.min(all, limit + 1));
        expect(editDistance(other, one, 20)).toBe(all);
        if (all <= limit) expect(mayBeNear(letterBits(one), letterBits(other), limit)).toBe(true);
      }),
    );
  });
});

const isCommon = (word: string): boolean => isStopWord(word, 'en');

function records(...sources: (Partial<LabelSource> & { term: string })[]): LabelRecord[] {
  return sources.map((source, number) =>
    readRecord(
      writeRecord(
        {
          slug: `s${number}`,
          abbreviation: '',
          topics: [],
          deprecated: false,
          aliases: [],
          hidden: [],
          number,
          ...source,
        },
        'en',
      ),
      'en',
    ),
  );
}

const KNOWN = records(
  { term: 'Key account manager', abbreviation: 'KAM', aliases: ['Strategic account manager'] },
  { term: 'Account manager', abbreviation: 'AM' },
  { term: 'Kamikaze marketing' },
  { term: 'Statement of work', abbreviation: 'SOW', hidden: ['work statement form'] },
  { term: 'Share of wallet', aliases: ['SOW share'] },
  { term: 'Lead' },
  { term: 'Sales process', abbreviation: 'CAM' },
  { term: 'C++' },
  { term: 'C' },
  { term: 'Party of record' },
);

function found(query: string): string[] {
  const typed = readQuery(query, 'en', isCommon);
  const exact = rankExactly(KNOWN, typed, isCommon);
  return (exact.length > 0 ? exact : rankNearly(KNOWN, typed, isCommon)).map(({ record }) => record.term);
}

describe('a name is found', () => {
  test.each([
    ['exactly, before names that begin with it', 'account manager', 'Account manager'],
    ['by an abbreviation before words that begin with it', 'kam', 'Key account manager'],
    ['by an abbreviation before an alias that begins with it', 'SOW', 'Statement of work'],
    ['by an alias', 'strategic account manager', 'Key account manager'],
    ['in the plural, of any of its words', 'statements of work', 'Statement of work'],
    ['in a plural that ends in another letter', 'parties of record', 'Party of record'],
    ['by a hidden name', 'work statement form', 'Statement of work'],
    ['with its words in another order', 'manager key account', 'Key account manager'],
    ['without its little words', 'share wallet', 'Share of wallet'],
    ['by its beginning', 'kami', 'Kamikaze marketing'],
    ['by beginnings of its words', 'acc man', 'Account manager'],
    ['with two mistakes in a long name', 'kee acount manager', 'Key account manager'],
    ['with a mistake in each of its words', 'kye acount mangaer', 'Key account manager'],
    ['with a mistake in its first letter', 'ccount manager', 'Account manager'],
    ['with neighbours exchanged', 'laed', 'Lead'],
    ['with mistakes before it is typed to its end', 'kamikaez mark', 'Kamikaze marketing'],
    ['written as one word', 'accountmanager', 'Account manager'],
    ['among other words', 'salary of an account manager', 'Account manager'],
    ['with its signs', 'c++', 'C++'],
  ])('%s: %s', (_, query, term) => {
    expect(found(query)[0]).toBe(term);
  });

  test('not with more mistakes than its length allows', () => {
    expect(found('ldea')).toEqual([]);
    expect(found('xx')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('ky acont mangre')).toEqual([]);
  });

  test('a deprecated entry comes after a current one of the same fit', () => {
    const both = records({ term: 'Alpha one', deprecated: true }, { term: 'Alpha two' });
    const [first] = rankExactly(both, readQuery('alpha', 'en', isCommon), isCommon);
    expect(first?.record.term).toBe('Alpha two');
  });

  test('any text breaks nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(found(text))));
  });
});

test('a line gives back what was written', () => {
  const source: LabelSource = {
    number: 46,
    slug: 'other-slug',
    term: 'A “term”',
    abbreviation: '',
    topics: [0, 12],
    deprecated: true,
    aliases: ['~one', 'two'],
    hidden: ['three'],
  };
  const { names, ...record } = readRecord(writeRecord(source, 'en'), 'en');
  expect(record).toEqual({
    number: 46,
    slug: 'other-slug',
    term: 'A “term”',
    abbreviation: '',
    topics: [0, 12],
    deprecated: true,
  });
  expect(names.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'term A “term”',
    'alias ~one',
    'alias two',
    'hidden three',
  ]);
  const details = {
    definition: 'It is.',
    compared: [
      { number: 3, verdict: 'One is paid.' },
      { number: 40, verdict: '' },
    ],
    faqs: [
      { id: 'x', question: 'Why?' },
      { id: 'why-not', question: 'Why not?' },
    ],
  };
  expect(readDetails(writeDetails(details, 'en'), 'en')).toEqual(details);
  expect(readDetails('Only a definition', 'en')).toEqual({ definition: 'Only a definition', compared: [], faqs: [] });
});

describe('a question is found', () => {
  const [kam, am] = KNOWN;
  const details = (...questions: string[]): Details => ({
    definition: '',
    compared: [],
    faqs: questions.map((question, index) => ({ id: `q${index}`, question })),
  });
  const index = new Questions(
    kam && am
      ? [
          {
            record: kam,
            details: details('How many accounts should a KAM have?', 'Who pays a KAM?'),
          },
          { record: am, details: details('What does an account manager do from day to day?', 'Is it a sales job?') },
        ]
      : [],
    'en',
    isCommon,
  );
  const ask = (query: string): string | undefined =>
    index.find(readQuery(query, 'en', isCommon), new Set())[0]?.question;

  test.each([
    ['how many accounts does a key account manager have', 'How many accounts should a KAM have?'],
    ['who pays kams', 'Who pays a KAM?'],
    ['what does an AM do all day', 'What does an account manager do from day to day?'],
    ['is it a sales job', 'Is it a sales job?'],
    ['account manager', undefined],
    ['what is a KAM', undefined],
    ['price of coffee in Vienna', undefined],
  ])('for "%s": %s', (query, question) => {
    expect(ask(query)).toBe(question);
  });

  test('of another entry only where more than a name is typed', () => {
    const question = 'Is the manager of accounts a KAM?';
    const own = new Questions(kam ? [{ record: kam, details: details(question) }] : [], 'en', isCommon);
    const others = (query: string): string[] =>
      own.find(readQuery(query, 'en', isCommon), new Set(am && [am])).map((hit) => hit.question);
    expect(others('the manager of accounts')).toEqual([]);
    expect(others('is a manager of accounts the KAM')).toEqual([question]);
  });
});
