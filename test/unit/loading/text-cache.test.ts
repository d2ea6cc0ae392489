import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextCache } from '../../../src/loading/text-cache.ts';

let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'glossary-texts-')), 'texts');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

/** Asks a new cache for texts, by key; returns those that were made. */
function build(texts: Readonly<Record<string, string>>): string[] {
  const cache = new TextCache(folder);
  const made: string[] = [];
  for (const [key, text] of Object.entries(texts)) {
    const kept = cache.get(key);
    if (kept === undefined) {
      made.push(key);
      cache.set(key, text);
    } else expect(kept).toBe(text);
    expect(cache.get(key)).toBe(text);
  }
  cache.save();
  return made;
}

describe('texts kept between builds', () => {
  const texts = { aa: 'two \u2028 and a "quote"', ab: '', ba: '名詞 😀', 'c-_1': 'x'.repeat(100_000) };

  test('are made once', () => {
    expect(build(texts)).toEqual(Object.keys(texts));
    expect(build(texts)).toEqual([]);
  });

  test('are forgotten when nobody asks for them', () => {
    build(texts);
    build({ ab: '' });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(build(texts)).toEqual(['aa', 'ba', 'c-_1']);
  });

  test('do not depend on the order in which they were asked for', () => {
    build(texts);
    const all = (): string[] => readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const before = all();
    rmSync(folder, { recursive: true });
    build(Object.fromEntries(Object.entries(texts).toReversed()));
    expect(all()).toEqual(before);
  });

  test('are written once by a cache that stays, as in dev', () => {
    const cache = new TextCache(folder);
    const file = path.join(folder, ('a'.charCodeAt(0) % 32).toString(32));
    const write = (key: string): string => {
      cache.set(key, 'text');
      cache.save();
      return readFileSync(file, 'utf8');
    };
    write('aa');
    const both = write('ab');
    expect(both.match(/^a[ab] /gm)).toEqual(['aa ', 'ab ']);
    rmSync(file);
    cache.get('aa');
    cache.save();
    expect(readdirSync(folder)).toEqual([]);
    expect(write('ac').match(/^a. /gm)).toEqual(['aa ', 'ab ', 'ac ']);
  });

  test('are not written when the build stops before its end', () => {
    new TextCache(folder).set('aa', 'text');
    expect(existsSync(folder)).toBe(false);
  });

  test('are made again where they are not what was written, once', () => {
    build(texts);
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace('quote', 'quota').replace('名', '姓'));
    }
    expect(build(texts)).toEqual(['aa', 'ba']);
    expect(build(texts)).toEqual([]);
  });
});
