/** What the head of a document says of its page. */
import { expect, test } from 'vitest';
import { documentHead, type Head } from '../../../src/glossary/pages/head.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { context, entry, site, slug, type Matter } from './make.ts';

function headOf(matter: Matter, options: Parameters<typeof site>[0] = {}): Head {
  const own = context([entry('en/a', { term: 'Farmer', ...matter }), entry('en/b')], { site: site(options) });
  const one = own.own.bySlug.get(slug('a')) ?? expect.fail('no entry');
  return documentHead(own, termPage(own, one).frame);
}

test('a term that is no longer in use is told from one that is, where people look for it', () => {
  const definition = 'Somebody who looks after accounts.';
  const { title, heading, description } = headOf({ status: 'deprecated', replacedBy: slug('b'), definition });
  expect(title).toMatch(/^Farmer \(no longer in use\) · /);
  expect(heading).toBe('Farmer (no longer in use)');
  expect(description).toBe(`This term is no longer in use. ${definition}`);
  expect(headOf({ definition })).toMatchObject({ heading: 'Farmer', description: definition });
});

test('a title with the mark is cut to the name where it would be too long', () => {
  const term = 'Manager of accounts that are large and far away';
  const { title } = headOf({ term, abbreviation: 'MALFA', status: 'deprecated', replacedBy: slug('b') });
  expect(title).toBe(`${term} (no longer in use)`);
});

test.each([
  ['en', ['en_US']],
  ['pt-BR', ['pt_BR']],
  ['zh-Hant', ['zh_TW']],
  ['es-419', []],
])('sites that show a link know %s as %j', (code, locales) => {
  const [language] = site().languages;
  if (!language) throw new Error('no language');
  const own = context([], {
    site: site({ defaultLanguage: code, languages: [{ ...language, code }] }),
    language: code,
  });
  const frame = { language: code, direction: 'ltr' as const, path: '/', title: '', description: '', breadcrumb: [] };
  expect(documentHead(own, { ...frame, alternates: [] }).locales).toEqual(locales);
});

test('and the page in other languages, once each', () => {
  const own = context([entry('en/a'), entry('es/b', { translations: { en: slug('a') } })]);
  const one = own.own.bySlug.get(slug('a')) ?? expect.fail('no entry');
  expect(documentHead(own, termPage(own, one).frame).locales).toEqual(['en_US', 'es_ES']);
});
