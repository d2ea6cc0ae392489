import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { load, type CheerioAPI } from 'cheerio';
import { expect, test } from 'vitest';
import { SAMPLE, SITES } from '../sites.ts';
import { contentPagesOf, fileFor, filesOf, type BuiltPage } from './pages.ts';

const ofKind = (kind: string): BuiltPage[] =>
  contentPagesOf(SAMPLE).filter(({ $ }) => $('body').attr('data-kind') === kind);
const pages = ofKind('term');

test('a term page of about 1,000 words is at most 18.5 KB of HTML, CSS and JavaScript together', () => {
  const long = pages.filter(({ $ }) => wordsOf($) >= 900 && wordsOf($) <= 1100);
  expect(long.length).toBeGreaterThan(0);
  const weights = long.map((page) => ({ page: `${page.file} (${wordsOf(page.$)} words)`, bytes: weight(page) }));
  console.info(weights.map(({ page, bytes }) => `${page}: ${(bytes / 1024).toFixed(1)} KB`).join('\n'));
  for (const { page, bytes } of weights) expect(bytes, page).toBeLessThanOrEqual(18.5 * 1024);
});

test('an entry of 1,800 words, with all that entries may have, is at most 21 KB', () => {
  const [longest, ...others] = pages.toSorted((one, other) => wordsOf(other.$) - wordsOf(one.$));
  const $ = load(longest?.html ?? '');
  for (const other of others) {
    if (wordsOf($) >= 1800) break;
    for (const part of ['.prose', '.contents ul', '.contrasts', '.sources ol'])
      $(part).append(other.$(part).html() ?? '');
  }
  const found = [
    'table',
    'img',
    'math',
    '.faq',
    '.callout',
    '.neighbourhood',
    '.contrasts table',
    '.sources li:nth-child(6)',
  ];
  expect(found.filter((part) => $('.term-page').find(part).length === 0)).toEqual([]);
  const bytes = weight({ file: 'long', url: longest?.url ?? '', html: $.html(), $ });
  console.info(`${wordsOf($)} words: ${(bytes / 1024).toFixed(1)} KB`);
  expect(bytes).toBeLessThanOrEqual(21 * 1024);
});

test('a comparison is lighter than that', () => {
  for (const page of ofKind('comparison')) expect(weight(page), page.file).toBeLessThanOrEqual(15 * 1024);
});

test('nothing blocks rendering but the stylesheet of all pages and that of a kind', () => {
  const loaded = contentPagesOf(SAMPLE).map(({ $ }) => {
    expect($('script[src]:not([type=module], [async], [defer])')).toHaveLength(0);
    const styles = $('link[rel=stylesheet]').toArray();
    return { kind: $('body').attr('data-kind') ?? '', files: styles.map((style) => $(style).attr('href') ?? '') };
  });
  const ofAll = loaded.reduce<string[]>((all, { files }) => (files.length < all.length ? files : all), ['', '', '']);
  expect(ofAll).toHaveLength(1);
  const own = Map.groupBy(loaded, ({ kind }) => kind);
  const counts = [...own].map(([kind, of]) => [
    kind,
    ...new Set(of.map(({ files }) => files.filter((file) => !ofAll.includes(file)).length)),
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    home: 1,
    index: 1,
    list: 1,
    map: 1,
    term: 1,
    comparison: 1,
    about: 0,
    concept: 0,
    search: 2,
    'not-found': 2,
  });
});

test.each(SITES)('$name: scripts in pages are the same everywhere, so that a few hashes allow them all', (site) => {
  const inline = contentPagesOf(site).map(({ $ }) =>
    $('script:not([src], [type="application/ld+json"])')
      .toArray()
      .map((script) => ({ module: $(script).attr('type') === 'module', text: $(script).text() })),
  );
  // One runs before the page is painted: it must be small.
  const early = inline.map((scripts) => scripts.filter(({ module }) => !module).map(({ text }) => text));
  expect([...new Set(early.map((scripts) => scripts.length))]).toEqual([1]);
  expect(new Set(early.flat()).size).toBe(1);
  expect(early[0]?.[0]?.length).toBeLessThan(400);
  expect(new Set(inline.flat().map(({ text }) => text)).size).toBeLessThanOrEqual(8);
});

test('all fonts together are at most 60 KB', () => {
  const fonts = filesOf(SAMPLE).filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file));
  expect(fonts.length).toBeGreaterThan(0);
  const sizes = fonts.map((file) => statSync(path.join(SAMPLE.outDir, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
});

test.each(SITES)(
  '$name: only the font that Latin letters need is preloaded, and only where they are written',
  (site) => {
    for (const { $, file, url } of contentPagesOf(site)) {
      const preloads = $('link[rel=preload]').toArray();
      expect(preloads, file).toHaveLength($('html').attr('lang') === 'ar' ? 0 : 1);
      for (const link of preloads) {
        expect($(link).attr(), file).toMatchObject({ as: 'font', type: 'font/woff2', crossorigin: '' });
        const font = fileFor(site, new URL($(link).attr('href') ?? '', url).href) ?? '';
        const styles = $('link[rel=stylesheet]')
          .toArray()
          .map((sheet) => fileFor(site, new URL($(sheet).attr('href') ?? '', url).href) ?? '')
          .map((css) => readFileSync(path.join(site.outDir, css), 'utf8'));
        // The stylesheet names the same file, else it is fetched twice.
        expect(styles.join('\n'), file).toContain(path.basename(font));
        expect(statSync(path.join(site.outDir, font)).size).toBeLessThan(40 * 1024);
      }
    }
  },
);

function wordsOf($: CheerioAPI): number {
  return $('article').text().split(/\s+/).length;
}

/** Brotli-compressed bytes of the page and of all that it loads before the reader does anything; pictures apart. */
function weight(page: BuiltPage): number {
  const { $, url, html } = page;
  const loaded = new Map<string, Buffer>();
  const add = (address: string): void => {
    const file = fileFor(SAMPLE, address) ?? '';
    if (loaded.has(file)) return;
    const bytes = readFileSync(path.join(SAMPLE.outDir, file));
    loaded.set(file, bytes);
    // Static imports are loaded at once, dynamic ones on demand.
    for (const [, imported = ''] of bytes
      .toString()
      .matchAll(/(?:^|[;}\s])import(?:[^"'()]*?from)?["'](\.[^"']+)["']/g)) {
      add(new URL(imported, address).href);
    }
  };
  for (const element of $('link[rel=stylesheet], script[src]').toArray()) {
    add(new URL($(element).attr('href') ?? $(element).attr('src') ?? '', url).href);
  }
  return [Buffer.from(html), ...loaded.values()].reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
}
