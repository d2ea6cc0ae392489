/** Bodies as Markdown, read back by remark: what a reader of the twin gets. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { flowOf } from '../../../src/exports/markdown.ts';
import type { MarkdownContext } from '../../../src/exports/markdown-context.ts';
import { writeMarkdown } from '../../../src/mdx/mdast.ts';
import { strings } from '../../../src/languages/index.ts';
import { write } from '../glossary/entries.ts';

const context: MarkdownContext = {
  resolve: (href) => (href.startsWith('entry:en/draft') ? undefined : `https://x.example/${href}`),
  image: (src) => `https://x.example/${src}`,
  citations: ['one'],
  words: strings('en'),
};

function markdown(body: string): string {
  const { body: parsed } = write('page', { term: 'Page', sources: [{ id: 'one', title: 'One' }] }, body);
  return writeMarkdown(flowOf(parsed.nodes, context));
}

function parse(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

describe('a body becomes plain Markdown', () => {
  test('components become what Markdown has', () => {
    const body = `<Callout type="tip">Mind it.</Callout>

<Formula expression="a * b_c = <d>">

- **a**: first

</Formula>

<Faq question="Is 1 < 2?">

Yes.[^one]

| a | b |
| - | - |
| 1 \\| x | \`2 \\| y\` |

- item

\`\`\`js
let a;
\`\`\`

</Faq>`;
    expect(markdown(body)).toMatchInlineSnapshot(`
      "> **Tip**
      >
      > Mind it.

      **Formula**: \`a * b_c = <d>\`

      - **a**: first

      ### Is 1 < 2?

      Yes.[^one]

      | a | b |
      | - | - |
      | 1 \\| x | \`2 \\| y\` |

      - item

      \`\`\`js
      let a;
      \`\`\`
      "
    `);
  });

  test('a link to an entry without a page is its words alone', () => {
    expect(markdown('A [draft](draft.mdx) and an [entry](kam.mdx).')).toBe(
      'A draft and an [entry](https://x.example/entry:en/kam).\n',
    );
  });

  test('tasks keep their boxes, lists their starts, tables their sides', () => {
    expect(markdown('- [x] done\n- [ ] open\n\n3. three\n4. four\n\n| a | b |\n| :-: | -: |\n| 1 | 2 |')).toBe(
      '- [x] done\n- [ ] open\n\n3. three\n4. four\n\n| a | b |\n| :-: | -: |\n| 1 | 2 |\n',
    );
  });

  test.each([
    '1. not a list',
    '# not a heading',
    '*stars* and _lines_',
    'AT&T &copy; &amp; <b>',
    '[^none]',
    '| a | b |',
    '+ plus',
    '====',
    'https://x.example/?a=1&b=2',
    '~~no~~',
    '😀 “quoted” — ñ',
    '```',
  ])('text that looks like Markdown stays text: %s', (text) => {
    const written = writeMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
    const plain = JSON.stringify(parse(written), (key, value: unknown) => (key === 'position' ? undefined : value));
    const said = [...plain.matchAll(/"value":("(?:[^"\\]|\\.)*")/g)]
      .map(([, value]) => String(JSON.parse(value ?? '""')))
      .join('');
    expect(said).toBe(text);
    expect(plain).not.toMatch(/"type":"(?:heading|list|emphasis|delete|table|code|html|footnoteReference)"/);
  });

  test('addresses keep their ampersands', () => {
    const link = {
      type: 'link' as const,
      url: 'https://x.example/?a=1&b=2',
      children: [{ type: 'text' as const, value: 'A & B' }],
    };
    expect(writeMarkdown([{ type: 'paragraph', children: [link] }])).toBe('[A & B](https://x.example/?a=1&b=2)\n');
  });
});
