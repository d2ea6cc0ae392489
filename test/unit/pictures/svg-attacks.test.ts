/** Nothing that would run, load or hide something is written. */
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../src/pictures/svg.ts';
import { ATTACKS as RUNNING } from './svg-attacks.ts';
import { HEAVY, LIGHT } from './svg-heavy.ts';

const ATTACKS = [...RUNNING, ...HEAVY];

/** What no written picture has, wherever it stands in the text: words of attacks that are shown as text are left alone. */
const NEVER =
  /<(?:\w+:)?(?:script|foreignobject|iframe|a|metadata)\b|<[^>]*\s(?:on\w+|xlink:href|xml:base|target)=|href="(?!#|data:image\/(?:png|jpeg|webp|gif|svg\+xml);base64,)|url\((?!"#|&quot;#|#)|@import|<!|<\?/i;

const bytes = (source: string | Uint8Array): Uint8Array =>
  typeof source === 'string' ? new TextEncoder().encode(source) : source;

describe('of attacks', () => {
  test('there are many, each with a name of its own', () => {
    const names = ATTACKS.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(ATTACKS.filter(({ refused }) => refused !== undefined))('$name is refused', ({ source, refused = '' }) => {
    const result = cleanSvg(bytes(source));
    expect('refused' in result ? result.refused : result.svg.slice(0, 1000)).toContain(refused);
    expect('refused' in result && result.refused).toMatch(/^[^\n]{10,400}$/);
  });

  test.each(ATTACKS.filter(({ refused }) => refused === undefined))('$name is left out', ({ source }) => {
    const result = cleanSvg(bytes(source));
    const svg = 'svg' in result ? result.svg : result.refused;
    expect(svg.slice(0, 70)).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 100 100"/);
    expect(NEVER.exec(svg)?.[0]).toBeUndefined();
  });

  test.each(LIGHT)('$name is none', ({ source }) => {
    expect(cleanSvg(bytes(source))).toHaveProperty('svg');
  });
});
