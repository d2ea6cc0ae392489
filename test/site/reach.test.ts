import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { contentPagesOf, fileFor, type BuiltPage } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const terms = pages.filter(({ $ }) => $('body').attr('data-kind') === 'term');

  test('every term is reached from the home page of its language in three clicks', () => {
    const homes = pages.filter(({ $ }) => $('body').attr('data-kind') === 'home');
    const reached = new Set(homes.flatMap((home) => [...within(home, 3)]));
    expect(terms.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
  });

  /** Files of the pages that are at most so many clicks away, without leaving the language. */
  function within(start: BuiltPage, clicks: number): Set<string> {
    const seen = new Set([start.file]);
    let edge = [start];
    for (let click = 0; click < clicks; click += 1) {
      edge = edge.flatMap((page) => linked(page)).filter(({ file }) => !seen.has(file) && seen.add(file));
    }
    return seen;
  }

  function linked(page: BuiltPage): BuiltPage[] {
    const language = page.$('html').attr('lang');
    return page
      .$('a[href]')
      .toArray()
      .flatMap((link) => byFile.get(fileFor(site, new URL(page.$(link).attr('href') ?? '', page.url).href) ?? '') ?? [])
      .filter(({ $ }) => $('html').attr('lang') === language);
  }
});
