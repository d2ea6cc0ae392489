/** What entries of several languages mean alike: which belong together, and the id that stays. */
import { describe, expect, test } from 'vitest';
import { groupConcepts } from '../../../src/glossary/concepts.ts';
import { entryId, type Entry } from '../../../src/glossary/entry.ts';
import { missingNames } from '../../../src/glossary/missing-names.ts';
import { entry, glossary, relations, site, slug, type Matter } from './make.ts';

/** Ids of concepts with those of their entries. */
function concepts(entries: Record<string, Matter>, defaultLanguage = 'en'): Record<string, string[]> {
  const made = Object.entries(entries).map(([id, matter]) => entry(id, matter));
  const found = groupConcepts(site({ defaultLanguage }), made);
  return Object.fromEntries(found.map(({ id, entries: own }) => [id, own.map(entryId)]));
}

describe('a concept', () => {
  test('holds translations, whichever of them says so, in the order of languages', () => {
    const entries = {
      'es/cuenta': {},
      'fr/compte': { translations: { es: slug('cuenta') } },
      'en/account': { translations: { fr: slug('compte') } },
      'en/book': {},
    };
    expect(concepts(entries)).toEqual({
      account: ['en/account', 'fr/compte', 'es/cuenta'].toSorted(),
      book: ['en/book'],
    });
    expect(Object.keys(concepts(entries, 'fr'))).toEqual(['compte', 'book']);
  });

  test('is called as its entry in the default language, else as that of the first language that has it', () => {
    expect(Object.keys(concepts({ 'fr/compte': { translations: { es: slug('cuenta') } }, 'es/cuenta': {} }))).toEqual([
      'cuenta',
    ]);
  });

  test('keeps its name when the entry is renamed, when a translation comes or goes, and with another default language', () => {
    const says: Matter = { translations: { es: slug('cuenta') }, concept: slug('konto') };
    expect(
      concepts({ 'en/client': { id: 'account', translations: { es: 'cuenta' } }, 'es/cuenta': {} }),
    ).toHaveProperty('account');
    expect(Object.keys(concepts({ 'en/account': says, 'es/cuenta': {} }, 'es'))).toEqual(['konto']);
    expect(Object.keys(concepts({ 'es/cuenta': { concept: 'konto' } }))).toEqual(['konto']);
  });

  test('has an id of its own whatever the entries say', () => {
    const long = 'a'.repeat(240);
    expect(concepts({ 'es/churn': {}, 'en/churn': {}, 'fr/churn': {}, 'en/churn-es': {} })).toEqual({
      churn: ['en/churn'],
      'churn-es': ['en/churn-es'],
      'churn-es-2': ['es/churn'],
      'churn-fr': ['fr/churn'],
    });
    expect(Object.keys(concepts({ [`es/${long}`]: {}, [`en/${long}`]: {} }))).toEqual([long, `${'a'.repeat(40)}-es`]);
    expect(concepts({ 'en/churn': {}, 'es/baja': { concept: 'churn' } })).toEqual({
      'churn-en': ['en/churn'],
      churn: ['es/baja'],
    });
  });

  test('does not change its id when a draft of it is published', () => {
    const entries = (status: 'draft' | 'published'): Entry[] => [
      entry('en/account', { status, translations: { es: 'cuenta' } }),
      entry('es/cuenta'),
      entry('fr/compte', { translations: { en: 'account' } }),
    ];
    const [before, after] = [glossary(entries('draft')), glossary(entries('published'))];
    expect([...before.concepts.values()].map(({ id, entries: own }) => [id, ...own.map(entryId)])).toEqual([
      ['account', 'es/cuenta', 'fr/compte'],
    ]);
    expect(relations(before, 'es/cuenta').concept.id).toBe(relations(after, 'es/cuenta').concept.id);
    expect([...relations(before, 'es/cuenta').translations.keys()]).toEqual(['fr']);
  });
});

/** The concepts that entries should name, by file, where all of these are now and were then. */
function asked(
  then: Record<string, Matter>,
  now: Record<string, Matter>,
  defaultLanguage = 'en',
): Record<string, string> {
  const made = (entries: Record<string, Matter>): Entry[] =>
    Object.entries(entries).map(([id, matter]) => entry(id, matter));
  const missing = missingNames(site({ defaultLanguage }), made(now), {
    renames: new Map(),
    languages: site(),
    entries: made(then),
    touched: new Set(made(now).map(({ file }) => file)),
  });
  return Object.fromEntries([...missing].map(([file, { concept = '' }]) => [file, concept]));
}

describe('the id that a concept had', () => {
  const FR: Matter = { translations: { fr: 'compte' } };
  const ES: Matter = { translations: { es: 'cuenta' } };

  test.each<[string, Record<string, Matter>, Record<string, Matter>, Record<string, string>]>([
    [
      'an entry comes before it',
      { 'es/cuenta': {} },
      { 'es/cuenta': {}, 'en/account': ES },
      { 'content/terms/en/account.mdx': 'cuenta' },
    ],
    [
      'its entry goes',
      { 'es/cuenta': {}, 'en/account': ES },
      { 'es/cuenta': {} },
      { 'content/terms/es/cuenta.mdx': 'account' },
    ],
    [
      'what said it goes',
      { 'es/cuenta': {}, 'en/account': { ...ES, concept: 'konto' } },
      { 'es/cuenta': {}, 'en/account': ES },
      { 'content/terms/en/account.mdx': 'konto' },
    ],
    [
      'another is said',
      { 'es/cuenta': {}, 'en/account': ES },
      { 'es/cuenta': { concept: 'konto' }, 'en/account': ES },
      { 'content/terms/es/cuenta.mdx': 'account' },
    ],
    [
      'it falls apart without its entry',
      { 'en/account': { translations: { es: 'cuenta', fr: 'compte' } }, 'es/cuenta': {}, 'fr/compte': {} },
      { 'es/cuenta': {}, 'fr/compte': {} },
      { 'content/terms/es/cuenta.mdx': 'account' },
    ],
    [
      'it falls apart and its entry stays',
      { 'en/account': ES, 'es/cuenta': {} },
      { 'en/account': {}, 'es/cuenta': {} },
      {},
    ],
    ['two become one', { 'en/account': {}, 'es/cuenta': {} }, { 'en/account': ES, 'es/cuenta': {} }, {}],
    [
      'another concept has it',
      { 'es/cuenta': {}, 'en/account': ES },
      { 'es/cuenta': {}, 'en/book': { id: 'account' } },
      {},
    ],
    ['nothing was published', { 'es/cuenta': { status: 'draft' } }, { 'es/cuenta': {}, 'en/account': ES }, {}],
    [
      'a draft comes before it',
      { 'es/cuenta': FR, 'fr/compte': {} },
      { 'es/cuenta': FR, 'fr/compte': {}, 'en/account': { ...ES, status: 'draft' } },
      { 'content/terms/en/account.mdx': 'cuenta' },
    ],
  ])('where %s', (_, then, now, expected) => {
    expect(asked(then, now)).toEqual(expected);
  });

  test('is said by the entry that names it in the language that is the default now', () => {
    const entries = { 'es/cuenta': {}, 'en/account': ES };
    expect(asked(entries, entries)).toEqual({});
    expect(asked(entries, entries, 'es')).toEqual({ 'content/terms/es/cuenta.mdx': 'account' });
  });
});
