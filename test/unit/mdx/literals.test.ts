import { describe, expect, test } from 'vitest';
import { firstLine, literalText } from '../../../src/mdx/literals.ts';

describe('literalText', () => {
  test.each([
    ['"a"', 'a'],
    [" 'it\"s' ", 'it"s'],
    ['`a\nb`', 'a\nb'],
    ['""', ''],
    ['0', '0'],
    ['-1.50', '-1.50'],
    ['true', 'true'],
    ['', ''],
    ['/* a */', ''],
    ['/* a */ /* b * */\n', ''],
  ])('%j is %j', (source, text) => {
    expect(literalText(source)).toBe(text);
  });

  test.each([
    'a',
    '1 + 1',
    '"a" + "b"',
    '"a"b"',
    '`${a}`',
    '"\\n"',
    '/* a */ b',
    '/* a',
    '/* a */ b /* c */',
    '// a',
    '1e3',
    '0x1',
    '+1',
    'null',
    'undefined',
    '["a"]',
    '"a',
    '\'a"',
    '/*/',
    '"a\nb"',
    '007',
  ])('%j is a program', (source) => {
    expect(literalText(source)).toBeUndefined();
  });

  test('takes no longer for a long comment than for its length', () => {
    expect(literalText(`/*${' *'.repeat(200_000)}*/`)).toBe('');
    expect(literalText(`/*${' *'.repeat(200_000)}`)).toBeUndefined();
  });
});

test('firstLine is short enough for a message', () => {
  expect(firstLine('\n  a\nb')).toBe('a');
  expect(firstLine('x'.repeat(61))).toBe(`${'x'.repeat(57)}…`);
  expect(firstLine('x'.repeat(60))).toBe('x'.repeat(60));
});
