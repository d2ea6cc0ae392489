import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextCache } from '../../../src/loading/text-cache.ts';

let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'glossary-texts-')), 'texts');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

/** Asks a new cache for texts, by digest; returns those that were made. */
async function build(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const cache = new TextCache(folder);
  const made: string[] = [];
  for (const [digest, text] of Object.entries(texts)) {
    const make = (): Promise<string> => {
      made.push(digest);
      return Promise.resolve(text);
    };
    expect(await cache.get(digest, make)).toBe(text);
  }
  cache.save();
  return made;
}

describe('texts kept between builds', () => {
  const texts = { aa: 'two\nlines \u2028 and a "quote"\n', ab: '', ba: '名詞 😀', 'c-_1': 'x'.repeat(100_000) };

  test('are made once', async () => {
    expect(await build(texts)).toEqual(Object.keys(texts));
    expect(await build(texts)).toEqual([]);
  });

  test('are forgotten when nobody asks for them', async () => {
    await build(texts);
    await build({ ab: '' });
    expect(readdirSync(folder)).toEqual(['a']);
    expect(await build(texts)).toEqual(['aa', 'ba', 'c-_1']);
  });

  test('do not depend on the order in which they were asked for', async () => {
    await build(texts);
    const before = readFileSync(path.join(folder, 'a'), 'utf8');
    rmSync(folder, { recursive: true });
    await build(Object.fromEntries(Object.entries(texts).toReversed()));
    expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe(before);
  });

  test('are not written when the build stops before its end', async () => {
    await new TextCache(folder).get('aa', () => Promise.resolve('text'));
    expect(existsSync(folder)).toBe(false);
  });
});
