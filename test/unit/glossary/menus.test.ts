/** Pages that an owner writes, turns off and puts into menus, in the model and in the files made of it. */
import { describe, expect, test } from 'vitest';
import { ownPageMarkdown } from '../../../src/exports/twin.ts';
import { llmsTxt } from '../../../src/exports/llms.ts';
import { allPages } from '../../../src/glossary/pages/all.ts';
import { homePage } from '../../../src/glossary/pages/home.ts';
import { menus } from '../../../src/glossary/pages/menus.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { indexedPages } from '../../../src/search/indexed-pages.ts';
import { context, entry, glossary, ownPage, site } from './make.ts';

const PRIVACY = ownPage('en/privacy', { label: 'Your data', updated: '2026-05-01' });
const PAGES = [PRIVACY, ownPage('es/privacidad', { id: 'privacy' }), ownPage('en/imprint')];
const hrefs = (links: readonly { href: string }[]): string[] => links.map(({ href }) => href);

describe('without a word of the owner', () => {
  test('the header leads to the glossary and About, the footer to own pages and the data', () => {
    const { header, footer } = menus(context([], { pages: PAGES }));
    expect(hrefs(header)).toEqual(['/en/glossary/', '/en/about/']);
    expect(footer).toEqual([
      { href: '/en/privacy/', label: 'Your data' },
      { href: '/en/imprint/', label: 'imprint' },
      { href: '/en/data/', label: 'Data' },
    ]);
  });
});

describe('a menu', () => {
  const navigation = [
    { page: 'privacy', label: { en: 'Data', es: 'Datos' } },
    { to: 'https://example.org/shop', label: 'Shop' },
    'imprint',
    'topics',
    'about',
  ];

  test('has what the owner names, as far as the language has it', () => {
    const settings = site({ navigation, footer: { links: ['home'] }, pages: { about: 'off' } });
    const english = menus(context([], { site: settings, pages: PAGES }));
    expect(english.header).toEqual([
      { href: '/en/privacy/', label: 'Data' },
      { href: 'https://example.org/shop', label: 'Shop' },
      { href: '/en/imprint/', label: 'imprint' },
    ]);
    expect(hrefs(english.footer)).toEqual(['/']);
    const spanish = menus(context([], { site: settings, pages: PAGES, language: 'es' }));
    expect(hrefs(spanish.header)).toEqual(['/es/privacidad/', 'https://example.org/shop']);
    expect(spanish.header[0]?.label).toBe('Datos');
  });

  test('may not name what there is not', () => {
    const { problems } = glossary([entry('en/a')], { site: site({ navigation: ['privcy', 'privacy'] }), pages: PAGES });
    expect(problems.map(({ message }) => message)).toEqual([
      'the menu names the page "privcy", which there is not; did you mean "privacy"?',
    ]);
  });
});

describe('a page that is turned off', () => {
  const model = glossary([entry('en/a')], { site: site({ pages: { about: 'off', data: 'off', checks: 'off' } }) });

  test('is nowhere: no page, no line of a menu or of llms.txt', () => {
    const kinds = allPages(model).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['about', 'data', 'checks'].includes(kind))).toEqual([]);
    const { header, footer } = menus(pageContext(model, 'en'));
    expect([...hrefs(header), ...hrefs(footer)]).toEqual(['/en/glossary/']);
    expect(llmsTxt(model)).not.toContain('/about/');
  });
});

describe('a page of the owner', () => {
  const model = glossary([entry('en/a')], { pages: [...PAGES, ownPage('en/about'), ownPage('en/home')] });
  const english = pageContext(model, 'en');

  test('has its address, its translation and its date; one in the place of the engine’s words has no address of its own', () => {
    const own = allPages(model).filter(({ kind, language }) => kind === 'own-page' && language === 'en');
    expect(own.map(({ path, lastChange }) => [path, lastChange])).toEqual([
      ['/en/privacy/', '2026-05-01'],
      ['/en/imprint/', undefined],
    ]);
    expect(own[0]?.alternates.map(({ path }) => path)).toEqual(['/en/privacy/', '/es/privacidad/', '/en/privacy/']);
    expect(homePage(english).own?.file).toBe('content/pages/en/home.mdx');
  });

  test('is searched, and written for programs', () => {
    expect(indexedPages(model)[0]?.pages).toEqual(['en/glossary/a', 'en/privacy', 'en/imprint']);
    expect(llmsTxt(model)).toContain('- [Your data](https://example.org/en/privacy.md): What privacy is for.');
    const body = {
      nodes: [
        { tag: 'p', children: ['See ', { tag: 'a', attributes: { href: 'entry:en/a' }, children: ['A'] }, '.'] },
        { tag: 'p', children: [{ tag: 'a', attributes: { href: '/en/imprint/' }, children: ['Imprint'] }] },
      ],
      notes: [],
    };
    expect(ownPageMarkdown(english, { ...PRIVACY, body })).toBe(
      '# privacy\n\nSee [A](https://example.org/en/glossary/a/).\n\n[Imprint](https://example.org/en/imprint/)\n',
    );
  });
});
