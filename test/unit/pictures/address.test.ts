/** The address of a picture: a plain path, whatever a program might make of it. */
import { describe, expect, test } from 'vitest';
import { formatNamed, parsePictureAddress } from '../../../src/pictures/address.ts';

describe('an address is', () => {
  test.each([
    '../../images/map.svg',
    './seven.png',
    'x.JPG',
    '../../images/sub/a b.webp',
    '../../images/résumé.avif',
    '../../images/日本.gif',
    '../../images/a..b.png',
    '../../images/[x]{y}*.png',
    '../../images/../images/x.jpeg',
  ])('%s', (src) => {
    expect(parsePictureAddress(src)).toEqual({ address: src });
  });
});

describe('no address is', () => {
  test.each([
    ['../../images/x.png?raw', '"?"'],
    ['../../images/x.png?raw&y=/../x.png', '"?"'],
    ['../../images/evil.js?x.png', '"?"'],
    ['../../images/evil.js#x.png', '"#"'],
    ['..\\images\\x.png', '"\\"'],
    ['../../images/x%2fy.png', '"%"'],
    ['../../images/x%00.png', '"%"'],
    ['../../images/50%.png', '"%"'],
    ['../../images/x\0.png', 'invisible'],
    ['../../images/x\n.png', 'invisible'],
    ['../../images/x\u007f.png', 'invisible'],
    ['../../images/x\u2028.png', 'invisible'],
    ['../../images/x\u202egnp.png', 'invisible'],
    ['../../images/x\ud800.png', 'invisible'],
    ['/images/x.png', 'not a path from this file'],
    ['//example.org/x.png', 'not a path from this file'],
    ['https://example.org/x.png', 'not a path from this file'],
    ['file:///x.png', 'not a path from this file'],
    ['C:/x.png', 'not a path from this file'],
    ['node:x.png', 'not a path from this file'],
    ['../../../x.png', 'outside'],
    ['../../images/../../../x.png', 'outside'],
    ['x/../../../../content/images/x.png', 'outside'],
    ['../../images', 'no file extension'],
    ['../../images/.png', 'no file extension'],
    ['../..', 'no file extension'],
    ['', 'no file extension'],
    ['../../images/x.js', 'of the kind ".js"'],
    ['../../images/x.png.mdx', 'of the kind ".mdx"'],
    ['../../images/x.png ', 'of the kind ".png "'],
    ['../../images/x.__proto__', 'of the kind ".__proto__"'],
    ['../../images/x.constructor', 'of the kind ".constructor"'],
  ])('%j', (src, reason) => {
    const parsed = parsePictureAddress(src);
    expect('refused' in parsed && parsed.refused).toContain(reason);
  });
});

test('a kind is told by the last ending alone', () => {
  expect(['a.png', 'b/c.JPEG', 'a.png/b', '.svg', 'a.svg.js'].map(formatNamed)).toEqual([
    'png',
    'jpeg',
    undefined,
    undefined,
    undefined,
  ]);
});
