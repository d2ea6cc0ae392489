/**
 * Mutated entries: never a crash or a hang, never a problem without its place, never lost text. `FUZZ_SEED` and
 * `FUZZ_CASES` choose other cases; `npm run bench -- fuzz` runs many more.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCase, readOriginals } from '../../tools/fuzz/cases.ts';
import { checkCase, missing } from '../../tools/fuzz/properties.ts';
import { runFuzz } from '../../tools/fuzz/run.ts';
import { surroundings } from '../../tools/fuzz/surroundings.ts';
import { wordsOfBody } from '../../tools/fuzz/words.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'test/fixtures/sample');
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const CASES = Number(process.env['FUZZ_CASES'] ?? 400);

describe('mutated entries', () => {
  test(`${CASES} cases of FUZZ_SEED=${SEED} hold`, { timeout: 600_000 }, async () => {
    const { accepted, refused, faults } = await runFuzz({ folder: FOLDER, seed: SEED, cases: CASES });
    const total = [...refused.values()].reduce((sum, count) => sum + count, 0);
    console.log(`FUZZ_SEED=${SEED} FUZZ_CASES=${CASES}: ${accepted} accepted, ${total} refused`);
    expect(faults).toEqual([]);
    expect(accepted + total).toBe(CASES);
    // A run in which nearly all is refused, or nearly all accepted, would not say much.
    expect(accepted).toBeGreaterThan(CASES / 5);
    expect(total).toBeGreaterThan(CASES / 5);
  });

  test('are the same for the same seed and number, and others for others', () => {
    const originals = readOriginals(FOLDER);
    const text = (seed: number, number: number): string =>
      new TextDecoder().decode(makeCase(originals, seed, number).bytes);
    expect(text(3, 5)).toBe(text(3, 5));
    expect(new Set([text(3, 5), text(3, 6), text(4, 5), text(4, 6)]).size).toBe(4);
  });
});

describe('the watch over cases', () => {
  const options = { folder: FOLDER, seed: 1, cases: 4, processes: 1, patience: 5 };
  const worker = (name: string): string => path.join(import.meta.dirname, 'workers', name);

  test('tells which case ends the process, and goes on behind it', async () => {
    const { faults, accepted } = await runFuzz({ ...options, worker: worker('aborts-at-2.ts') });
    expect(faults.map(({ id, fault }) => `${id} ${fault.slice(0, 16)}`)).toEqual(['1:2 ends the process']);
    expect(accepted).toBe(3);
  });

  test('tells which case hangs, and goes on behind it', async () => {
    const { faults, accepted } = await runFuzz({ ...options, worker: worker('hangs-at-1.ts') });
    expect(faults).toEqual([expect.objectContaining({ id: '1:1', fault: 'takes more than 5 s' })]);
    expect(accepted).toBe(3);
  });
});

/** Long enough to end a recursion by its stack, and to take minutes where time grows with the square. */
const LONG_RUN = 500_000;

describe('one character, very often', () => {
  const originals = readOriginals(FOLDER);
  const around = surroundings(FOLDER, originals);
  const number = originals.findIndex(({ name }) => name === 'account-manager');
  const { text = '', ...entry } = originals[number] ?? {};

  test.each([
    'a',
    '字',
    'ก',
    'ع',
    '😀',
    '™',
    '\u200B',
    '\u00AD',
    '\u0301',
    '.',
    '?',
    '…',
    '-',
    '_',
    '*',
    '#',
    '\n',
    '\t',
  ])('%j', { timeout: 60_000 }, (character) => {
    const body = `${text}\nKey account manager${character.repeat(LONG_RUN)} sells.\n`;
    const bytes = new TextEncoder().encode(body);
    expect(checkCase({ language: 'en', name: 'account-manager', ...entry, bytes }, around(number)).faults).toEqual([]);
  });
});

describe('what is checked of a case', () => {
  const originals = readOriginals(FOLDER);
  const around = surroundings(FOLDER, originals);

  test('holds for the entries as they are', () => {
    for (const [number, { text, ...entry }] of originals.entries()) {
      const bytes = new TextEncoder().encode(text);
      expect(checkCase({ ...entry, bytes }, around(number))).toEqual({ refused: [], faults: [] });
    }
  });

  test('finds words that are lost, that come in another order, or that belong elsewhere', () => {
    expect(missing(['a', 'b', 'c'], ['x', 'a', 'b', 'y', 'c'])).toEqual([]);
    expect(missing(['a', 'b'], ['a'])).toHaveLength(1);
    expect(missing(['a', 'b'], ['b', 'a'])).toHaveLength(1);
    expect(missing(['a', 'a'], ['a'])).toHaveLength(1);
  });

  test('reads the words of a body without src/mdx', () => {
    const body =
      '# H *e*\n\n| `a` | {"b"} |\n|-|-|\n| c<br />d | ![e](f "g") |\n\nw[^n] v[^s]\n\n[^n]: i\n\n<Faq question="k?">\n\nl {/* m */}\n\n</Faq>';
    expect(wordsOfBody(body, ['s'])).toEqual({ flow: 'Heabcdegwvkl'.split(''), notes: [['i']] });
  });
});
