import { describe, expect, test } from 'vitest';
import { isVisible, refusedCharacter, unbalancedDirection } from '../../../src/glossary/characters.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { siteSchema } from '../../../src/glossary/site.ts';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import { entry, site, slug } from './make.ts';

const REFUSED = [0, 1, 8, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f, 0x7f, 0x85, 0x9f, 0x202d, 0x202e, 0xd800, 0xdfff];
const NO_CHARACTERS = [0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff];

describe('text may hold', () => {
  test('no controls, no signs that are no characters, no halves, and nothing that turns it round', () => {
    for (const code of [...REFUSED, ...NO_CHARACTERS]) {
      expect(refusedCharacter(`a${String.fromCodePoint(code)}`)?.index, code.toString(16)).toBe(1);
    }
  });

  test('all other characters', () => {
    for (const text of [
      'a\tb\nc',
      'é 字 مرحبا שלום हिन्दी 😀 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '\u00a0\u00ad\u200b\u200d\u200e\u200f\u2028\u3000\ufeff\ufffd',
      '\ud83d\ude00',
    ]) {
      expect(refusedCharacter(text)).toBeUndefined();
    }
  });

  test('marks of direction with both ends', () => {
    for (const text of ['\u2067a\u2069', '\u202aa \u2068b\u2069\u202c', 'a\u200fb'])
      expect(unbalancedDirection(text)).toBeUndefined();
    for (const text of ['\u2067a', 'a\u2069', '\u202aa', '\u202ba\u2069', '\u2066\u202a\u2069\u202c']) {
      expect(unbalancedDirection(text), JSON.stringify(text)).toContain('direction');
    }
  });

  test('nothing but what is not shown, never', () => {
    for (const text of ['', ' ', '\u200b', '\u00ad\u2060', '\u3164', '\u2800', '\ufe0f', '\u{e0020}', '\u200e\u200f'])
      expect(isVisible(text)).toBe(false);
    for (const text of ['a', '.', '👍', 'ـ', '\u200ba']) expect(isVisible(text)).toBe(true);
  });
});

const BAD: readonly string[] = ['a\ufffe', 'a\u0000b', 'a\u202eb', '\u2067a', '\u200b', '\ud800', 'a\u{10ffff}'];

describe('every text of an entry and of site.yaml is looked at behind the escapes of YAML:', () => {
  const point = { aspect: 'Size', this: 'small', other: 'large' };
  const source = { id: 's', title: 'T' };
  const fields: readonly [string, (text: string) => Parameters<typeof entry>[1]][] = [
    ['term', (term) => ({ term })],
    ['abbreviation', (abbreviation) => ({ abbreviation })],
    ['aliases', (text) => ({ aliases: [text] })],
    ['forms', (text) => ({ forms: [text] })],
    ['definition', (definition) => ({ definition })],
    ['takeaways', (text) => ({ takeaways: [text] })],
    ['aspects', (aspect) => ({ contrasts: [{ with: slug('b'), points: [{ ...point, aspect }] }] })],
    ['sides', (other) => ({ contrasts: [{ with: slug('b'), points: [{ ...point, other }] }] })],
    ['titles', (title) => ({ sources: [{ ...source, title }] })],
    ['authors', (author) => ({ sources: [{ ...source, author }] })],
    ['publishers', (publisher) => ({ sources: [{ ...source, publisher }] })],
  ];
  test.each(fields)('%s', (_, make) => {
    for (const text of BAD) expect(() => entry('en/a', make(text)), JSON.stringify(text)).toThrow();
    expect(() => entry('en/a', make('Words'))).not.toThrow();
  });

  const settings: readonly [string, (text: string) => Parameters<typeof site>[0]][] = [
    ['name', (name) => ({ name })],
    ['name in one language', (en) => ({ name: { en } })],
    ['tagline', (tagline) => ({ tagline })],
    ['description', (description) => ({ description })],
    ['publisher', (name) => ({ publisher: { name, url: 'https://example.org' } })],
    ['language', (label) => ({ languages: [{ code: 'en', label }] })],
    ['topic', (label) => ({ topics: [{ id: 'a', label }] })],
    ['introduction', (introduction) => ({ topics: [{ id: 'a', label: 'A', introduction }] })],
    ['licence', (name) => ({ license: { name, url: 'https://example.org' } })],
  ];
  test.each(settings)('%s', (_, make) => {
    for (const text of BAD) expect(() => site(make(text)), JSON.stringify(text)).toThrow();
    expect(() => site(make('Words'))).not.toThrow();
  });

  test('an introduction may have paragraphs, a name may not', () => {
    expect(
      siteSchema.safeParse(site({ topics: [{ id: 'a', label: 'A', introduction: 'One.\n\nTwo.' }] })).success,
    ).toBe(true);
    expect(() => site({ name: 'One\nTwo' })).toThrow();
  });
});

describe('what a body shows is looked at behind the references of Markdown:', () => {
  const parse = (body: string): ReturnType<typeof parseEntryFile> => {
    const text = `---\nterm: T\ndefinition: A thing.\npublished: 2026-01-01\n---\n\n${body}\n`;
    return parseEntryFile({ bytes: new TextEncoder().encode(text), file: 'x.mdx', language: 'en', name: 'x' });
  };

  test.each([
    '[a&#x202E;b](https://example.org)',
    '<Callout title="&#xFFFE;">x</Callout>',
    '<Faq question="&#x202E;?">x</Faq>',
    'a &#x2067; b',
    'a &#8238; b',
    'a \u2067 b',
    'a \u202e b',
    'a \ufffe b',
    '## \u200b',
    '[\u200b](https://example.org)',
    '<Faq question="\u200b?">\n\n\u200b\n\n</Faq>',
    '![\u200b](../../images/a.png)',
  ])('%j is refused', (body) => {
    const lines = parse(body).problems.filter(isError).map(formatProblem);
    expect(lines[0]).toMatch(/^x\.mdx:7:\d+ /);
    expect(lines.join('')).not.toMatch(/[\u202e\u2067\ufffe]/);
  });

  test.each([
    '&#xFFFE;',
    'a &#1; b',
    '## &#xFDD0;x',
    '[a](https://e.org "&#xFFFF;")',
    '`&#xFDD0;` &#xFDD1; {x',
    '*&#xD800;*',
    '<Formula expression="&#xFFFE;" />',
  ])('%j never comes out of it', (body) => {
    const { entry: parsed } = parse(body);
    expect(refusedCharacter(JSON.stringify([parsed?.body, parsed?.outline]))).toBeUndefined();
  });
});
