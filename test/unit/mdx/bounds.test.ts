/** Text that would end the process, or take minutes, by its shape alone: it is refused in one line, or read. */
import { describe, expect, test } from 'vitest';
import { MOST_LEVELS, yamlBeyondBounds } from '../../../src/mdx/bounds.ts';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import { formatProblem, isError } from '../../../src/glossary/problem.ts';
import { PROGRAMS, wrap } from './programs.ts';
import { placesOf, read } from './read.ts';

/** What begins a line in these is text: modules have theirs at the beginning. */
const CONTAINERS = ['> ', '- ', '| a |\n| - |\n| '];

describe('a program is refused at its line, and no parser of programs sees it:', () => {
  test.each(Object.entries(PROGRAMS))('%s', (_, program) => {
    for (const times of [30, 3000]) {
      for (const around of ['', 'Text.\n\n', ...(program(1).startsWith('export') ? [] : CONTAINERS)]) {
        const [first] = placesOf(`${around}${program(times)}`);
        expect(first, `${times} ${around}`).toMatch(/^\d+:\d+ (?:forbidden-mdx|bad-mdx|bad-component)$/);
      }
    }
  });

  test('what looks like a literal somewhere else hides none', () => {
    const deep = '('.repeat(9000);
    for (const text of [
      `\`{"\` {${deep} \`"}\``,
      `{'{"a"}'} {${deep}}`,
      `\\\\{${deep}}`,
      `{"a"} \\{ {${deep}`,
      `{/* {${deep} */ {${deep}`,
    ]) {
      expect(placesOf(text), text.slice(0, 20)).not.toEqual([]);
    }
  });

  test('one that begins a line is refused, and a paragraph that begins with the same word is not', () => {
    expect(placesOf('import a from "b"')).toEqual(['1:1 forbidden-mdx']);
    expect(placesOf('Goods are\nimport taxes.\n\nThe export of goods.\n\nexports are sold.')).toEqual([]);
    expect(placesOf('```js\nimport a from "b"\nexport const c = {};\n```')).toEqual([]);
  });
});

describe('braces in code', () => {
  test('are shown as they are written, however deep', () => {
    const json = JSON.stringify(
      Array.from({ length: 400 }, (_, index) => ({ index, list: [{}] })),
      null,
      2,
    );
    const { body, problems } = read(
      `\`{a: {b}}\` and \`import {x}\`\n\n\`\`\`json\n${json}\n\`\`\`\n\n- \`\`{ \`} \`\`\n`,
    );
    expect(problems).toEqual([]);
    expect(JSON.stringify(body)).toContain(JSON.stringify(`${json}\n`).slice(1, -1));
    expect(JSON.stringify(body)).toContain('"{a: {b}}"');
    expect(JSON.stringify(body)).toContain('"import {x}"');
  });

  test('stand beside literals that hold braces, and tags within a line', () => {
    const { body, problems } = read('`{x}` {"}"} <kbd>*a*</kbd> {"{"} {/* } */} \\{y\\}');
    expect(problems).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/[\uFDD0-\uFDEF]/);
    expect(JSON.stringify(body)).toContain('{y}');
  });
});

describe(`at most ${MOST_LEVELS} levels`, () => {
  const NESTED: readonly [string, (times: number) => string][] = [
    ['quotations', (times) => `${'> '.repeat(times)}x`],
    ['quotations without spaces', (times) => `${'>'.repeat(times)}x`],
    ['items', (times) => `${'- '.repeat(times)}x`],
    ['numbered items', (times) => `${'1. '.repeat(times)}x`],
    ['items in quotations', (times) => `${'> - '.repeat(times)}x`],
    ['items over lines', (times) => Array.from({ length: times }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
    ['emphasis', (times) => wrap('*a ', times, 'b', ' a*')],
    ['brackets', (times) => `${'['.repeat(times)}x`],
    ['pictures', (times) => wrap('![', times, 'a', '](b)')],
    ['parentheses', (times) => `[a](${wrap('(', times, '', ')')})`],
    ['tags', (times) => wrap('<Callout>\n\n', times, 'x\n\n', '</Callout>\n\n')],
  ];

  test.each(NESTED)('%s', (_, nested) => {
    expect(read(nested(MOST_LEVELS * 40)).problems[0]).toMatch(
      /^\d+:\d+ \S+: .*(?:deeper than 200 levels|such as &, < or \*)/,
    );
  });

  test('a few are none of these', () => {
    for (const text of [
      '> '.repeat(50) + 'x',
      '- '.repeat(40) + 'x',
      '* * * '.repeat(300),
      '((('.repeat(40),
      wrap('**a *b ', 40, 'c', '* **'),
    ]) {
      expect(
        read(text).problems.filter((one) => one.includes('deeper')),
        text.slice(0, 10),
      ).toEqual([]);
    }
  });

  test.each([
    ['flow lists', (times: number) => `a: ${'['.repeat(times)}`],
    ['block lists', (times: number) => `a:\n  ${'- '.repeat(times)}x`],
    ['fields', (times: number) => Array.from({ length: times }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    [
      'lists over lines',
      (times: number) => Array.from({ length: times }, (_, level) => `${' '.repeat(level)}-`).join('\n'),
    ],
    ['keys', (times: number) => `${'? '.repeat(times)}a`],
  ])('of YAML: %s', (_, yaml) => {
    expect(yamlBeyondBounds(yaml(MOST_LEVELS + 1))?.message).toContain('deeper than 200 levels');
    expect(yamlBeyondBounds(yaml(MOST_LEVELS - 2))).toBeUndefined();
    for (const times of [600, 3_000]) expect(matter(yaml(times)).join()).toContain('deeper than 200 levels');
  });
});

describe('aliases of YAML', () => {
  test.each([
    ['in themselves', 'aliases: &a [*a]'],
    ['in what they repeat', 'sources: &a {x: [*a]}'],
    [
      'in each other',
      `topics: [&a0 [x], ${Array.from({ length: 300 }, (_, index) => `&a${index + 1} [*a${index}]`).join(', ')}]`,
    ],
  ])('%s are refused', (_, yaml) => {
    const problems = matter(yaml);
    expect(problems.join()).toMatch(/bad-frontmatter: .*write (?:the values out|it flatter)/);
    expect(problems).toHaveLength(1);
  });

  test('that repeat a value are read', () => {
    expect(matter('aliases: [&a Alpha]\nforms: [*a]')).toEqual([]);
  });
});

/** In the size of the text; where time grows with its square, these take minutes. */
describe('long texts end', () => {
  const SIZE = 60_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

  test.each([
    ...'&amp; &#38; _a [ ![ ` `a`` < </b> {"a"} { \\ \\{ www. | {/* {" {\' <!-- & a- 😀 字 .'.split(' '),
    ...['*a ', '**a ', '~~a ', '[a](b) ', '[^a] ', '<b>x</b> ', '{1} ', 'a@b.co ', 'http://a.bc '],
    ...['- [ ] ', '\t', ' ', '? ', '<Callout>a</Callout>\n\n', '<br />', 'import a\n'],
    ...['- a\n', '1. a\n', '> a\n\n', '## a\n\n', ':::a\n', '---\n', '```\n', '    a\n', '[a]: /b\n', '\n'],
  ])('of %j', { timeout: 60_000 }, (piece) => {
    for (const text of [fill(piece), `A word ${fill(piece)} and another.`]) {
      const { problems, entry } = parseEntryFile(file(`term: T\ndefinition: A thing.\npublished: 2026-01-01`, text));
      entry?.written();
      expect(problems.filter(isError).length > 0 || entry !== undefined).toBe(true);
      for (const problem of problems.slice(0, 50))
        expect(formatProblem(problem)).not.toMatch(/\n|RangeError|undefined/);
    }
  });

  test('of a table as wide as it is long', () => {
    const [row, width] = ['|a', 2_500];
    const table = `${row.repeat(width)}|\n${'|-'.repeat(width)}|\n${'|x|\n'.repeat(2_500)}`;
    expect(read(table).problems).toEqual([
      '2:1 bad-mdx: has a table of 2502 columns and more than 20 rows, expected at most 50000 cells; write several tables',
    ]);
    expect(read(`| a | b |\n| - | - |\n${'| c | d |\n'.repeat(2_000)}`).problems).toEqual([]);
  });

  test('of a name of a tag or an attribute as long as the text, in any script', () => {
    const complaint = `bad-mdx: has a word of ${SIZE} letters, expected at most 500; write it with spaces`;
    for (const letter of ['é', 'ि', '字', 'é.']) {
      const name = fill(letter);
      expect(read(`<${name} />`).problems).toEqual([`1:2 ${complaint}`]);
      expect(read(`<Callout ${name}="x">Text.</Callout>`).problems).toEqual([`1:10 ${complaint}`]);
    }
    // Words of ASCII are read in no time, and no script writes sentences without an end.
    expect(read(`\`${fill('a')}\``).problems).toEqual([]);
    expect(read(`${'経費の報告、'.repeat(200)}。`).problems).toEqual([]);
  });

  test('of unknown fields, each with its line', { timeout: 30_000 }, () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => `field${index}: x`);
    const problems = matter(fields.join('\n'));
    expect(problems).toHaveLength(20_000);
    expect(problems.at(-1)).toContain('x.mdx:20004:1 bad-frontmatter: unknown field "field19999"');
  });

  test('of fields that are written twice, each with its line', () => {
    const fields = Array.from({ length: 10_000 }, (_, index) => `field${index}: x`);
    expect(matter([...fields, ...fields].join('\n'))).toHaveLength(10_000);
  });
});

function matter(more: string): string[] {
  const { problems } = parseEntryFile(file(`term: T\ndefinition: A thing.\npublished: 2026-01-01\n${more}`, 'Text.'));
  return problems.filter(isError).map(formatProblem);
}

function file(fields: string, body: string): Parameters<typeof parseEntryFile>[0] {
  return {
    bytes: new TextEncoder().encode(`---\n${fields}\n---\n\n${body}\n`),
    file: 'x.mdx',
    language: 'en',
    name: 'x',
  };
}
