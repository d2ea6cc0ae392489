/** Where the fast parser and remark-gfm truly differ, found by comparing some 400 short texts. Nothing else is known to. */
import { describe, expect, test } from 'vitest';
import { ourHtml, referenceHtml } from './reference.ts';
import { placesOf, read } from './read.ts';

function ours(text: string): string {
  return ourHtml(read(text).body, 'en').trim();
}

describe('the fast parser differs from remark-gfm', () => {
  test('a citation inside the text of a link is no link: the brackets stay as text, and nothing is reported', () => {
    const text = '[x[^a]](https://example.org/)\n\n[^a]: b';
    expect(referenceHtml(text, [])).toContain('<p><a href="https://example.org/">x<sup>');
    expect(ours(text)).toContain('<p>[x<sup>');
    expect(placesOf(text)).toEqual([]);
  });

  test('literals that follow each other without a space get a line break between them', () => {
    expect(referenceHtml('{"a"}{"b"}', []).trim()).toBe('<p>ab</p>');
    expect(ours('{"a"}{"b"}')).toBe('<p>a\nb</p>');
  });

  test('a pipe inside a literal in a table cell is text, where MDX has an error', () => {
    const text = '| a |\n| - |\n| {"x|y"} |';
    expect(() => referenceHtml(text, [])).toThrow('Unexpected end of file in expression');
    expect(ours(text)).toContain('<td>x|y</td>');
  });

  test('a percent sign in the id of a note is read as an encoded character', () => {
    const text = 'x[^%41]\n\n[^%41]: b';
    expect(referenceHtml(text, [])).toContain('<p>b</p>');
    expect(placesOf(text)).toEqual(['3:1 unknown-footnote']);
  });
});

describe('the fast parser agrees with remark-gfm', () => {
  test.each([
    '***a**b*',
    '*a**b**c*',
    '**「強調」**文字',
    '**強調。**文字',
    '~~a~b~~',
    '~~a\n\nb~~',
    '`a\\`b`',
    '``a`',
    'www.e.org/a_b_',
    'https://e.org/a).',
    '(https://e.org/(a))',
    'https://e.org/&amp;',
    'a@e.org.',
    'xhttps://e.org',
    'WWW.E.ORG',
    '[https://e.org](https://f.org)',
    '**https://e.org**',
    'https://e.org。',
    'https://e.org{"x"}',
    'https://user:pw@e.org',
    '| a |\n| - |\n| b',
    '| a | b |\n| - | - |\n| c |',
    '| a |\n| - |\ntext',
    'text\n| a |\n| - |\n| b |',
    '| a |\n| - |\n> q',
    '| ~~x~~ `\\|` \\\\ |\n| - |',
    '- [ ] a',
    '- [x]',
    '- [x]a',
    '1) [x] a',
    '> - [ ] a',
    '- [ ]\n  a',
    '- [\t] a',
    '- a\n\n\n- b',
    '- a\n+ b',
    '1234567890. a',
    '- a\n b',
    '-\n\n  a',
    'a\n2. b',
    'a\n1. b',
    '> - a\nb',
    '> > a\n> b',
    '```a`b\nx\n```',
    '``` c++ x\na\n```',
    '```\\*\nx\n```',
    '```js {1,3}\na\n```',
    '## a\\#',
    '##\ta',
    'a\nb\n---',
    '    ## a',
    'a  \nb',
    'a\\\nb',
    '`a  b`',
    '&#0; &#xD800; &copy &nGt;',
    '* a *',
    '**a\\**',
    'b**“a”**',
    '**한국어(Korean)**는',
    'a__b__c',
    'x[^a]\n\n[^a]: b\nc',
    'x[^a]\n\n[^a]: - b\n    - c',
    'x![^a]\n\n[^a]: b',
    'x[^a]\n\n> [^a]: b',
    'x[^a.b]\n\n[^a.b]: b',
    'x[^1]\n\n[^1]: b[^2]\n[^2]: c',
    'x[^é-1]\n\n[^é-1]: b',
    '<Callout>\n- a\n- b\n</Callout>',
    'x <Callout>a</Callout> y',
    '<Callout>a</Callout>\ntext',
    'text\n<Callout>a</Callout>',
    '- <Callout>\n    a\n  </Callout>',
    '<kbd>\n\na\n\n</kbd>',
    '<Callout>a</Callout> <Callout>b</Callout>',
    '{"a"} b',
    '**{"a"}**',
    '[{"a"}](https://e.org)',
    '{"a"}\nb',
    'a{" "}b',
    'importing is text',
    'exports matter',
    '\ta',
    'a\u00a0b',
    'a\r\nb',
    '',
  ])('%j', (text) => {
    expect(ours(text)).toBe(referenceHtml(text, []).trim());
  });
});
