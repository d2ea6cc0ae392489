import { describe, expect, test } from 'vitest';
import { entryMatterSchema } from '../../../src/glossary/entry-matter.ts';
import { markWords } from '../../../src/report/describe-texts.ts';
import { bodyTexts } from '../../../src/report/file-texts.ts';
import { textChanges, type NamedText } from '../../../src/report/text-changes.ts';
import { entryText } from '../loading/folder.ts';

function paragraphs(...texts: string[]): NamedText[] {
  return texts.map((text) => ({ what: 'Text', text }));
}

describe('textChanges', () => {
  test('puts the old and the new form of a text together, among others that came and went', () => {
    const before = paragraphs('Stays.', 'A dock has three long walls.', 'Goes away for good.', 'Ends.');
    const now = paragraphs('Stays.', 'Comes from nowhere else.', 'A dock has four long walls.', 'Ends.');
    expect(textChanges(before, now, 'en')).toEqual([
      { what: 'Text', now: 'Comes from nowhere else.' },
      { what: 'Text', before: 'A dock has three long walls.', now: 'A dock has four long walls.' },
      { what: 'Text', before: 'Goes away for good.' },
    ]);
  });

  test('says nothing of texts that changed places alone', () => {
    expect(textChanges(paragraphs('One.', 'Two.', 'Three.'), paragraphs('Three.', 'One.', 'Two.'), 'en')).toEqual([]);
  });

  test('never takes a text of one kind for the new form of another', () => {
    const changes = textChanges([{ what: 'Heading', text: 'A dock' }], [{ what: 'Text', text: 'A dock' }], 'en');
    expect(changes).toEqual([
      { what: 'Heading', before: 'A dock' },
      { what: 'Text', now: 'A dock' },
    ]);
  });
});

describe('markWords', () => {
  const marked = (before: string, now: string, language: string): string[] => {
    const words = markWords(before, now, language);
    return [words.before, words.now].map((side) =>
      side.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
    );
  };

  test.each([
    [
      'en',
      'A dock for small boats.',
      'A dock for large boats.',
      'A dock for [small] boats.',
      'A dock for [large] boats.',
    ],
    ['de', 'Über große Schiffe.', 'Über kleine Schiffe.', 'Über [große] Schiffe.', 'Über [kleine] Schiffe.'],
    ['ja', '顧客との関係を守る。', '顧客との契約を守る。', '顧客との[関係]を守る。', '顧客との[契約]を守る。'],
  ])('marks whole words in %s', (language, before, now, wasMarked, isMarked) => {
    expect(marked(before, now, language)).toEqual([wasMarked, isMarked]);
  });

  test('leaves out the middle of what stayed', () => {
    const long = 'word '.repeat(200);
    const [before = ''] = marked(`${long}old ${long}`, `${long}new ${long}`, 'en');
    expect(before).toMatch(/^…word .*\[old\].* …$|^… word .*\[old\] .*…$/);
    expect(before.length).toBeLessThan(250);
  });
});

test('code is a text of its own, in a block and in a line', () => {
  const body = 'Type `moor` here.\n\n```sh\nmoor --now\n```';
  const file = 'content/terms/en/dock.mdx';
  const matter = entryMatterSchema.parse({ term: 'Dock', definition: 'Where ships lie.', published: '2026-01-01' });
  expect(bodyTexts(Buffer.from(entryText('Dock', { body })), file, matter)).toEqual([
    { what: 'Text', text: 'Type here.' },
    { what: 'Code', text: 'moor' },
    { what: 'Code', text: 'moor --now' },
  ]);
});
