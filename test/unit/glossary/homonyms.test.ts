/** Entries of one name: which may be, what each is called, and where the name that they share leads. */
import { describe, expect, test } from 'vitest';
import { glossaryCsv } from '../../../src/exports/table.ts';
import { entryDocument } from '../../../src/exports/document.ts';
import { glossaryGraph } from '../../../src/exports/skos.ts';
import { turtle } from '../../../src/exports/turtle.ts';
import { AutoLinker } from '../../../src/glossary/autolinks/linker.ts';
import { proseOf } from '../../../src/glossary/autolinks/prose.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import { fullName, titleOf } from '../../../src/glossary/naming.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { redirectsOf } from '../../../src/glossary/redirects.ts';
import { isSameName } from '../../../src/languages/name-forms.ts';
import { definedTerm, listedTerm } from '../../../src/structured-data/terms.ts';
import { context, contrastWith, english, entry, glossary, slug, slugs } from './make.ts';

const FINANCE = entry('en/bank-finance', { term: 'Bank', qualifier: 'finance' });
const RIVER = entry('en/bank-river', {
  term: 'Bank',
  qualifier: 'river',
  contrasts: [contrastWith('bank-finance', 'made of')],
  related: [slug('shore')],
});
const SHORE = entry('en/shore', { term: 'Shore' });

function problems(...entries: Entry[]): string[] {
  return glossary(entries).problems.map(({ code, place }) => `${place.file.slice('content/terms/'.length)} ${code}`);
}

function shared(...entries: Entry[]): [string, string[], string[]][] {
  const { sharedNames } = english(glossary(entries));
  return [...sharedNames.values()].map((name) => [name.slug, name.spellings, slugs(name.entries)]);
}

function redirects(...entries: Entry[]): string[] {
  return redirectsOf(context(entries))
    .filter(({ kind }) => kind === 'former' || kind === 'name')
    .map(({ from, to }) => `${from} ${to}`.replaceAll('/en/glossary/', ''));
}

describe('a name', () => {
  test('is told by its qualifier, then its abbreviation', () => {
    expect(fullName({ term: 'Bank' })).toBe('Bank');
    expect(fullName({ term: 'Bank', qualifier: 'river' })).toBe('Bank (river)');
    expect(titleOf({ term: 'Key Account Manager', abbreviation: 'KAM' })).toBe('Key Account Manager (KAM)');
    expect(titleOf({ term: 'Bank', qualifier: 'finance', abbreviation: 'BK' })).toBe('Bank (finance, BK)');
  });

  test.each([
    ['Bank', 'bank', true],
    ['Key Account', 'key account', true],
    ['Key-account', 'KEY ACCOUNT', true],
    ['CRM', 'Crm', true],
    ['CRM', 'crm', true],
    ['CRM Dashboard', 'CRM dashboard', true],
    ['MySQL', 'Mysql', true],
    ['SaaS CRM', 'SaaS crm', true],
    ['PoS', 'POS', false],
    ['POS terminal', 'PoS Terminal', false],
    ['MySQL', 'mysql', false],
    ['mysql', 'MySQL', false],
    ['Bank', 'Banks', false],
    ['résumé', 'resume', false],
  ])('%j and %j are one: %j', (one, other, isOne) => {
    expect(isSameName(one, other, 'en')).toBe(isOne);
  });
});

describe('a name of several entries', () => {
  test('is allowed where each has a qualifier of its own', () => {
    expect(problems(FINANCE, RIVER, SHORE)).toEqual([]);
    expect(problems(FINANCE, entry('en/b', { term: 'bank' }))).toEqual(['en/b.mdx duplicate-label']);
    expect(problems(FINANCE, entry('en/b', { term: 'bank', qualifier: 'Finance' }))).toEqual([
      'en/b.mdx duplicate-label',
    ]);
    expect(problems(FINANCE, entry('en/slope', { qualifier: 'land', aliases: ['Bank'] }))).toEqual([]);
  });

  test('is allowed as an abbreviation, which the terms tell apart', () => {
    const managers = ['Product manager', 'Project manager'].map((term) =>
      entry(`en/${term.replace(' ', '-').toLowerCase()}`, { term, abbreviation: 'PM' }),
    );
    expect(problems(...managers)).toEqual([]);
    expect(shared(...managers)).toEqual([['pm', ['PM'], ['product-manager', 'project-manager']]]);
    expect(redirects(...managers)).toEqual([]);
    // One that lives at the abbreviation is where it leads.
    const owner = entry('en/pm', { term: 'Prime minister', abbreviation: 'PM' });
    expect(problems(...managers, owner)).toEqual([]);
    expect(shared(...managers, owner)).toEqual([]);
  });

  test('leads to a page of its own, which no entry may have for its address', () => {
    expect(shared(FINANCE, RIVER, SHORE)).toEqual([['bank', ['Bank'], ['bank-finance', 'bank-river']]]);
    expect(redirects(FINANCE, RIVER)).toEqual([]);
    const owner = entry('en/bank', { term: 'Bank', qualifier: 'finance' });
    expect(problems(owner, RIVER)).toEqual(
      [
        'en/bank.mdx shared-name-address',
        'en/bank-river.mdx unknown-term',
        'en/bank-river.mdx unknown-term',
      ].toSorted(),
    );
    expect(shared(owner, RIVER)).toEqual([]);
  });

  test('may be the former address of one of them: it leads to the page all the same', () => {
    const renamed = entry('en/bank-finance', { term: 'Bank', qualifier: 'finance', redirectFrom: [slug('bank')] });
    expect(problems(renamed, RIVER, SHORE)).toEqual([]);
    expect(redirects(renamed, RIVER)).toEqual([]);
    expect(redirects(renamed)).toEqual(['bank/ bank-finance/']);
  });

  test('leads to the only entry that is left of it', () => {
    expect(redirects(FINANCE)).toEqual(['bank/ bank-finance/']);
    const draft = entry('en/bank-river', { term: 'Bank', qualifier: 'river', status: 'draft' });
    expect(shared(FINANCE, draft)).toEqual([]);
  });

  test('that capitals tell apart has a page where no entry has the address', () => {
    const [one, other] = [entry('en/pos-a', { term: 'PoS' }), entry('en/pos-b', { term: 'POS' })];
    expect(problems(one, other)).toEqual([]);
    expect(shared(one, other)).toEqual([['pos', ['PoS', 'POS'], ['pos-a', 'pos-b']]]);
    expect(redirects(one, entry('en/till', { aliases: ['POS'] }))).toEqual([]);
    expect(problems(entry('en/mysql', { term: 'MySQL' }), entry('en/mysql-client', { term: 'mysql' }))).toEqual([]);
  });

  test('is none where one replaces the other', () => {
    const old = entry('en/b', { term: 'Bank', status: 'deprecated', replacedBy: slug('a') });
    expect(shared(entry('en/a', { term: 'Bank' }), old)).toEqual([]);
  });

  test('stands together in the A–Z, by qualifier', () => {
    const entries = [SHORE, RIVER, entry('en/banking', { term: 'Banking' }), FINANCE];
    expect(slugs(english(glossary(entries)).entries)).toEqual(['bank-finance', 'bank-river', 'banking', 'shore']);
  });

  test('gets no link by itself from prose, and its plural none', () => {
    const linkable = [FINANCE, RIVER].map((one) => ({ ...one, matter: { ...one.matter, autolink: true } }));
    const prose = proseOf({ nodes: [{ tag: 'p', children: ['A bank, two banks and a shore.'] }], notes: [] });
    const shore = { ...SHORE, matter: { ...SHORE.matter, autolink: true } };
    const links = new AutoLinker([...linkable, shore]).find(entry('en/x'), prose);
    expect(links.map((link) => link.slug)).toEqual(['shore']);
    expect(problems(...linkable, shore)).toEqual([]);
  });
});

describe('an entry with a qualifier', () => {
  const all = context([FINANCE, RIVER, SHORE]);
  const page = termPage(all, RIVER);

  test('is called by it in titles, links and lists', () => {
    expect(page.frame.title).toBe('Bank (river)');
    expect(page.previous?.label).toBe('Bank (finance)');
    expect(termPage(all, SHORE).related).toMatchObject([{ term: 'Bank', qualifier: 'river' }]);
  });

  test('has it apart from its name in structured data', () => {
    expect(definedTerm(all, page)).toMatchObject({ name: 'Bank', disambiguatingDescription: 'river' });
    const [other] = page.contrasts;
    expect(other && listedTerm(all, other.other)).toMatchObject({ name: 'Bank', disambiguatingDescription: 'finance' });
    expect(definedTerm(all, termPage(all, SHORE))).not.toHaveProperty('disambiguatingDescription');
  });

  test('has it in JSON, and others name it so', () => {
    const document = entryDocument(all, RIVER, page);
    expect(document).toMatchObject({ term: 'Bank', qualifier: 'river' });
    expect(document.contrasts).toMatchObject([{ term: 'Bank', qualifier: 'finance' }]);
  });

  test('has a column for it in CSV, where lists have the full name', () => {
    const document = entryDocument(all, SHORE, termPage(all, SHORE));
    expect(glossaryCsv().head).toContain('term,qualifier,');
    expect(glossaryCsv().piece({ entry: SHORE, document })).toContain('Bank (river)');
    const row = glossaryCsv().piece({ entry: RIVER, document: entryDocument(all, RIVER, page) });
    expect(row).toContain(',Bank,river,');
  });

  test('has a prefLabel that no other concept has in SKOS, and the plain term beside it', () => {
    const sheet = turtle(glossaryGraph(all));
    const piece = sheet.piece({ entry: RIVER });
    expect(piece).toContain('skos:prefLabel "Bank (river)"@en');
    expect(piece).toContain('skos:altLabel "Bank"@en');
  });
});
