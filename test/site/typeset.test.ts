/** What the text of pages may not hold when it is typeset: a mark that is typed for another. */
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { EDGE, SAMPLE } from '../sites.ts';
import { pagesOf } from './pages.ts';

/** What is counted in the texts of pages, outside code. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  'a straight apostrophe': /'/g,
  'a straight quotation mark': /"/g,
  'three dots': /(?<!\.)\.{3}(?!\.)/g,
  'a hyphen for a dash': /(?<=\S\s)-{1,3}(?=\s\S)|(?<=\p{L})-{2,3}(?=\p{L})/gu,
  'a hyphen between two numbers, the first the smaller': /(?<![\p{L}\d-])[1-4]0-[5-9]0(?![\p{L}\d-])/gu,
};

describe.each([SAMPLE, EDGE])('$name', (site) => {
  const pages = pagesOf(site).map(({ file, html }) => ({ file, texts: textsOf(load(html)), $: load(html) }));

  test.each(Object.entries(COUNTED))('no page has %s', (_, pattern) => {
    const found = pages.flatMap(({ file, texts }) =>
      texts.flatMap((text) => [...text.matchAll(pattern)].map(({ index }) => `${file}: ${near(text, index)}`)),
    );
    expect(found).toEqual([]);
  });

  test('every mark of a citation stands at its word, and before no bracket', () => {
    const wrong = pages.flatMap(({ file, $ }) =>
      $('sup.citation')
        .toArray()
        .filter(({ prev, next }) => {
          const before = textBeside(prev);
          return /\S\s+$/.test(before) || (/^[)\]]/.test(textBeside(next)) && !/[([]$/.test(before));
        })
        .map((mark) => `${file}: ${$(mark).parent().text()}`),
    );
    expect(wrong).toEqual([]);
  });

  test('what programs read of a page is as it was typed', () => {
    const typed = pages.flatMap(({ $ }) => [$('title').text(), $('meta[name=description]').attr('content') ?? '']);
    expect(typed.filter((text) => text.includes("'"))).not.toEqual([]);
    expect(pages.flatMap(({ $ }) => $('[id*="’"]').toArray())).toEqual([]);
  });
});

/** The texts of the blocks of a page in languages whose rules are known, without code and what no reader sees. */
function textsOf($: CheerioAPI): string[] {
  $('script, style, code, pre, kbd, samp, var, mo, textarea, option, title, [hidden][data-pagefind-filter]').remove();
  $('[lang]:not([lang|=en], [lang|=es], [lang|=de], [lang|=fr])').each((_, element) => {
    if (element.tagName !== 'html') $(element).remove();
    else $('body').empty();
  });
  $('p, li, td, th, h1, h2, h3, h4, dt, dd, div, summary, figcaption, text, br').each((_, block) => {
    $(block).before('\n').after('\n');
  });
  const text = $('body')
    .text()
    .replace(/https?:\/\/\S+/g, '');
  return text.split(/\n+/);
}

function textBeside(node: object | null): string {
  return node && 'data' in node && typeof node.data === 'string' ? node.data : '';
}

function near(text: string, index: number): string {
  return text.slice(Math.max(0, index - 30), index + 30);
}
