import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { OWN } from '../sites.ts';
import { contentPagesOf, fileFor, type BuiltPage } from './pages.ts';

const ofKind = (kind: string): BuiltPage[] =>
  contentPagesOf(OWN).filter(({ $ }) => $('body').attr('data-kind') === kind);
const pages = ofKind('term');

test('a term page of about 1,000 words is at most 20 KB of HTML, CSS and JavaScript together', () => {
  const words = ({ $ }: BuiltPage): number => $('article').text().split(/\s+/).length;
  const long = pages.filter((page) => words(page) >= 900 && words(page) <= 1100);
  expect(long.length).toBeGreaterThan(0);
  for (const page of long) expect(weight(page), `${page.file} (${words(page)} words)`).toBeLessThanOrEqual(20 * 1024);
});

test('a comparison is no heavier than a term page may be', () => {
  for (const page of ofKind('comparison')) expect(weight(page), page.file).toBeLessThanOrEqual(20 * 1024);
});

test('nothing blocks rendering but one stylesheet', () => {
  for (const { $, file } of pages) {
    const blocking = $('script:not([type=module], [type="application/ld+json"], [async], [defer])').length;
    expect([$('link[rel=stylesheet]').length, blocking], file).toEqual([1, 0]);
  }
});

/** Brotli-compressed bytes of the page and of all that it loads before the reader does anything; pictures apart. */
function weight(page: BuiltPage): number {
  const { $, url, html } = page;
  const loaded = new Map<string, Buffer>();
  const add = (address: string): void => {
    const file = fileFor(OWN, address) ?? '';
    if (loaded.has(file)) return;
    const bytes = readFileSync(path.join(OWN.outDir, file));
    loaded.set(file, bytes);
    // Static imports are loaded at once, dynamic ones on demand.
    for (const [, imported = ''] of bytes
      .toString()
      .matchAll(/(?:^|[;}])import(?:[^"'()]*?from)?["'](\.[^"']+)["']/g)) {
      add(new URL(imported, address).href);
    }
  };
  for (const element of $('link[rel=stylesheet], script[src]').toArray()) {
    add(new URL($(element).attr('href') ?? $(element).attr('src') ?? '', url).href);
  }
  return [Buffer.from(html), ...loaded.values()].reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
}
