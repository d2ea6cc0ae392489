/** What the two parsers and the text that is put ahead of a body must not change. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/mdx/plain-text.ts';
import { placesOf, read } from './read.ts';

describe('a body with sources in the frontmatter', () => {
  test.each(['    Indented words.', '\tIndented words.', '      - An indented item.', '    [^s]: x\n\nWords.'])(
    'shows its first line: %j',
    (text) => {
      const { body, problems } = read(`${text}[^s]`, ['r', 's']);
      expect(problems.filter((one) => !one.includes('unknown-footnote'))).toEqual([]);
      expect(plainText(body.nodes)).toContain(/\w+/.exec(text.replace('[^s]: x', ''))?.[0]);
    },
  );

  test('has its problems at their lines', () => {
    expect(placesOf('{a}\n\n# b', ['r', 's'])).toEqual(['1:1 forbidden-mdx', '3:1 forbidden-mdx']);
    expect(placesOf('{a\n', ['r', 's'])).toEqual(['1:1 bad-mdx']);
  });
});

describe('the line of a module', () => {
  test.each([
    ['between the tags of a component', '<Callout>\n\nexport const a = 1\n\n</Callout>', '3:1 forbidden-mdx'],
    ['beside braces in code', '`{a}`\n\nimport a from "b"', '3:1 forbidden-mdx'],
    ['beside tags within a line', 'a <kbd>*b*</kbd>\n\nimport a from "b"', '3:1 forbidden-mdx'],
    ['as a heading', '`{a}`\n\nexport a\n---', '3:1 forbidden-mdx'],
  ])('is refused %s', (_, text, place) => {
    expect(placesOf(text)).toContain(place);
  });

  test('is none in the middle of a paragraph, in a list or in code', () => {
    expect(placesOf('`{a}` an\nimport of goods\n\n- export b\n\n```\nexport {c}\n```')).toEqual([]);
  });
});

test('columns keep their alignment beside tags within a line', () => {
  const { body } = read('| a | b |\n| :- | -: |\n| c | <kbd>*d*</kbd> |');
  expect(JSON.stringify(body)).toContain('"class":"align-left"');
  expect(JSON.stringify(body)).toContain('"class":"align-right"');
});
