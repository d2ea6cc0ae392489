import { describe, expect, test } from 'vitest';
import { entryMatterSchema } from '../../../src/glossary/entry-matter.ts';
import { entryId, lastChange, placeOf } from '../../../src/glossary/entry.ts';
import { parseSlug } from '../../../src/glossary/slug.ts';
import { entry } from './make.ts';

const MATTER = { term: 'A', definition: 'B.', published: '2026-01-01' };

describe('parseSlug', () => {
  test.each([
    'a',
    'kam',
    'key-account-manager',
    '4p',
    '80-20-rule',
    'café',
    'ñandú',
    '客户经理',
    'مدير-الحساب',
    'менеджер',
    'アカウント',
    '고객',
    'กลยุทธ์',
    'ग्राहक',
    '2026',
  ])('%s is a slug', (text) => {
    expect(parseSlug(text)).toBe(text);
  });

  test.each([
    '',
    '-',
    'A',
    'Kam',
    'a-',
    '-a',
    'a--b',
    'a b',
    'a_b',
    'a.b',
    'a/b',
    '..',
    'a\n',
    'a%20b',
    'cafe\u0301',
    'É',
    'a😀',
    'a–b',
    'a\u200db',
    '#',
    '?',
    'c++',
    'a:b',
  ])('%j is none', (text) => {
    expect(parseSlug(text)).toBeUndefined();
  });
});

describe('the schema of frontmatter', () => {
  const issues = (more: Record<string, unknown>): string[] => {
    const result = entryMatterSchema.safeParse({ ...MATTER, ...more });
    return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  };

  test('needs a term, a definition and a date, and fills in the rest', () => {
    expect(entryMatterSchema.parse(MATTER)).toEqual({
      ...MATTER,
      aliases: [],
      authors: [],
      reviewers: [],
      topics: [],
      takeaways: [],
      broader: [],
      narrower: [],
      related: [],
      contrasts: [],
      sources: [],
      sameAs: [],
      translations: {},
      redirectFrom: [],
      forms: [],
      autolink: true,
      autolinkExcept: [],
      status: 'published',
    });
    expect(entryMatterSchema.safeParse({}).error?.issues.map(({ path }) => path[0])).toEqual([
      'term',
      'definition',
      'published',
    ]);
  });

  test('takes dates of a year, a month or a day for sources', () => {
    for (const asOf of [2026, '2026', '2026-05', '2026-05-11']) {
      expect(issues({ sources: [{ id: 'a', title: 'A', asOf }] })).toEqual([]);
    }
    for (const asOf of ['2026-13', '26', '2026-05-32', 'May 2026', 20260511, '2026-5']) {
      expect(issues({ sources: [{ id: 'a', title: 'A', asOf }] })).toHaveLength(1);
    }
  });

  test('does not take days that the month does not have for sources', () => {
    expect(issues({ sources: [{ id: 'a', title: 'A', asOf: '2026-02-30' }] })).toHaveLength(1);
  });

  test('takes days that exist for dates of the entry', () => {
    expect(issues({ published: '2024-02-29' })).toEqual([]);
    for (const published of ['2026-02-29', '2026-1-1', '01-01-2026', '2026-01-01T00:00:00Z', '']) {
      expect(issues({ published })).toHaveLength(1);
    }
  });

  test('takes web addresses only', () => {
    expect(issues({ sameAs: ['https://example.org/é?x#y', 'http://example.org'] })).toEqual([]);
    for (const url of [
      'example.org',
      'ftp://example.org',
      'javascript:alert(1)',
      'mailto:a@example.org',
      '//example.org',
    ]) {
      expect(issues({ sameAs: [url] })).toHaveLength(1);
    }
  });

  test('takes text of one line, without the spaces around it', () => {
    expect(entryMatterSchema.parse({ ...MATTER, term: '  A  ' }).term).toBe('A');
    for (const definition of ['', '  ', 'a\nb', 'a\u0007b', 'a\tb']) {
      expect(issues({ definition })).toHaveLength(1);
    }
    expect(issues({ term: 'x'.repeat(300) })).toEqual([]);
    expect(issues({ term: 'x'.repeat(301) })).toEqual(['term is longer than 300 characters; shorten it']);
  });

  test('does not take an update before publication, nor a source id twice', () => {
    expect(issues({ updated: '2025-12-31' })).toEqual([
      'updated is before the published date; an update cannot come before publication',
    ]);
    expect(issues({ updated: '2026-01-01' })).toEqual([]);
    const source = { id: 'a', title: 'A' };
    expect(issues({ sources: [source, source] })).toEqual([
      'sources has the same source id twice; give each source its own id',
    ]);
  });

  test.each(['toString', 'constructor', '__proto', 'Term', 'term '])('does not know the field %j', (field) => {
    expect(issues({ [field]: 'x' })).toHaveLength(1);
  });
});

test('placeOf gives the nearest field around one that is not written', () => {
  const one = { file: 'x', fieldPlaces: { related: [3, 1], 'related.1': [5, 5] } as const };
  expect(placeOf(one, 'related', 1)).toEqual({ file: 'x', line: 5, column: 5 });
  expect(placeOf(one, 'related', 0)).toEqual({ file: 'x', line: 3, column: 1 });
  expect(placeOf(one, 'topics', 0)).toEqual({ file: 'x', line: 1, column: 1 });
});

test('entryId and lastChange', () => {
  expect(entryId(entry('es/café'))).toBe('es/café');
  expect(lastChange(entry('en/a'))).toBe('2026-01-01');
  expect(lastChange(entry('en/a', { updated: '2026-03-01' }))).toBe('2026-03-01');
});
