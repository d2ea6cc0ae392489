import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { parseEntryFile, type EntryFileResult } from '../../../src/mdx/entry-file.ts';

const MATTER = 'term: Café 😀\ndefinition: Something.\npublished: 2026-01-01\n';

function parse(text: string, name = 'x'): EntryFileResult & { lines: string[] } {
  const bytes = new TextEncoder().encode(text);
  const result = parseEntryFile({ bytes, file: 'x.mdx', language: 'en', name });
  return { ...result, lines: result.problems.map(formatProblem).map((line) => line.slice(0, line.indexOf(':', 12))) };
}

describe('an entry file', () => {
  test('gives everything that an entry holds', () => {
    const { entry, problems } = parse(
      `---\n${MATTER}aliases: [A, B]\nsources:\n  - {id: a, title: A}\n---\n\n## Work\n\nText.[^a] [x](kam.mdx)\n`,
      'café',
    );
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      slug: 'café',
      matter: { term: 'Café 😀', aliases: ['A', 'B'], topics: [], status: 'published' },
      outline: {
        headings: [{ depth: 2, id: 'work', text: 'Work' }],
        citations: ['a'],
        termLinks: [{ id: 'en/kam', line: 12, column: 11 }],
      },
    });
    expect(entry?.fieldPlaces).toMatchObject({
      term: [2, 7],
      'aliases.0': [5, 11],
      'aliases.1': [5, 14],
      'sources.0.id': [7, 10],
    });
  });

  test('needs no body, and no line break at its end', () => {
    expect(parse(`---\n${MATTER}---`).entry?.body.nodes).toEqual([]);
    expect(parse(`---\n${MATTER}---\nText.`).entry?.body.nodes).toEqual([{ tag: 'p', children: ['Text.'] }]);
  });

  test('may have lines of hyphens in its body, and in its frontmatter when they are not alone', () => {
    const { entry, problems } = parse(`---\n${MATTER}takeaways: ["--- x"]\n---\n\nText.\n\n---\n\nMore.\n`);
    expect(problems).toEqual([]);
    expect(entry?.body.nodes).toHaveLength(3);
  });

  test('may have spaces after the hyphens', () => {
    expect(parse(`---  \n${MATTER}--- \t\nText.`).problems).toEqual([]);
  });
});

describe('places are those of the file', () => {
  test('in frontmatter', () => {
    expect(parse(`---\n${MATTER}topics: 3\n# a comment\nstatus: x\n---\n`).lines).toEqual([
      'x.mdx:5:9 bad-frontmatter',
      'x.mdx:7:9 bad-frontmatter',
    ]);
  });

  test('in a body below a frontmatter of several lines, with text that is not ASCII before', () => {
    const text = `---\n${MATTER}takeaways:\n  - 日本語\n  - >-\n    ñ\n    é\n---\n\n😀 日本 {a}\n\n- ñ\n  - é **[x](data:1)**\n`;
    expect(parse(text).lines).toEqual(['x.mdx:12:7 forbidden-mdx', 'x.mdx:15:9 forbidden-mdx']);
  });

  test('with sources, which the parser is given ahead of the body', () => {
    const sources = 'sources:\n  - {id: a, title: A}\n  - {id: b, title: B}\n';
    const text = `---\n${MATTER}${sources}---\n\nText.[^a][^b]\n\n{x}\n\n[^c]\n\n[^d]: D.\n`;
    expect(parse(text).lines).toEqual([
      'x.mdx:12:1 forbidden-mdx',
      'x.mdx:14:1 unknown-footnote',
      'x.mdx:16:1 unknown-footnote',
    ]);
    expect(parse(`---\n${MATTER}${sources}---\n\nText.[^a][^b]\n\n</Faq>`).lines).toEqual(['x.mdx:12:1 bad-mdx']);
  });

  test('in text within a syntax error', () => {
    const [problem] = parse(`---\n${MATTER}---\n\n> <Callout>\n>\n> x\n\n</Callout>\n`).problems;
    expect(problem?.message).toContain('`<Callout>` (line 7, column 3)');
  });

  test('with Windows line ends and a byte order mark', () => {
    const text = `\uFEFF---\n${MATTER}topics: 3\n---\n\n  é {x}\n`.replaceAll('\n', '\r\n');
    expect(parse(text).lines).toEqual([
      'x.mdx:1:1 byte-order-mark',
      'x.mdx:1:4 line-endings',
      'x.mdx:5:9 bad-frontmatter',
      'x.mdx:8:5 forbidden-mdx',
    ]);
  });
});

describe('one wrong part does not hide another', () => {
  test('frontmatter, body and file name are all read', () => {
    expect(parse(`---\n${MATTER}x: 1\n---\n\n{y}\n`, 'Bad Name').lines.map((line) => line.split(' ')[1])).toEqual([
      'bad-file-name',
      'bad-frontmatter',
      'forbidden-mdx',
    ]);
  });

  test('citations are not complained of when the sources could not be read', () => {
    expect(parse(`---\n${MATTER}x: 1\n---\n\nText.[^a]\n\n[^b]: x\n`).lines).toEqual(['x.mdx:5:1 bad-frontmatter']);
  });

  test('a warning leaves the entry as it is', () => {
    const { entry, problems } = parse(`---\n${MATTER}sources: [{id: a, title: A}]\n---\n`);
    expect(problems.map(({ code }) => code)).toEqual(['unused-source']);
    expect(entry).toBeDefined();
  });

  test('two sources whose ids differ by case only are refused', () => {
    const sources = 'sources:\n  - {id: a, title: A}\n  - {id: A, title: B}\n';
    expect(parse(`---\n${MATTER}${sources}---\n\n[^a][^A]\n`).lines).toEqual(['x.mdx:6:3 bad-frontmatter']);
  });

  test('__proto__ is no language', () => {
    expect(parse(`---\n${MATTER}translations: {__proto__: b}\n---\n`).problems).not.toEqual([]);
  });

  test('deep nesting of frontmatter ends in a report', () => {
    const { problems, entry } = parse(`---\n${MATTER}aliases: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`);
    expect(entry).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'bad-frontmatter', place: { line: 5 } });
  });

  test('an object made of __proto__ does not reach other objects', () => {
    parse(`---\n${MATTER}__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n---\n`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('problems of broken YAML stand where they are, though the library counts lines wrongly', () => {
    const broken = 'aliases:\n  - {id: x}\n1.   - {id: y, b: "c"}\n1.   - {id: z}\n  - {i: z}\nb: c\n';
    expect(parse(`---\n${broken}---\n`).problems.at(-1)?.place).toEqual({ file: 'x.mdx', line: 7, column: 4 });
  });

  test('a message stays short, however long what it quotes', () => {
    const { problems } = parse(`---\n${MATTER}related: [${'x'.repeat(10_000)}!]\n${'y'.repeat(1000)}: z\n---\n`);
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) {
      expect(formatProblem(problem).length).toBeLessThan(1200);
      expect(formatProblem(problem)).toMatch(/(?:x|y)…"/);
    }
    const place = { file: 'x.mdx', line: 1, column: 1 };
    expect(formatProblem({ code: 'bad-mdx', place, message: 'a\u2028b' })).toBe('x.mdx:1:1 bad-mdx: a\\u2028b');
  });
});
