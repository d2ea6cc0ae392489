import { describe, expect, test } from 'vitest';
import { Urls } from '../../../src/glossary/urls.ts';
import { site, slug } from './make.ts';

const LANGUAGES = [
  { code: 'en', label: 'English' },
  { code: 'ar', label: 'العربية', glossaryPath: 'مسرد' },
];

function urls(url: string): Urls {
  return new Urls(site({ url, languages: LANGUAGES }));
}

describe('addresses', () => {
  test('stand under the root', () => {
    const at = urls('https://example.org');
    expect([at.home('en'), at.glossary('en'), at.term('en', slug('kam')), at.search('en'), at.about('en')]).toEqual([
      '/',
      '/en/glossary/',
      '/en/glossary/kam/',
      '/en/search/',
      '/en/about/',
    ]);
    expect(at.base).toBe('/');
    expect(at.absolute(at.term('en', slug('kam')))).toBe('https://example.org/en/glossary/kam/');
  });

  test.each(['https://example.org/docs', 'https://example.org/docs/'])('stand under the base path of %s', (url) => {
    const at = urls(url);
    expect(at.base).toBe('/docs/');
    expect(at.term('en', slug('kam'))).toBe('/docs/en/glossary/kam/');
    expect(at.path('/favicon.svg')).toBe('/docs/favicon.svg');
    expect(at.path('favicon.svg')).toBe('/docs/favicon.svg');
    expect(at.absolute(at.home('en'))).toBe('https://example.org/docs/');
  });

  test('keep port and deep base paths', () => {
    const at = urls('http://localhost:4321/a/b/');
    expect(at.absolute(at.home('en'))).toBe('http://localhost:4321/a/b/');
  });

  test('are percent-encoded', () => {
    const at = urls('https://example.org/docs');
    expect(at.term('ar', slug('مدير-الحساب'))).toBe(
      '/docs/ar/%D9%85%D8%B3%D8%B1%D8%AF/%D9%85%D8%AF%D9%8A%D8%B1-%D8%A7%D9%84%D8%AD%D8%B3%D8%A7%D8%A8/',
    );
    expect(at.letter('en', 'ñ')).toBe('/docs/en/glossary/letter/%C3%B1/');
    expect(at.topic('en', '销售', 2)).toBe('/docs/en/glossary/topic/%E9%94%80%E5%94%AE/2/');
    expect(decodeURI(at.term('ar', slug('مدير-الحساب')))).toBe('/docs/ar/مسرد/مدير-الحساب/');
  });

  test('of lists have a number from the second page on', () => {
    const at = urls('https://example.org');
    expect([1, 2, 70].map((page) => at.letter('en', '0-9', page))).toEqual([
      '/en/glossary/letter/0-9/',
      '/en/glossary/letter/0-9/2/',
      '/en/glossary/letter/0-9/70/',
    ]);
  });

  test('need a language of the site', () => {
    expect(() => urls('https://example.org').glossary('xx')).toThrow(RangeError);
  });
});
