import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { siteAddressComplaint, webAddressComplaint } from '../../../src/glossary/web-address.ts';
import { parseSlug, slugLike } from '../../../src/glossary/slug.ts';
import { slugFor } from '../../../src/glossary/slug-for.ts';
import { entry, site } from './make.ts';

const GOOD = [
  'https://example.org',
  'http://example.org:8080/a/b.html?c=d&e=f#g',
  'https://es.wikipedia.org/wiki/Gestión_(empresa)',
  'https://www.wikidata.org/wiki/Q1',
  'https://bücher.example/',
  'https://[::1]/',
  'https://example.org/a|b^c?q={1}',
  "https://example.org/it's;(a),b*c!$~+@:=%20%C3%A9",
];
const BAD = [
  ...[
    '',
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    '//example.org',
    'https:',
    'https://',
    'https:///x',
  ],
  ...['https://x:99999', 'https://a b', 'https://[::1', 'https://a%20b', 'https://exa\u202emple.org', 'https://.. /'],
  ...['https://e.org/a b', 'https://e.org/\u0000', 'https://e.org/>', 'https://e.org/<x', 'https://e.org/"'],
  ...['https://e.org/a\\b', 'https://e.org/\u200b', 'https://e.org/\ufffe'],
  ...['https://e.org/\n', ' https://e.org', 'https://e.org/\ud800', 'https:\\\\e.org', 'https://1.2.3.999'],
];

describe('a web address', () => {
  test.each(GOOD)('%s', (url) => {
    expect(webAddressComplaint(url)).toBeUndefined();
    expect(() => entry('en/a', { sameAs: [url], sources: [{ id: 's', title: 'T', url }] })).not.toThrow();
    expect(() => new URL(url)).not.toThrow();
  });

  test('is read with codes for the signs that RDF takes in no address', () => {
    const url = 'https://example.org/a|b^c?q={1}`#é';
    const { sameAs, sources } = entry('en/a', { sameAs: [url], sources: [{ id: 's', title: 'T', url }] }).matter;
    const read = 'https://example.org/a%7Cb%5Ec?q=%7B1%7D%60#é';
    expect([...sameAs, ...sources.map((source) => source.url)]).toEqual([read, read]);
    expect(new Parser().parse(`<a:a> <a:b> <${read}> .`)).toHaveLength(1);
  });

  test.each(BAD)('is not %j', (url) => {
    expect(webAddressComplaint(url)).toMatch(/^is not a web address.*; (?:write|correct) /);
    expect(() => entry('en/a', { sameAs: [url] })).toThrow();
    expect(() => entry('en/a', { sources: [{ id: 's', title: 'T', url }] })).toThrow();
    expect(() => site({ publisher: { name: 'P', url } })).toThrow();
    expect(() => site({ publisher: { name: 'P', url: 'https://e.org', logo: url } })).toThrow();
    expect(() => site({ license: { name: 'L', url } })).toThrow();
    expect(() => site({ repository: { url } })).toThrow();
    expect(siteAddressComplaint(url)).toBeDefined();
  });
});

describe('the address of a site', () => {
  test.each([
    'https://e.org',
    'https://e.org/',
    'https://e.org/docs',
    'https://e.org/a-b/c_d/v1.2/',
    'http://localhost:4321/~me/',
    'https://bücher.example/',
    'http://127.0.0.1:8080/docs/',
    'http://[::1]:4321',
  ])('may be %s', (url) => expect(siteAddressComplaint(url)).toBeUndefined());

  test.each([
    ...[
      'https://e.org/a%20b',
      'https://e.org/é',
      'https://e.org/%C3%A9',
      'https://e.org/%zz',
      'https://e.org//a',
      "https://e.org/'",
    ],
    ...[
      'https://me:secret@e.org/',
      'https://e.org/a;b',
      'https://e.org/a,b',
      'https://e.org/$a',
      'https://e.org/(a)',
      'https://e.org/.well-known/',
    ],
    ...[
      'https://e.org?',
      'https://e.org/docs?a=b',
      'https://e.org/#',
      'https://e.org/docs/#part',
      'https://e.org/a#b?c',
    ],
    ...["https://it's.org", 'https://a&b.org', 'https://a,b.org', 'https://*.org', 'https://a..b', 'https://e.org./'],
    ...[
      'https://$1.org',
      'https://a=b;c.org',
      'https://(a).org',
      'https://{a}.org',
      'https://`a`.org',
      'https://!.org',
    ],
  ])('may not be %s', (url) => {
    expect(siteAddressComplaint(url)).toMatch(/; (?:write|remove) /);
    expect(() => site({ url })).toThrow();
  });
});

describe('names that become files and folders', () => {
  const long = 'a'.repeat(241);
  test.each([
    ['redirectFrom', () => entry('en/a', { redirectFrom: [long] })],
    ['related', () => entry('en/a', { related: [long] })],
    ['redirectFrom in a script of three bytes', () => entry('en/a', { redirectFrom: ['字'.repeat(81)] })],
    ['topics', () => site({ topics: [{ id: long, label: 'A' }] })],
    ['glossaryPath', () => site({ languages: [{ code: 'en', label: 'E', glossaryPath: long }] })],
    ['a language', () => site({ languages: [{ code: `en-${'a'.repeat(9)}`, label: 'E' }] })],
    ['a language of many parts', () => site({ languages: [{ code: `en${'-abcdefgh'.repeat(40)}`, label: 'E' }] })],
  ])('are not too long: %s', (_, make) => expect(make).toThrow());

  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'com²'])('are none of a device: %s', (name) => {
    expect(() => entry('en/a', { redirectFrom: [name] })).toThrow('is the name of a device on Windows');
    expect(parseSlug(name)).toBeUndefined();
    expect(() => site({ topics: [{ id: name, label: 'A' }] })).toThrow('is the name of a device on Windows');
    expect(() => site({ languages: [{ code: 'en', label: 'E', glossaryPath: name }] })).toThrow();
    expect(() => entry('en/a', { redirectFrom: [`${name}-a`, `a${name}`] })).not.toThrow();
  });

  test.each(['con', 'nul', 'prn', 'aux'])('are none of a device: the language %s', (code) => {
    expect(() => site({ languages: [{ code, label: 'E' }] })).toThrow('is not a language code');
  });

  test.each([
    ['decomposed', 'gestio\u0301n'],
    ['Hangul that is never shown', 'a\u3164'],
    ['a variation selector', 'a\ufe0f'],
    ['a grapheme joiner', 'a\u034f'],
    ['upper case', 'Ab'],
  ])('are composed letters that can be seen: %s', (_, name) => {
    expect(() => entry('en/a', { redirectFrom: [name] })).toThrow('is not a slug');
    expect(() => site({ topics: [{ id: name, label: 'A' }] })).toThrow('is not one part of an address');
    expect(() => site({ languages: [{ code: 'en', label: 'E', glossaryPath: name }] })).toThrow();
  });

  test('of labels leave out what is never shown', () => {
    expect(slugLike('❤\ufe0f Rate\u3164')).toBe('rate');
    expect(slugFor('❤\ufe0f Health rate\u3164')).toBe('health-rate');
    expect(slugLike('PRN')).toBe('prn');
    // No file may have the name of a device.
    expect(slugFor('PRN')).toBe('prn-term');
  });

  test('may have letters of any script', () => {
    const name = 'データ-مسرد-销售-gestión';
    expect(() => site({ topics: [{ id: name, label: 'A' }] })).not.toThrow();
    expect(() => entry('en/a', { redirectFrom: [name] })).not.toThrow();
  });

  test('may be nearly as long as a disk takes', () => {
    expect(() => entry('en/a', { redirectFrom: ['a'.repeat(240), '字'.repeat(80)] })).not.toThrow();
    expect(() =>
      site({ languages: [{ code: 'zh-Hant-TW', label: 'E', glossaryPath: 'a'.repeat(240) }] }),
    ).not.toThrow();
  });
});
