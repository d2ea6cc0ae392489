/** What the search does with a name that several entries have: all of them, each told in full, and none opened by itself. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fullName } from '../../../src/glossary/naming.ts';
import { readRecord, writeRecord } from '../../../src/search/labels/record.ts';
import { entry } from '../glossary/make.ts';
import { openNames, type Opened } from './open.ts';

const points = [{ aspect: 'Made of', this: 'earth', other: 'money' }];

let opened: Opened;
beforeAll(async () => {
  opened = await openNames([
    entry('en/bank-finance', { term: 'Bank', qualifier: 'finance' }),
    entry('en/bank-river', { term: 'Bank', qualifier: 'river', contrasts: [{ with: 'bank-finance', points }] }),
    entry('en/shore', { term: 'Shore' }),
    entry('en/product-manager', { term: 'Product manager', abbreviation: 'PM' }),
    entry('en/project-manager', { term: 'Project manager', abbreviation: 'PM' }),
    entry('en/pos-a', { term: 'PoS' }),
    entry('en/pos-b', { term: 'POS' }),
    entry('en/resume-verb', { term: 'Resume' }),
    entry('en/resume-noun', { term: 'Résumé' }),
    entry('en/old', { term: 'Pawn', status: 'deprecated', replacedBy: 'new' }),
    entry('en/new', { term: 'Pledge', aliases: ['Pawn'] }),
    entry('en/sale', { term: 'Sale' }),
    entry('en/sales', { term: 'Sales team', aliases: ['Sales'] }),
  ]);
});

async function found(query: string): Promise<{ names: string[]; exact: string[] }> {
  const { results } = await opened.search.name(query, { limit: 10 });
  const nameOf = ({ title, qualifier }: (typeof results)[number]): string => fullName({ term: title, qualifier });
  return { names: results.map(nameOf), exact: results.filter(({ isExact }) => isExact === true).map(nameOf) };
}

describe('a query', () => {
  test.each([
    ['bank', ['Bank (finance)', 'Bank (river)']],
    ['Banks', ['Bank (finance)', 'Bank (river)']],
    ['PM', ['Product manager', 'Project manager']],
    ['pos', ['PoS', 'POS']],
  ])('%j finds all that have the name, and means none of them', async (query, names) => {
    expect(await found(query)).toEqual({ names, exact: [] });
  });

  test.each([
    ['shore', 'Shore'],
    ['bank finance', 'Bank (finance)'],
    ['Bank (river)', 'Bank (river)'],
    ['POS', 'POS'],
    ['PoS', 'PoS'],
    ['Résumé', 'Résumé'],
    ['pawn', 'Pawn'],
    ['sales', 'Sales team'],
  ])('%j means the one that has just that name', async (query, name) => {
    const { names, exact } = await found(query);
    expect([names[0], exact]).toEqual([name, [name]]);
  });

  test('compares two of one name by their qualifiers', async () => {
    expect(await opened.reasons('difference between bank (river) and bank (finance)')).toContain(
      'comparison: Bank (finance) vs Bank (river)',
    );
  });

  test('of another name, mistyped, is offered the full one', () => {
    expect(opened.search.labels.closest('bonk', 3).map(fullName)).toEqual(['Bank (finance)', 'Bank (river)']);
  });
});

test('a line of an entry keeps its qualifier, and its slug where the full name gives it', () => {
  const source = { number: 3, term: 'Bank', qualifier: 'river', abbreviation: '', topics: [1], deprecated: false };
  const line = writeRecord({ ...source, slug: 'bank-river', aliases: ['Side'], hidden: [] }, 'en');
  expect(line.split('\t')[1]).toBe('');
  expect(readRecord(line, 'en')).toMatchObject({ ...source, slug: 'bank-river' });
  expect(readRecord(line, 'en').names.map(({ text }) => text)).toEqual(['Bank', 'Bank (river)', 'Side']);
});
