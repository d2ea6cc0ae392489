import { describe, expect, test } from 'vitest';
import { entryHref, readEntryHref, readLink } from '../../../src/mdx/urls.ts';

describe('readLink', () => {
  test.each([
    ['kam.mdx', 'en/kam', undefined],
    ['./kam.mdx', 'en/kam', undefined],
    ['../es/kam.mdx', 'es/kam', undefined],
    ['../pt-BR/kam.mdx', 'pt-BR/kam', undefined],
    ['kam.mdx#what-is-it', 'en/kam', 'what-is-it'],
    ['../es/kam.mdx#qu%C3%A9', 'es/kam', 'qué'],
    ['%E5%AE%A2.mdx', 'en/客', undefined],
    ['cafe\u0301.mdx#e\u0301', 'en/café', 'é'],
    ['kam.mdx#100%', 'en/kam', '100%'],
  ])('%s is an entry', (href, id, fragment) => {
    expect(readLink(href, 'en')).toEqual({ kind: 'entry', id, ...(fragment !== undefined && { fragment }) });
  });

  test.each([
    'https://example.org',
    'HTTP://example.org',
    'mailto:a@example.org',
    'tel:+123',
    '/en/about/',
    '#section',
    'https://example.org/kam.mdx',
  ])('%s is a page', (href) => {
    expect(readLink(href, 'en')).toEqual({ kind: 'page', href });
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u2028:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'ftp://example.org',
    'about:blank',
    'filesystem:x',
    'javascript:alert(1)//kam.mdx',
    '//example.org',
    '///example.org',
    '',
    'kam',
    'kam.md',
    '../kam/',
    '../../kam.mdx',
    '../en/../es/kam.mdx',
    '.mdx',
    'KAM.mdx',
    'a b.mdx',
    'kam.mdx?x',
    '?x',
    'sub/kam.mdx',
    '\\\\example.org',
  ])('%j is refused', (href) => {
    expect(readLink(href, 'en').kind).toBe('refused');
  });

  test.each(['https:', 'http://', 'https://?x'])('%s is refused', (href) => {
    expect(readLink(href, 'en').kind).toBe('refused');
  });
});

describe('entryHref and readEntryHref', () => {
  test.each([
    ['en/kam', undefined, ''],
    ['en/kam', 'a#b', '#a#b'],
    ['ar/مدير', 'é', '#é'],
  ])('%s with %s', (id, fragment, read) => {
    expect(readEntryHref(entryHref(id, fragment))).toEqual({ id, fragment: read });
  });

  test.each(['https://example.org', '/en/', '#x', 'mailto:x'])('%s is no entry', (href) => {
    expect(readEntryHref(href)).toBeUndefined();
  });
});
