import { describe, expect, test } from 'vitest';
import { splitQuestions, type BodyNode } from '../../../src/glossary/body.ts';
import { plainText } from '../../../src/mdx/plain-text.ts';
import { nodesOf } from '../mdx/read.ts';

describe('plainText', () => {
  test.each([
    [
      'Text with **bold *nested***, `code`, ~~struck~~ and [a link](https://example.org).',
      'Text with bold nested, code, struck and a link.',
    ],
    ['One.\n\nTwo.', 'One.\nTwo.'],
    ['- one\n- two\n  - three', 'one\ntwo\nthree'],
    ['1. one\n2. two\n   1. three', '1. one\n2. two\n1. three'],
    ['3. three\n4. four', '3. three\n4. four'],
    ['One\\\ntwo', 'One\ntwo'],
    ['> Quoted.\n\n## Heading', 'Quoted.\nHeading'],
    ['| a | b |\n| - | - |\n| 1 | 2 |', 'a b\n1 2'],
    ['```\na  b\nc\n```', 'a b\nc'],
    ['H<sub>2</sub>O', 'H2O'],
    ['{"a  b"}&nbsp;c', 'a b c'],
    ['- [x] done\n- [ ] open', '☑ done\n☐ open'],
    ['<Callout>One.</Callout>\n\nTwo.', 'One.\nTwo.'],
    ['', ''],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(nodesOf(text))).toBe(plain);
  });

  test('leaves the numbers of citations out', () => {
    expect(plainText(nodesOf('A claim.[^a][^b] Another[^a], and a third.', ['a', 'b']))).toBe(
      'A claim. Another, and a third.',
    );
  });

  test('joins words that only soft breaks part', () => {
    expect(plainText(nodesOf('One\ntwo.'))).toMatch(/^One[ \n]two\.$/);
  });

  test('has what components show', () => {
    const text = plainText(nodesOf('<Formula expression="a = b" label="Rule" />\n\n<Callout title="Mind">x</Callout>'));
    expect(text).toContain('a = b');
    expect(text).toContain('Mind');
  });
});

describe('splitQuestions', () => {
  const faq = (question: string): string => `<Faq question="${question}?">Yes.</Faq>`;
  const split = (text: string): { prose: string[]; questions: string[] } => {
    const name = (node: BodyNode): string =>
      typeof node === 'string' ? node : 'tag' in node ? node.tag : node.component;
    const { prose, questions } = splitQuestions(nodesOf(text));
    return { prose: prose.map(name), questions: questions.map(name) };
  };

  test('takes the questions that close the body', () => {
    expect(split(`Text.\n\n${faq('A')}\n\n${faq('B')}`)).toEqual({ prose: ['p'], questions: ['Faq', 'Faq'] });
  });

  test('leaves questions elsewhere where they are', () => {
    expect(split(`${faq('A')}\n\nText.`)).toEqual({ prose: ['Faq', 'p'], questions: [] });
    expect(split(`${faq('A')}\n\nText.\n\n${faq('B')}`)).toEqual({ prose: ['Faq', 'p'], questions: ['Faq'] });
  });

  test('leaves questions under a heading of their own', () => {
    expect(split(`Text.\n\n## Questions\n\n${faq('A')}`)).toEqual({ prose: ['p', 'h2', 'Faq'], questions: [] });
  });

  test('takes all when there is nothing else, and nothing from nothing', () => {
    expect(split(faq('A'))).toEqual({ prose: [], questions: ['Faq'] });
    expect(split('')).toEqual({ prose: [], questions: [] });
  });
});
