import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { contentPagesOf, fileFor, urlOf, type BuiltPage } from './pages.ts';
import { asTyped } from './as-typed.ts';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const listed = pages.filter(({ $ }) => $('meta[name=robots]').attr('content') !== 'noindex');

  test('every listed page is its own canonical page', () => {
    expect(listed.map(({ $ }) => $('link[rel=canonical]').attr('href'))).toEqual(listed.map(({ url }) => url));
  });

  test('titles and descriptions are there, and no two listed pages of a language share a title', () => {
    for (const { $, file } of pages) {
      expect($('head title').text().length, file).toBeGreaterThan(0);
      const description = $('meta[name=description]').attr('content') ?? '';
      expect(description.length, file).toBeGreaterThan(0);
      expect(description.length, file).toBeLessThanOrEqual(155);
    }
    const titles = listed.map(({ $ }) => `${$('html').attr('lang') ?? ''} ${$('head title').text()}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('language links lead to pages that link back, and name themselves', () => {
    const byUrl = new Map(listed.map((page) => [page.url, page]));
    const wrong = listed.flatMap((page) => {
      const links = alternates(page);
      if (links.length === 0) return [];
      // Where readers choose a language is the same as no other page.
      const isChooser = page.$('body').attr('data-kind') === 'chooser';
      const self =
        isChooser || links.some(({ href, language }) => href === page.url && language === page.$('html').attr('lang'));
      const back = links.every(({ href, language }) => {
        const other = byUrl.get(href);
        const theirs = other ? alternates(other) : [];
        return other?.$('html').attr('lang') === language && JSON.stringify(theirs) === JSON.stringify(links);
      });
      return self && back ? [] : [page.file];
    });
    expect(wrong).toEqual([]);
  });

  test('titles fit into a search result, unless the name of the page alone is longer', () => {
    for (const { $, file } of pages) {
      const title = $('head title').text();
      if ($('body').attr('data-kind') === 'home') continue;
      const name = ($('h1 [data-pagefind-meta=title]').text() || $('h1').text()).trim();
      if (graphemes(title) > 60) expect(graphemes(name), `${file}: ${title}`).toBeGreaterThan(60);
      const whole = `${name} · ${$('meta[property="og:site_name"]').attr('content') ?? ''}`;
      if (graphemes(whole) <= 45) expect(title.length, `${file}: ${title}`).toBeGreaterThanOrEqual(whole.length);
    }
  });

  test('a description is cut only where it must be, at the end of a word', () => {
    for (const { $, file } of pages.filter((page) => page.$('body').attr('data-kind') === 'term')) {
      // A term that is no longer in use says that first, on the page and in its description.
      const [notice = ''] = /^[^.]+\. /.exec($('.banner').text().trim()) ?? [];
      const whole = asTyped(notice + $('.definition').text().trim());
      const description = asTyped($('meta[name=description]').attr('content') ?? '');
      if (whole.length <= 155) expect(description, file).toBe(whole);
      else if (!description.endsWith('…')) expect(whole.startsWith(`${description} `), file).toBe(true);
      else expect(whole.slice(description.length - 1), file).toMatch(/^[^\p{L}\p{N}]/u);
    }
  });

  test('the default of a page in several languages is the one in the default language, that of home pages the address of the site', () => {
    const wrong = listed.flatMap((page) => {
      const fallback = page.$('link[rel=alternate][hreflang=x-default]').attr('href');
      const own = alternates(page).find(({ language }) => language === homeLanguage(pages));
      const isHome = ['home', 'chooser'].includes(page.$('body').attr('data-kind') ?? '');
      const expected = isHome && own ? urlOf(site, '') : own?.href;
      return fallback === expected ? [] : [page.file];
    });
    expect(wrong).toEqual([]);
  });

  test('what is shared says what the page says', () => {
    for (const { $, file, url } of listed) {
      const meta = (name: string): string | undefined =>
        $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
      const isTerm = $('body').attr('data-kind') === 'term';
      expect([meta('og:url'), meta('og:type')], file).toEqual([url, isTerm ? 'article' : 'website']);
      expect(meta('og:description'), file).toBe(meta('description'));
      expect(meta('robots'), file).toBe('max-image-preview:large');
      if ($('html').attr('lang') === 'es') expect(meta('og:locale'), file).toBe('es_ES');
      for (const name of ['title', 'description', 'image', 'image:alt'])
        expect(meta(`twitter:${name}`), file).toBe(meta(`og:${name}`));
      expect(meta('twitter:card'), file).toBe('summary_large_image');
      const dates = $('.entry-footer .dates time')
        .toArray()
        .map((time) => $(time).attr('datetime'));
      if (isTerm)
        expect([meta('article:published_time'), meta('article:modified_time')], file).toEqual([dates[0], dates.at(-1)]);
    }
  });

  test('every page names a picture that is there, a term one of its own, 1200 by 630 pixels and light', async () => {
    const terms = listed.filter(({ $ }) => $('body').attr('data-kind') === 'term');
    expect(new Set(terms.map(pictureOf)).size).toBe(terms.length);
    const files = [...new Set(pages.map((page) => path.join(site.outDir, fileFor(site, pictureOf(page)) ?? '')))];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    for (const file of files) {
      const { width, height, format } = await sharp(file).metadata();
      expect([width, height, format], file).toEqual([1200, 630, 'png']);
    }
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

/** Language of the page to which `/` leads: the site's default. */
function homeLanguage(pages: readonly BuiltPage[]): string | undefined {
  return pages
    .find(({ file }) => file === '404.html')
    ?.$('html')
    .attr('lang');
}

function pictureOf({ $ }: BuiltPage): string {
  return $('meta[property="og:image"]').attr('content') ?? '';
}

function graphemes(text: string): number {
  return [...new Intl.Segmenter('en').segment(text)].length;
}
