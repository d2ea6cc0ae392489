import { describe, expect, test } from 'vitest';
import { decodeSource, positionAt } from '../../../src/mdx/source-text.ts';

describe('decodeSource', () => {
  test('gives text with LF line ends and without a byte order mark', () => {
    const { text, problems } = decodeSource(Buffer.from('\uFEFFa\r\nb\rc\nd'), 'x');
    expect(text).toBe('a\nb\nc\nd');
    expect(problems.map(({ code }) => code)).toEqual(['byte-order-mark', 'line-endings']);
  });

  test('finds the first byte that is not UTF-8, however long the file is', () => {
    const before = 'é😀日\n'.repeat(5000);
    const bytes = Buffer.concat([Buffer.from(`${before}ab`), Buffer.from([0xc3, 0x28]), Buffer.from('é'.repeat(5000))]);
    expect(decodeSource(bytes, 'x')).toMatchObject({
      problems: [{ code: 'bad-encoding', place: { file: 'x', line: 5001, column: 3 } }],
    });
  });

  test('finds it behind signs for no character that are written in the file', () => {
    const bytes = Buffer.concat([Buffer.from('\uFFFD\na\uFFFDb'), Buffer.from([0x96]), Buffer.from('\uFFFD')]);
    const [problem] = decodeSource(bytes, 'x').problems;
    expect(problem).toMatchObject({ code: 'bad-encoding', place: { line: 2, column: 4 } });
    expect(problem?.message).toContain('0x96');
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a code point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that only continues', [0x80]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeSource(Uint8Array.from([0x61, ...bytes]), 'x').text).toBeUndefined();
  });

  test('takes tabs, no-break spaces, joiners and marks of direction as text', () => {
    expect(decodeSource(Buffer.from('a\tb\u00a0c\u200dd\u200fe\u2028f\n'), 'x').problems).toEqual([]);
  });
});

test('positionAt counts lines and UTF-16 code units from 1', () => {
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('a\nb', 2)).toEqual({ line: 2, column: 1 });
  expect(positionAt('😀a\r\n😀b', 7)).toEqual({ line: 2, column: 3 });
});
