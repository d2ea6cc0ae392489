import type { BodyNode } from '../../../src/glossary/body.ts';
import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../src/mdx/html.ts';
import { htmlOf, nodesOf, placesOf, read } from './read.ts';

describe('headings', () => {
  const idsOf = (text: string): string[] => read(text).outline.headings.map(({ id }) => id);

  test('have depth, text and an id made from their text', () => {
    expect(read('## What *exactly* is `KAM`?\n\n### [A link](https://example.org)').outline.headings).toEqual([
      { depth: 2, id: 'what-exactly-is-kam', text: 'What exactly is KAM?' },
      { depth: 3, id: 'a-link', text: 'A link' },
    ]);
  });

  test('keep letters of every script in their ids', () => {
    expect(idsOf('## Élan vital\n\n## 客户经理\n\n## مدير الحساب\n\n## ¿Qué?')).toEqual([
      'élan-vital',
      '客户经理',
      'مدير-الحساب',
      'qué',
    ]);
  });

  test('get ids that are unique, whatever comes first', () => {
    expect(idsOf('## A\n\n## A\n\n## A-1\n\n## a')).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
  });

  test('never take an id of the page itself', () => {
    expect(idsOf('## Definition\n\n## Sources\n\n## Main\n\n## Search')).toEqual([
      'definition-1',
      'sources-1',
      'main-1',
      'search-1',
    ]);
  });

  test('keep their ids when other headings and text change', () => {
    expect(idsOf('## One\n\nText.\n\n## Two')).toEqual(['one', 'two']);
    expect(idsOf('## Zero\n\n## Two\n\nOther text.\n\n## One')).toEqual(['zero', 'two', 'one']);
  });

  test('without letters or digits are called section', () => {
    expect(idsOf('## ???\n\n## 😀\n\n## …')).toEqual(['section', 'section-1', 'section-2']);
  });

  test('in a component stay out of the outline, but not without an id', () => {
    const { outline, body } = read('<Callout>\n\n## Inside\n\nText.\n\n</Callout>\n\n## Inside');
    expect(outline.headings).toEqual([{ depth: 2, id: 'inside-1', text: 'Inside' }]);
    expect(body.nodes[0]).toMatchObject({ children: [{ tag: 'h2', attributes: { id: 'inside' } }, { tag: 'p' }] });
  });

  test('cannot take the id of a citation or of a place in the list of sources', () => {
    const { outline } = read('## Cite 1\n\n## Source 1\n\nText.[^a]', ['a']);
    expect(outline.headings.map(({ id }) => id)).not.toContain('cite-1');
    expect(outline.headings.map(({ id }) => id)).not.toContain('source-1');
  });
});

describe('questions', () => {
  test('have an id, the question, and the answer as plain text', () => {
    const text =
      '<Faq question="What is a *KAM*?">\n\nA **role**.[^a]\n\n- one\n- two\n\n</Faq>\n\n<Faq question="¿?">No.</Faq>';
    expect(read(text, ['a']).outline.faqs).toEqual([
      { id: 'what-is-a-kam', question: 'What is a *KAM*?', answer: 'A role.\none\ntwo' },
      { id: 'question', question: '¿?', answer: 'No.' },
    ]);
  });

  test('share ids with headings without sharing one', () => {
    const { outline } = read('## Why\n\n<Faq question="Why?">Because.</Faq>\n\n## Why?');
    expect([...outline.headings, ...outline.faqs].map(({ id }) => id)).toEqual(['why', 'why-2', 'why-1']);
  });

  test('stay where the editor put them, with their id', () => {
    expect(nodesOf('Before.\n\n<Faq question="Why?">Because.</Faq>\n\nAfter.')).toEqual([
      { tag: 'p', children: ['Before.'] },
      {
        component: 'Faq',
        attributes: { question: 'Why?', id: 'why' },
        children: [{ tag: 'p', children: ['Because.'] }],
      },
      { tag: 'p', children: ['After.'] },
    ]);
  });

  test.each(['Why?', 'Why?”', 'Why?)', '为什么？', 'لماذا؟', 'Γιατί;', '(Why?)'])('%s is a question', (question) => {
    expect(placesOf(`<Faq question={"${question}"}>Because.</Faq>`)).toEqual([]);
  });

  test.each(['Why', 'Why? Because', 'Why!'])('%s is none', (question) => {
    expect(placesOf(`<Faq question="${question}">Because.</Faq>`)).toEqual(['1:1 bad-faq']);
  });

  test('asked twice are reported, however they are written', () => {
    const text = '<Faq question="What is KAM?">A.</Faq>\n\n<Faq question="what is  “KAM”?">B.</Faq>';
    expect(placesOf(text)).toEqual(['3:1 duplicate-faq']);
  });

  test.each([
    ['an image alone', '![A shape](shape.svg)'],
    ['a comment alone', '{/* later */}'],
    ['nothing', ''],
  ])('with %s have no answer', (_, answer) => {
    expect(placesOf(`<Faq question="Why?">\n\n${answer}\n\n</Faq>`)).toEqual(['1:1 bad-faq']);
  });
});

describe('citations', () => {
  const numbers = (text: string, ids: readonly string[]): (string | undefined)[] =>
    [...JSON.stringify(read(text, ids).body).matchAll(/"id":"(cite-[\d-]+)"/g)].map(([, id]) => id);

  test('are numbered by their first appearance in the text, not in the frontmatter', () => {
    const { outline, problems } = read('One.[^b] Two.[^a] Three.[^c]', ['a', 'b', 'c']);
    expect(outline.citations).toEqual(['b', 'a', 'c']);
    expect(problems).toEqual([]);
  });

  test('repeated keep their number and get an address each', () => {
    const text = 'One.[^a][^b] Two.[^a] Three.[^a][^b]';
    expect(read(text, ['a', 'b']).outline.citations).toEqual(['a', 'b']);
    expect(numbers(text, ['a', 'b'])).toEqual(['cite-1', 'cite-2', 'cite-1-2', 'cite-1-3', 'cite-2-2']);
  });

  test('are found without regard to case, and are called as the frontmatter calls them', () => {
    const { outline, problems } = read('One.[^arimetrics] Two.[^ARIMETRICS]', ['Arimetrics']);
    expect(outline.citations).toEqual(['Arimetrics']);
    expect(problems).toEqual([]);
  });

  test('share one row of numbers with notes', () => {
    const { outline, body } = read('A.[^n] B.[^a] C.[^m]\n\n[^m]: Second.\n\n[^n]: First.', ['a']);
    expect(outline.citations).toEqual(['n', 'a', 'm']);
    expect(body.notes.map(({ id }) => id)).toEqual(['n', 'm']);
  });

  test('stand in lists, tables, emphasis, headings, quotations, components and notes', () => {
    const text =
      '## H[^a]\n\n- x[^b]\n\n| c[^c] |\n| - |\n\n> **q[^d]**\n\n<Callout>x[^e]</Callout>\n\nn[^n]\n\n[^n]: N.[^f]';
    expect(read(text, ['a', 'b', 'c', 'd', 'e', 'f']).outline.citations).toEqual(['a', 'b', 'c', 'd', 'e', 'n', 'f']);
  });

  test('without a source are reported where they stand', () => {
    expect(placesOf('Text.[^a]\n\nTwo\n**lines**[^b] here.')).toEqual([
      '1:6 unknown-footnote',
      '4:10 unknown-footnote',
    ]);
  });

  test.each([
    ['Text \\[^a].\n\n```\n[^a]\n```', []],
    ['Write `[^id]` for a citation.', []],
    ['Write \\[^a] for [^a].', ['1:17 unknown-footnote']],
    ['One [^a] and two [^a].', ['1:5 unknown-footnote', '1:18 unknown-footnote']],
  ])('that are escaped, or stand in code, are text; others are reported at each place: %j', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});

describe('notes', () => {
  test('are parsed like any other text, without a link back', () => {
    const { body } = read('Text.[^n]\n\n[^n]: A **note**\n    with [a link](other.mdx).\n\n    - and a list');
    expect(body.notes.map(({ id, nodes }) => [id, bodyHtml(nodes, (href) => href)])).toEqual([
      ['n', '<p>A <strong>note</strong>\nwith <a href="entry:en/other">a link</a>.</p><ul><li>and a list</li></ul>'],
    ]);
  });

  test('that are never cited, or have the id of a source, are reported', () => {
    expect(placesOf('Text.[^a]\n\n[^a]: Hidden.\n\n[^n]: Never cited.', ['a'])).toEqual([
      '3:1 unknown-footnote',
      '5:1 unknown-footnote',
    ]);
  });

  test.each(['- [^n]: Lost.', '> [^n]: Lost.'])('that are never cited are reported in blocks: %s', (text) => {
    expect(placesOf(text).map((place) => place.split(' ')[1])).toEqual(['unknown-footnote']);
  });

  test('defined twice are reported, since one of them would be lost', () => {
    expect(placesOf('Text.[^n]\n\n[^n]: One.\n\n[^n]: Two.').length).toBe(1);
  });

  test('in code are code', () => {
    expect(placesOf('````\n```\n[^n]: Text.\n```\n````\n\n~~~\n[^n]: Text.\n~~~')).toEqual([]);
  });
});

describe('links', () => {
  test('to entries name language, slug and section, with their place', () => {
    const text =
      'See [a](kam.mdx), [b](./kam.mdx#work),\n[c](../es/gestor-de-cuentas.mdx#qué) and **[d](../en/kam.mdx)**.';
    const { outline, problems } = read(text);
    expect(problems).toEqual([]);
    expect(outline.termLinks).toEqual([
      { id: 'en/kam', line: 1, column: 5 },
      { id: 'en/kam', fragment: 'work', line: 1, column: 19 },
      { id: 'es/gestor-de-cuentas', fragment: 'qué', line: 2, column: 1 },
      { id: 'en/kam', line: 2, column: 44 },
    ]);
  });

  test('keep their titles and lead to what readEntryHref reads', () => {
    expect(htmlOf('[a](kam.mdx#work "Title")')).toBe('<p><a href="entry:en/kam#work" title="Title">a</a></p>');
  });

  test('to non-Latin file names are decoded', () => {
    expect(
      read('[a](客户经理.mdx) [b](%E5%AE%A2.mdx) [c](cafe\u0301.mdx)').outline.termLinks.map(({ id }) => id),
    ).toEqual(['en/客户经理', 'en/客', 'en/café']);
  });

  test('elsewhere stay as they are', () => {
    const text =
      '[a](https://example.org/?a=1&b=2#c) [b](mailto:a@example.org) [c](tel:+123) [d](/en/about/) www.example.org';
    const { body, problems, outline } = read(text);
    expect(problems).toEqual([]);
    expect(outline.termLinks).toEqual([]);
    expect([...JSON.stringify(body).matchAll(/"href":"(.*?)"/g)].map(([, href]) => href)).toEqual([
      'https://example.org/?a=1&b=2#c',
      'mailto:a@example.org',
      'tel:+123',
      '/en/about/',
      'http://www.example.org',
    ]);
  });

  test('to sections of this entry are checked when the whole body is known', () => {
    expect(
      placesOf('[a](#later) [b](#why) [c](#sources) [d](#nowhere)\n\n## Later\n\n<Faq question="Why?">So.</Faq>'),
    ).toEqual(['1:37 unknown-fragment']);
  });

  test('to a heading inside a component lead to a place that exists', () => {
    expect(placesOf('[a](#inside)\n\n<Callout>\n\n### Inside\n\nText.\n\n</Callout>')).toEqual([]);
  });

  test('without text are reported', () => {
    expect(placesOf('[](https://example.org) [ ](kam.mdx)')).toEqual(['1:1 bad-mdx', '1:25 bad-mdx']);
  });
});

describe('blocks', () => {
  test('tables have alignment as classes and no line breaks between cells', () => {
    expect(htmlOf('| a | b |\n| :- | -: |\n| 1 \\| 2 | `x` |')).toBe(
      '<div class="table-scroll" tabindex="0"><table><thead><tr><th class="align-left">a</th><th class="align-right">b</th></tr></thead><tbody><tr><td class="align-left">1 | 2</td><td class="align-right"><code>x</code></td></tr></tbody></table></div>',
    );
  });

  test('code keeps its language', () => {
    const code = '<pre><code class="language-js">a &#x3C; b\n</code></pre>';
    expect(htmlOf('```js title="x"\na < b\n```')).toBe(code);
  });

  test('tasks are characters, and lists may start anywhere', () => {
    expect(htmlOf('- [x] done\n- [ ] open')).toMatch(/☑ +done.*☐ +open/su);
    expect(htmlOf('3. three')).toBe('<ol start="3"><li>three</li></ol>');
  });
});

describe('components', () => {
  test('callouts have a kind, a title, and text as blocks, on one line too', () => {
    expect(nodesOf('<Callout type="tip" title="Mind &amp; “beware”">Short **text**.</Callout>')).toEqual([
      {
        component: 'Callout',
        attributes: { type: 'tip', title: 'Mind & “beware”' },
        children: [{ tag: 'p', children: ['Short ', { tag: 'strong', children: ['text'] }, '.'] }],
      },
    ]);
    expect(nodesOf('<Callout>\n\nLong\n\n- text\n\n</Callout>')).toEqual([
      {
        component: 'Callout',
        attributes: { type: 'note' },
        children: [
          { tag: 'p', children: ['Long'] },
          { tag: 'ul', children: [{ tag: 'li', children: ['text'] }] },
        ],
      },
    ]);
  });

  test('figures are written as a component or as a picture on its own line', () => {
    const { body, outline } = read('<Figure src="a.svg" alt="A" caption="C" align="end" />\n\n![B](b%20c.png "D")');
    expect(body.nodes).toEqual([
      { component: 'Figure', attributes: { src: 'a.svg', alt: 'A', caption: 'C', align: 'end' }, children: [] },
      { component: 'Figure', attributes: { src: 'b c.png', alt: 'B', caption: 'D', align: 'full' }, children: [] },
    ]);
    expect(outline.images).toEqual([
      { src: 'a.svg', alt: 'A', caption: 'C', line: 1, column: 1 },
      { src: 'b c.png', alt: 'B', caption: 'D', line: 3, column: 1 },
    ]);
  });

  test('formulas and worked examples are places that links can lead to, in the order of their kind', () => {
    const example = (title: string): string => `<Callout type="example" title="${title}">\n\nText.\n\n</Callout>\n\n`;
    const { outline } = read(
      `${example('One')}<Formula expression="a + b" />\n\n<Callout>Text.</Callout>\n\n## Formula 1\n\n${example('Two')}[there](#example-2)`,
    );
    expect(outline.landmarks).toEqual([
      { kind: 'example', id: 'example-1', title: 'One', example: 'Text.' },
      { kind: 'formula', id: 'formula-1', expression: 'a + b' },
      { kind: 'example', id: 'example-2', title: 'Two', example: 'Text.' },
    ]);
    expect(outline.headings.map(({ id }) => id)).not.toContain('formula-1');
  });

  test('formulas hold an expression, a list of symbols and a worked example', () => {
    expect(
      nodesOf('<Formula expression="a < b × c" label={"Rule"}>\n\n- **a**: first\n\nWorked: 1.\n\n</Formula>'),
    ).toEqual([
      {
        component: 'Formula',
        attributes: { expression: 'a < b × c', label: 'Rule', id: 'formula-1' },
        children: [
          { tag: 'ul', children: [{ tag: 'li', children: [{ tag: 'strong', children: ['a'] }, ': first'] }] },
          { tag: 'p', children: ['Worked: 1.'] },
        ],
      },
    ]);
  });

  test('may stand in lists, quotations and each other', () => {
    const text =
      '- <Callout>one</Callout>\n\n> <Callout>two</Callout>\n\n<Callout>\n\nText.\n\n<Formula expression="x" />\n\n</Callout>';
    expect(placesOf(text)).toEqual([]);
    expect(JSON.stringify(nodesOf(text)).match(/"component"/g)).toHaveLength(4);
  });

  test('are not empty when they hold a component', () => {
    expect(placesOf('<Callout>\n\n<Formula expression="x" />\n\n</Callout>')).toEqual([]);
  });

  test.each(['Callout title', 'Figure src="a.svg" alt', 'Formula expression'])(
    'an attribute without a value is none: <%s>',
    (tag) => {
      expect(placesOf(tag.startsWith('Callout') ? `<${tag}>Text.</Callout>` : `<${tag} />`)).not.toEqual([]);
    },
  );

  test('have attributes of one line', () => {
    const { outline, problems } = read('<Faq question="Why\n  not?">Because.</Faq>');
    expect(problems).toEqual([]);
    expect(outline.faqs).toEqual([{ id: 'why-not', question: 'Why not?', answer: 'Because.' }]);
  });
});

describe('expressions', () => {
  test('literals are text and comments are nothing', () => {
    expect(htmlOf('a {"b"} {\'c\'} {`d`} {4} {-1.5} {true}{/* no */}').replace(/<!--(.*?)-->/g, '<$1>')).toBe(
      `<p>a ${['b', 'c', 'd', '4', '-1.5', 'true'].map((text) => `<literal>${text}</literal>`).join(' ')}</p>`,
    );
    expect(nodesOf('{/* a comment\n  of two lines */}')).toEqual([]);
  });

  test.each([
    ['{"a"}{"b"}', [literal('a'), literal('b')]],
    ['{"a"} {"b"}', [literal('a'), ' ', literal('b')]],
    ['- {"a"}{/* nothing */}{"b"}', [literal('a'), literal('b')]],
  ])('literals side by side are one paragraph: %s', (text, children) => {
    expect(JSON.stringify(nodesOf(text))).toContain(JSON.stringify(children));
  });

  test('a literal is text, not markup', () => {
    expect(htmlOf('x {"<b>*c*</b>"}')).toBe('<p>x <!--literal-->&#x3C;b>*c*&#x3C;/b><!--/literal--></p>');
  });

  test.each([
    '1 + 1',
    'a',
    'a.b',
    'f()',
    '`${a}`',
    '"a" + "b"',
    '[1]',
    '({})',
    'null',
    '"a" /* b */',
    '/x/',
    '() => 1',
  ])('{%s} is refused', (expression) => {
    expect(placesOf(`Text {${expression}}.`)).toEqual(['1:6 forbidden-mdx']);
  });
});

describe('what is not data', () => {
  test.each([
    ["import a from 'b'", '3:1'],
    ['export const a = 1', '3:1'],
    ['export default function () {}', '3:1'],
    ['<script>alert(1)</script>', '3:1'],
    ['<Script />', '3:1'],
    ['<a href="https://example.org">x</a>', '3:1'],
    ['text <b onclick="x">y</b>', '3:6'],
    ['<sup {...a}>x</sup>', '3:1'],
    ['<sup style="color: red">x</sup>', '3:1'],
    ['<svg><script /></svg>', '3:1'],
    ['<constructor />', '3:1'],
    ['<__proto__ />', '3:1'],
    ['<Object.prototype />', '3:1'],
    ['<svg:script />', '3:1'],
  ])('is refused: %s', (text, place) => {
    const places = placesOf(`Text.\n\n${text}`);
    expect(places[0]).toBe(`${place} forbidden-mdx`);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#10;script:x',
    '&#x6a;avascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
    '//example.org',
    'blob:x',
    'ftp://example.org',
    'view-source:x',
    'intent:x',
  ])('is no address: %s', (href) => {
    expect(placesOf(`Text [a](${href}).`)).toEqual(['1:6 forbidden-mdx']);
  });

  test('leaves no trace of what was refused', () => {
    const { body } = read(
      '[a](javascript:alert(1))\n\n<script>alert(2)</script>\n\n{alert(3)}\n\n<sup onclick="alert(4)">b</sup>',
    );
    expect(JSON.stringify(body)).not.toMatch(/alert|javascript|script|onclick/);
  });
});

describe('problems', () => {
  test('of one body are all told at once', () => {
    const text =
      '{a}\n\n<div />\n\n[x](data:1)\n\n<Callout typ="tip">y</Callout>\n\n<Faq question="Why">z</Faq>\n\n[^n]';
    expect(placesOf(text)).toEqual([
      '1:1 forbidden-mdx',
      '3:1 forbidden-mdx',
      '5:1 forbidden-mdx',
      '7:1 bad-component',
      '9:1 bad-faq',
      '11:1 unknown-footnote',
    ]);
  });

  test('stand at their column in the line, in UTF-16 code units, whatever comes before', () => {
    expect(placesOf('😀 é 日本 {a} and\n> - **ñ** {b}')).toEqual(['1:9 forbidden-mdx', '2:11 forbidden-mdx']);
  });

  test('have the same places with sources in the frontmatter, which the parser is given ahead of the body', () => {
    expect(placesOf('A.[^a][^b]\n\n{x}', ['a', 'b'])).toEqual(['3:1 forbidden-mdx']);
    expect(placesOf('<Callout>\n\nA.[^a]', ['a', 'b', 'c'])).toEqual(['1:1 bad-mdx']);
  });

  test.each([
    ['quotations', '> '.repeat(5000) + 'x'],
    ['elements', '<sub>'.repeat(5000) + 'x' + '</sub>'.repeat(5000)],
    ['components', '<Callout>\n\n'.repeat(5000) + 'x\n\n' + '</Callout>\n\n'.repeat(5000)],
  ])('come out of %s nested thousands deep, too', (_, text) => {
    expect(placesOf(text)).toEqual([expect.stringMatching(/^\d+:\d+ bad-mdx$/)]);
  });
});

/** A literal keeps its place in the text, so that no automatic link stands in it. */
function literal(text: string): BodyNode {
  return { tag: 'literal', children: [text] };
}

describe('what fuzzing found', () => {
  test('a closing tag in a list item or quotation that opened after its component is refused, not a crash', () => {
    // The fast parser ends the process at the first two of these, and takes the others.
    expect(placesOf('<Callout>\nx\n\n- </Callout>\n-')).toEqual(['4:3 bad-mdx']);
    expect(placesOf('<Callout>\n- > \n  </Callout>\n  \n- \n  \n- 1. ')).toEqual(['3:3 bad-mdx']);
    expect(placesOf('<Callout>\n\n- x\n- </Callout>\n')).toEqual(['4:3 bad-mdx']);
    expect(placesOf('<Callout>\n\n> x\n> </Callout>\n')).toEqual(['4:3 bad-mdx']);
    expect(read('<Callout>\n\n- x\n- </Callout>\n').problems[0]).toContain('put both tags on lines of their own');
    expect(placesOf('- <Callout>\n\n  x\n\n  </Callout>\n\n> <Callout>\n> y\n> </Callout>')).toEqual([]);
  });

  test('tags that overlap table cells or emphasis are refused: the fast parser moves their text', () => {
    expect(placesOf('| a | b |\n|-|-|\n| x <mark> | y</mark> |')).toEqual(['3:5 bad-mdx']);
    expect(placesOf('*a <kbd>b* c</kbd>')).toEqual(['1:4 bad-mdx']);
    expect(placesOf('*a <kbd>b</kbd> c* and <kbd>*d* `e`</kbd>')).toEqual([]);
  });

  test('braces over the border of a table cell are refused, as MDX does', () => {
    expect(placesOf('| a |\n| - |\n| {"x|y"} |')).toEqual(['3:3 bad-mdx']);
    expect(placesOf('| a |\n| - |\n| {\n"x"\n} |')).toEqual(['3:3 bad-mdx']);
    expect(placesOf('| a |\n| - |\n| {"x"} | |\n\n{\n  "y"\n}\n\n{/*\nz\n*/}')).toEqual([]);
  });

  test('a long text in which tags may overlap is refused unread, and a long text without such tags is read', () => {
    const long = 'word '.repeat(30_000);
    expect(placesOf(`${long}\n\n<kbd>*a*</kbd>`)).toEqual(['1:1 bad-mdx']);
    expect(placesOf(`${long}\n\n<Callout>\n\nH<sub>2</sub>O<br />\n\n</Callout>`)).toEqual([]);
  });

  test('an import that ends in a backslash is refused, not a crash', () => {
    expect(placesOf("import a'\\")).toEqual(['1:1 forbidden-mdx']);
    expect(placesOf('text\n\nexport "\n)`\\')).toEqual(['3:1 forbidden-mdx']);
  });

  test('a percent sign in the id of a note encodes nothing, and is no crash', () => {
    expect(placesOf('x[^%E0%A4]\n\n[^%E0%A4]: b')).toEqual([]);
    expect(placesOf('x[^%41]\n\n[^%41]: b')).toEqual([]);
    expect(placesOf('x[^%]\n\n[^%]: b')).toEqual([]);
  });

  test('cells beyond the head of a table would not be shown, and are refused unless they are empty', () => {
    expect(placesOf('| a |\n|-|\n| b | c |')).toEqual(['3:1 bad-mdx']);
    expect(placesOf('> 😀 | b\n> -|-\n> | 😀 | 😀 | `c` ')).toEqual(['3:3 bad-mdx']);
    expect(placesOf('| a |\n|-|\n| b | |\n| c \\| d |\n| e || |\n|')).toEqual([]);
  });

  test('a row that MDX takes for an import is refused', () => {
    expect(placesOf('| a |\n|-|\nimport x from "y"')).toEqual(['3:1 forbidden-mdx']);
  });

  test('a component inside bold text, a link, a heading or a tag is refused: browsers would tear them apart', () => {
    const inside = ['**<Callout>x</Callout>**', '[<Callout>x</Callout>](/a/)', '## <Callout>x</Callout>'];
    for (const text of [...inside, '<kbd><Callout>x</Callout></kbd>']) {
      expect(placesOf(text)).toEqual(['1:1 bad-component']);
    }
    expect(placesOf('<mark>\n\n- a\n\n</mark>')).toEqual(['1:1 bad-mdx']);
    expect(htmlOf('<mark>\n\nx *y*\n\n</mark>')).toBe('<p><mark>x <em>y</em></mark></p>');
  });

  test('text inside <br> is refused', () => {
    expect(placesOf('a <br>b</br> c')).toEqual(['1:3 forbidden-mdx']);
  });

  test('a citation inside the text of a link is refused: that is no link, and its brackets would be shown', () => {
    expect(placesOf('[x[^a]](https://example.org/)', ['a'])).toEqual(['1:3 bad-mdx']);
    expect(placesOf('a [b [c *d[^a]*, e](https://example.org/) f', ['a'])).toEqual(['1:9 bad-mdx']);
    expect(placesOf('(see [x[^a]]) and [y](https://example.org/)[^a]', ['a'])).toEqual([]);
  });
});
