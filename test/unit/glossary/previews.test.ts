import { expect, test } from 'vitest';
import { previewFiles } from '../../../src/glossary/pages/preview-files.ts';
import { previewFileOf } from '../../../src/glossary/previews.ts';
import { context, entry, site } from './make.ts';

const TOPICS = site({
  topics: [
    { id: 'one', label: 'First topic' },
    { id: 'two', label: 'Second topic' },
  ],
});

test('a file holds what previews show, of one language, by slug', () => {
  const kam = entry('en/kam', { term: 'Key account manager', abbreviation: 'KAM', topics: ['two', 'one'] });
  const old = entry('en/old', { status: 'deprecated', replacedBy: 'kam' });
  const files = previewFiles(
    context([kam, old, entry('es/kam'), entry('en/draft', { status: 'draft' })], { site: TOPICS }),
  );
  expect(files.get(previewFileOf('kam'))).toEqual({
    language: 'en',
    direction: 'ltr',
    previews: {
      kam: { term: 'Key account manager', abbreviation: 'KAM', definition: 'kam defined.', topic: 'First topic' },
    },
  });
  expect(files.get(previewFileOf('old'))?.previews['old']).toEqual({
    term: 'old',
    definition: 'old defined.',
    deprecated: true,
  });
  expect(files.size).toBe(2);
});

test('an empty glossary has no files', () => {
  expect(previewFiles(context([])).size).toBe(0);
});

test('entries are spread evenly over files, the same each time, in any script', () => {
  const names = Array.from({ length: 7000 }, (_, index) => `term-${index}`);
  const sizes = [...Map.groupBy(names, previewFileOf).values()].map((members) => members.length);
  expect(sizes).toHaveLength(128);
  expect(Math.max(...sizes)).toBeLessThan(100);
  expect(['account-manager', '客户经理', 'مدير-الحساب'].map(previewFileOf)).toEqual([50, 103, 67]);
});
