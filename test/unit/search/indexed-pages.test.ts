/** Parts of the search index: which pages each holds, and that they are made while others are still being rendered. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { holdContent } from '../../../src/glossary/held.ts';
import { PAGES } from '../../../src/glossary/pages/all.ts';
import { pathsOf } from '../../../src/routes/_paths.ts';
import { buildSearchIndex, indexAhead } from '../../../src/search/build-index.ts';
import { indexedPages, segmentOf, type Shard } from '../../../src/search/indexed-pages.ts';
import { entry, glossary } from '../glossary/make.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'glossary-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** `count` entries, each second one compared with the next. */
function model(count: number): ReturnType<typeof glossary> {
  return glossary(
    Array.from({ length: count }, (_, number) => {
      const contrasts = [{ with: `e${number + 1}`, points: [{ aspect: 'Age', this: 'old', other: 'new' }] }];
      return entry(`en/e${number}`, number % 2 === 0 && number + 1 < count ? { contrasts } : {});
    }),
  );
}

function english(large: ReturnType<typeof glossary>): Shard[] {
  return indexedPages(large).filter(({ language }) => language === 'en');
}

describe('the parts of an index', () => {
  test('are one for a glossary of up to 600 pages', () => {
    expect(english(model(400)).map(({ name, pages }) => [name, pages.length])).toEqual([['en/0', 600]]);
  });

  test('of a larger one hold comparisons or terms, in the order in which routes render them', () => {
    const large = model(1400);
    const readBody = (): never => expect.fail('no body is needed');
    holdContent({ folder: '', pictures: '', glossary: large, problems: [], ownFiles: new Map(), readBody });
    const shards = english(large);
    expect(shards.map(({ name }) => name)).toEqual(
      ['comparisons-0', 'comparisons-1', 'terms-0', 'terms-1', 'terms-2', 'terms-3'].map((name) => `en/${name}`),
    );
    const pairs = pathsOf(PAGES.comparison, undefined, segmentOf).map(
      ({ params }) => `compare/${params['pair'] ?? ''}`,
    );
    const terms = pathsOf(PAGES.term, undefined, ({ slug }) => slug).map(({ params }) => params['term'] ?? '');
    expect([...pairs, ...terms].map((page) => `en/glossary/${page}`)).toEqual(shards.flatMap(({ pages }) => pages));
    expect(new Set(shards.flatMap(({ pages }) => pages)).size).toBe(2100);
  });
});

describe('while pages are rendered', () => {
  const shard = (name: string, ...pages: string[]): Shard => ({ language: 'en', name, pages });
  const shards = [shard('en/first', 'en/glossary/a', 'en/glossary/b'), shard('en/second', 'en/glossary/c')];
  const [outDir, cacheDir] = [path.join(work, 'out'), path.join(work, 'cache')];
  const write = (page: string, part = 1): void => {
    mkdirSync(path.join(outDir, page), { recursive: true });
    const article = `<article data-pagefind-body><h1>${page}</h1><p>Some text.</p></article>`;
    const html = `<!doctype html><html lang="en"><body>${article}</body></html>`;
    writeFileSync(path.join(outDir, page, 'index.html'), html.slice(0, html.length * part));
  };
  const made = (name: string): string[] => {
    try {
      return readdirSync(path.join(cacheDir, name)).filter((folder) => !folder.endsWith('.work'));
    } catch {
      return [];
    }
  };

  test('a part is made as soon as all its pages are whole, and is what the build uses', async () => {
    let isRendering = true;
    write('en/glossary/a');
    write('en/glossary/b', 0.6);
    const ahead = indexAhead({ shards, outDir, cacheDir }, () => isRendering);
    await setTimeout(500);
    expect(made('en/first')).toEqual([]);
    write('en/glossary/b');
    await vi.waitFor(() => expect(made('en/first')).toHaveLength(1), { timeout: 20_000, interval: 100 });
    expect(made('en/second')).toEqual([]);
    isRendering = false;
    await ahead;
    write('en/glossary/c');
    const used = await buildSearchIndex({ shards, outDir, cacheDir });
    expect([...used].map((folder) => path.relative(cacheDir, folder))).toEqual([
      `en/first/${made('en/first').join()}`,
      `en/second/${made('en/second').join()}`,
      expect.stringMatching(/^en\/merged\/\w+$/),
    ]);
  });
});
