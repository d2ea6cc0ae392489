/** Formulas: what is read as one, what is set how, and that nothing of what is written is lost. */
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { setFormula } from '../../../src/mdx/components/Formula/set.ts';

describe('set in MathML', () => {
  test.each<[expression: string, shown: string]>([
    ['a ÷ b × 100', '{a / b} × 100'],
    ['a × b ÷ c', '{a×b / c}'],
    ['a ÷ b ÷ c', '{{a / b} / c}'],
    ['a + b ÷ c − d', 'a + {b / c} − d'],
    ['(a − b) ÷ (c + d)', '{a−b / c+d}'],
    ['[a − b] / c', '{[a−b] / c}'],
    ['(a - b)/c', '{a−b / c}'],
    ['a * b / c', '{a×b / c}'],
    ['−a ÷ b', '{−a / b}'],
    ['(1 − a ÷ b) × c', '(1−{a / b}) × c'],
    ['c × (a ÷ b)', 'c × {a / b}'],
    ['max(a ÷ b, 1)', 'max({a / b},1)'],
    ['ln(a ÷ b)', 'ln({a / b})'],
    ['(a ÷ b)²', '({a / b})^{2}'],
    ['sum of (a × b) ÷ sum of b', '{sum of_(a×b) / sum of b}'],
    ['1 − (1 − monthly churn)¹²', '1 − (1−monthly churn)^{12}'],
    ['monthly growth rate² × b', 'monthly growth rate^{2} × b'],
    ['(1 + r)^(1 ÷ years) − 1', '(1+r)^{1/years} − 1'],
    ['x^-1', 'x^{−1}'],
    ['√(a² + b²)', '√{a^{2}+b^{2}}'],
    ['√number of days', '√{number of days}'],
    ['Share of 24/7 sites in one-off R&D = $2.4 ÷ 1,000.5%', 'Share of 24/7 sites in one-off R&D = {$2.4 / 1,000.5%}'],
  ])('%s', (expression, shown) => {
    expect(sketch(setFormula(expression))).toBe(shown);
  });

  test('words are upright, signs bring their own space, and the text as written stands beside it', () => {
    expect(toHtml({ type: 'root', children: setFormula('A = (p of q − n) ÷ 4 < 5') })).toMatchInlineSnapshot(
      `"A <span class="unbroken">= <span class="visually-hidden">(p of q − n) ÷ 4</span><math displaystyle="true" aria-hidden="true" data-pagefind-ignore=""><mfrac><mrow><mi>p of q</mi><mo>−</mo><mi mathvariant="normal">n</mi></mrow><mn>4</mn></mfrac></math></span> &#x3C; 5"`,
    );
  });
});

describe('shown as the text that it is', () => {
  test.each([
    // A line of text shows all of it.
    'a = b × (c + d) − 20%',
    // No formula, or one that could be read as two.
    '',
    '÷',
    'a ÷',
    '÷ a',
    '(a ÷ b',
    'a ÷ b)',
    '(a ÷ b]',
    'a ÷ b, where b is not 0',
    'Ratio: a ÷ b',
    'a ÷ b — more or less',
    'C++ ÷ a',
    '18+ customers ÷ all',
    'a^b^c ÷ d',
    'a ÷ b^number of years',
    '√a² ÷ b',
    'a => b ÷ c',
    'a | b ÷ c',
    'a ÷ b ÷ c ÷ d',
    `${'('.repeat(9)}a ÷ b${')'.repeat(9)}`,
  ])('%s', (expression) => {
    expect(sketch(setFormula(expression))).toBe(expression);
  });
});

const pieces = Array.from('ab1( )[]+-−×÷/*^²√=,.:', (sign) => fc.constantFrom(sign, ` ${sign} `));

test('the text without the MathML is the expression, and the MathML holds all of its words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
      (expression) => {
        const shown = setFormula(expression);
        expect(textOf(shown)).toBe(expression);
        const words = (text: string): string => text.replace(/[^ab1]/g, '');
        expect(words(sketch(shown))).toBe(words(expression));
      },
    ),
    { numRuns: 2000, seed: 1 },
  );
});

test('an expression as long as an entry, or nested without end, is read at once', () => {
  for (const hostile of ['√', '(', '−', 'a^', 'a ÷ ', '((a)÷', 'a × ', 'a²', 'a+', 'a(b)']) {
    for (const length of [900, 1_000_000]) {
      const expression = `${hostile.repeat(length / hostile.length)}a`;
      expect(textOf(setFormula(expression))).toBe(expression);
    }
  }
});

/** What a reader reads: `{over / under}`, `base^{exponent}`, `√{root}`; a `_` for a space inside MathML. */
function sketch(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'element' ? sketchOf(node.tagName, node.children) : textOf([node])))
    .join('');
}

function sketchOf(tagName: string, children: readonly ElementContent[]): string {
  const [first = '', second = ''] = children.map((child) => sketch([child]));
  switch (tagName) {
    case 'span':
      return children.some(({ type }) => type === 'element') ? sketch(children) : '';
    case 'mfrac':
      return `{${first} / ${second}}`;
    case 'msup':
      return `${first}^{${second}}`;
    case 'msqrt':
      return `√{${first}}`;
    case 'mspace':
      return '_';
    default:
      return sketch(children);
  }
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element') return 'value' in node ? node.value : '';
      return node.tagName === 'math' ? '' : textOf(node.children);
    })
    .join('');
}
