/** Formulas in TeX, between dollars: what is one, what is money, and what its reader is given. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test as always } from 'vitest';
import { flowOf } from '../../../src/exports/markdown.ts';
import { strings } from '../../../src/languages/index.ts';
import { bodyHtml } from '../../../src/mdx/html.ts';
import { mayHoldMath } from '../../../src/mdx/math/dollars.ts';
import { writeMarkdown } from '../../../src/mdx/mdast.ts';
import { plainText } from '../../../src/mdx/plain-text.ts';
import { nodesOf, read } from './read.ts';

/** Where packages were installed before there were formulas, all but CI may go on without their tests. */
const isInstalled = existsSync(path.resolve(import.meta.dirname, '../../../node_modules/temml'));
if (!isInstalled) console.warn('temml is not installed, so that no formula is tested; run npm ci');
const test = always.skipIf(!isInstalled && process.env['CI'] === undefined);

describe('dollars of money stay text, and need no careful parser', () => {
  test.each([
    'It costs $2.4 million and $3 million.',
    'From $5–$10 a seat, US$3 or A$4.',
    'It costs 5$ or 6$ a month.',
    'One $ and another $ alone.',
    'An escaped \\$x$, and x\\$, or \\$\\$.',
    '*$5* and **$6**',
    '| Price |\n| - |\n| $5 |\n| $6 |',
  ])('%j', (text) => {
    expect(mayHoldMath(text)).toBe(false);
    expect(JSON.stringify(nodesOf(text))).not.toContain('math');
  });

  test.each([
    'It costs $3 million, or 5$ in parts.',
    'From $5 and CA$ prices.',
    'A place for $$ to $$ a night, $$$ or $$$$.',
    'From US$/A$ and 5$/h, 6$/h to 5\u00A0$/h, 6\u00A0$.',
    'Code: `$x$` and ``$`$``.',
    'It costs $2. `$HOME` is a folder, and $9 `a` in `$PATH`.',
    '```\n$x$\n\n$$\n```',
    '[text](https://example.org/$x$)',
  ])('%j is looked at, and is none', (text) => {
    expect(mayHoldMath(text)).toBe(true);
    expect(JSON.stringify(nodesOf(text))).not.toContain('"tag":"math');
  });
});

test('blocks: two lines with $$ in whatever holds them, and a paragraph that is nothing else', () => {
  const text = '$$\nx\n\n+ y\n$$\n\n> $$\n> x\n> $$\n\n- $$\n  x\n  $$\n\n$$x = y$$';
  expect(formulas(text)).toEqual(['math-block: x + y', 'math-block: x', 'math-block: x', 'math-block: x = y']);
});

test('in lines: beside emphasis, braces, tags and bars that are signs of Markdown elsewhere', () => {
  const text =
    '\\\\$z$, a $x_1 * y_2$, **$a<b$**, $\\{x\\}$ and $$x$$ in [$y$](https://example.org).\n\n| $\\frac{1}{2}$ |\n| - |\n| 1 |';
  expect(formulas(text)).toEqual([
    'math: z',
    'math: x_1 ∗ y_2',
    'math: a < b',
    'math: {x}',
    'math: x',
    'math: y',
    'math: 1/2',
  ]);
});

test('beside a word or a number, what is set at its side', () => {
  expect(formulas('CO$_2$, the n$^{th}$, 10$\\times$ and x${}^2$')).toEqual([
    'math: _2',
    'math: ^(th)',
    'math: ×',
    'math: ^2',
  ]);
});

test('the page has MathML, and the text that is copied and searched', () => {
  expect(bodyHtml(nodesOf('The $x^2$.\n\n$$\n\\frac{a+b}{n}\n$$'), (href) => href)).toMatchInlineSnapshot(
    `"<p>The <span class="math"><span class="visually-hidden" aria-hidden="true">x^2</span><math data-pagefind-ignore=""><msup><mi>x</mi><mn>2</mn></msup></math></span>.</p><div class="math-block" tabindex="0"><span class="visually-hidden" aria-hidden="true">(a + b)/n</span><math display="block" data-pagefind-ignore=""><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>n</mi></mfrac></math></div>"`,
  );
});

test.each([
  ['\\frac{a+b}{2c}', '(a + b)/(2c)'],
  ['x_{i}^{n+1}', 'x_i^(n + 1)'],
  ['\\sqrt{x+1} \\le \\sqrt[3]{y}', '√(x + 1) ≤ y^(1/3)'],
  ["f'(x) = \\bar{x}, \\hat{y}", 'f′(x) = x‾, yˆ'],
  ['\\sum_{i=1}^{n} p_i', '∑_(i = 1)^n p_i'],
  ['\\text{net revenue} \\times 30\\%', 'net revenue × 30%'],
  ['\\begin{cases} a & b \\\\ c & d \\end{cases}', '{a b; c d'],
  ['\\begin{cases} \\\\ a \\\\ let b \\\\ \\end{cases}', '{a; letb'],
  ['\\binom{n}{k} = \\widehat{x + y}', '(n; k) = (x + y)ˆ'],
  ['a \\xrightarrow[b]{c} d', 'a →_(b)^(c) d'],
  ['\\phantom{-}x + \\ce{H2O}', 'x + H_2O'],
  ['-x \\cdot 1{,}5', '−x ⋅ 1,5'],
])('%s as text: %s', (tex, text) => {
  expect(plainText(nodesOf(`$${tex}$`))).toBe(text);
});

test('twins and answers: TeX as it is written for readers of Markdown, one line of text for all others', () => {
  const text = 'The $x_1$.\n\n$$\nx\n$$\n\n<Faq question="How?">\n\nBy $\\frac{a}{b}$.\n\n</Faq>\n';
  const { body, outline } = read(text);
  const write = { resolve: (href: string) => href, image: (src: string) => src, citations: [], words: strings('en') };
  expect(outline.faqs[0]?.answer).toBe('By a/b.');
  expect(writeMarkdown(flowOf(body.nodes, write))).toBe('The $x_1$.\n\n$$\nx\n$$\n\n### How?\n\nBy $\\frac{a}{b}$.\n');
});

describe('what is wrong is told at its place', () => {
  test.each([
    [
      'One $x^2 +\n\\foo$',
      '2:1 bad-mdx: the formula "x^2 + \\foo" cannot be read: Unsupported function name: \\foo; correct it, or write \\$ for a dollar',
    ],
    [
      'One $\\frac{x$',
      '1:13 bad-mdx: the formula "\\frac{x" cannot be read: Unexpected end of input in a macro argument, expected \'}\'; correct it, or write \\$ for a dollar',
    ],
    [
      '$a_$',
      '1:2 bad-mdx: the formula "a_" cannot be read: something is missing in it; write it, or write \\$ for a dollar',
    ],
    [
      '$$\nx\n',
      '1:1 forbidden-mdx: has "$$" without an end, expected a line with $$ after the formula; write it, or \\$ for a dollar',
    ],
    [
      '$\\,$',
      '1:2 bad-mdx: the formula "\\," shows nothing, expected letters, figures or signs; write them, or write \\$ for a dollar',
    ],
  ])('%j', (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  test.each([
    '\\def\\a{\\a\\a}\\a',
    '\\newcommand{\\a}{x}\\a',
    '\\let\\a=\\frac \\a12',
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://example.org}',
    '\\includegraphics{https://example.org/x.png}',
    '\\class{x}{y}',
    '\\style{color:red}{x}',
    '\\color{red}x',
    '\\colorbox{red}{x}',
    '\\Huge x',
    '\\rule{100em}{100em}',
    '\\char"202E x',
    '\\char"D800 x',
    `${'{'.repeat(100)}x${'}'.repeat(100)}`,
    `${'\\\\{'.repeat(100)}x${'}'.repeat(100)}`,
    `${'\\left('.repeat(100)}x${'\\right)'.repeat(100)}`,
    '\\begin{matrix} & \\\\ & \\end{matrix}',
    '\\phantom{x}',
    '\u200B',
    'x'.repeat(3000),
  ])('%s is refused', (tex) => {
    expect(read(`$${tex}$`).problems).toEqual([expect.stringMatching(/^1:\d+ bad-mdx: the formula /)]);
  });

  test('lengths are bounded, and text stays text', () => {
    const html = bodyHtml(nodesOf('$x\\kern 900em \\text{<img src=x>}$'), (href) => href);
    expect(html).toContain('width="10em"');
    expect(html).not.toContain('<img');
  });
});

/** Tag and text of each formula. */
function formulas(text: string): string[] {
  return [
    ...JSON.stringify(nodesOf(text)).matchAll(
      /"tag":"(math[^"]*)","attributes":\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\},"children":\["([^"]*)"/g,
    ),
  ].map(([, tag = '', shown = '']) => `${tag}: ${shown}`);
}
