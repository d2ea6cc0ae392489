/** An entry says which deprecated ones it replaces, as those name it: both ways of one relation. */
import { describe, expect, test } from 'vitest';
import { ONE, SITES } from '../sites.ts';
import { contentPagesOf } from './pages.ts';

describe.each(SITES)('$name', (site) => {
  const pages = contentPagesOf(site);
  const linksOf = (selector: string): string[] =>
    pages.flatMap(({ $, url }) =>
      $(selector)
        .toArray()
        .map((link) => `${url} ${new URL($(link).attr('href') ?? '', url).href}`),
    );

  test('what is replaced and what replaces it link to each other', () => {
    const replacing = linksOf('.term-header .aliases a');
    const replaced = linksOf('.term-header .banner a').map((pair) => pair.split(' ').toReversed().join(' '));
    expect(replacing.toSorted()).toEqual(replaced.toSorted());
    expect(replacing.length > 0).toBe(site !== ONE);
  });
});
