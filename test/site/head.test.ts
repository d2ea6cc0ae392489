import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { contentPagesOf, type BuiltPage } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const listed = pages.filter(({ $ }) => $('meta[name=robots]').attr('content') !== 'noindex');

  test('every listed page is its own canonical page', () => {
    expect(listed.map(({ $ }) => $('link[rel=canonical]').attr('href'))).toEqual(listed.map(({ url }) => url));
  });

  test('titles and descriptions are there, and no two listed pages of a language share a title', () => {
    for (const { $, file } of pages) {
      expect($('title').text().length, file).toBeGreaterThan(0);
      const description = $('meta[name=description]').attr('content') ?? '';
      expect(description.length, file).toBeGreaterThan(0);
      expect(description.length, file).toBeLessThanOrEqual(155);
    }
    const titles = listed.map(({ $ }) => `${$('html').attr('lang') ?? ''} ${$('title').text()}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('language links lead to pages that link back, and name themselves', () => {
    const byUrl = new Map(listed.map((page) => [page.url, page]));
    const wrong = listed.flatMap((page) => {
      const links = alternates(page);
      if (links.length === 0) return [];
      const self = links.some(({ href, language }) => href === page.url && language === page.$('html').attr('lang'));
      const back = links.every(({ href, language }) => {
        const other = byUrl.get(href);
        return other?.$('html').attr('lang') === language && alternates(other).some((link) => link.href === page.url);
      });
      return self && back ? [] : [page.file];
    });
    expect(wrong).toEqual([]);
  });

  test('the direction of the text is the language’s', () => {
    for (const { $, file } of pages)
      expect($('html').attr('dir'), file).toBe($('html').attr('lang') === 'ar' ? 'rtl' : 'ltr');
  });
});

function alternates({ $ }: BuiltPage): { href: string; language: string }[] {
  return $('link[rel=alternate][hreflang]')
    .toArray()
    .map((element) => ({ href: $(element).attr('href') ?? '', language: $(element).attr('hreflang') ?? '' }))
    .filter(({ language }) => language !== 'x-default');
}
