/** The engine's own prose, which English stands in for. */
import { describe, expect, test } from 'vitest';
import { EDGE } from '../sites.ts';
import { pagesOf } from './pages.ts';

test('records of citations run from left to right on pages that do not, sentences as they begin', () => {
  const $ = pagesOf(EDGE).find((page) => page.$('html').attr('dir') === 'rtl' && page.$('#cite').length > 0)?.$;
  const directions = $?.('#cite [data-citation]').toArray();
  expect(directions?.map((one) => $?.(one).attr('dir'))).toEqual(['auto', 'auto', 'auto', 'ltr', 'ltr']);
});

describe.each(['about', 'data'])('the page %s', (name) => {
  const pages = new Map(pagesOf(EDGE).map(({ file, $ }) => [file, $]));
  const proseOf = (language: string): { heading: string | undefined; english: number | undefined } => {
    const $ = pages.get(`${language}/${name}/index.html`);
    return { heading: $?.('main h2').first().text(), english: $?.('main [lang=en][dir=ltr] h2').length };
  };

  test('speaks the language of its folder', () => {
    expect(proseOf('en')).toMatchObject({ english: 0 });
    expect(proseOf('es')).toMatchObject({ english: 0 });
    expect(proseOf('es').heading).not.toBe(proseOf('en').heading);
  });

  test('speaks English in a language without one, and says so', () => {
    expect(proseOf('ar').heading).toBe(proseOf('en').heading);
    expect(proseOf('ar').english).toBeGreaterThan(1);
  });
});
